package org.ibcm.membership;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Applications extends Repository<Application, String> {

    Application saveAndFlush(Application application);

    Optional<Application> findById(String reference);

    Optional<Application> findByOpenName(String openName);

    boolean existsByOpenName(String openName);
}
