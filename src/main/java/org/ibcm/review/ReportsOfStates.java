package org.ibcm.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReportsOfStates extends Repository<NationalReport, UUID> {

    Optional<NationalReport> findById(UUID id);

    /** In all reviews. */
    List<NationalReport> findByState(String state);
}
