package org.ibcm.membership;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CriteriaVersions extends Repository<CriteriaVersion, Integer> {

    CriteriaVersion save(CriteriaVersion version);

    Optional<CriteriaVersion> findById(Integer number);

    Optional<CriteriaVersion> findFirstByOrderByNumberDesc();
}
