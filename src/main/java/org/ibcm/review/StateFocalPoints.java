package org.ibcm.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StateFocalPoints extends Repository<StateFocalPoint, String> {

    Optional<StateFocalPoint> findById(String state);

    List<StateFocalPoint> findAll();

    StateFocalPoint save(StateFocalPoint point);
}
