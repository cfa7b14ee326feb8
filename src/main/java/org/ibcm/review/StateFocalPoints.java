package org.ibcm.review;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StateFocalPoints extends Repository<StateFocalPoint, String> {

    Optional<StateFocalPoint> findById(String state);

    StateFocalPoint save(StateFocalPoint point);
}
