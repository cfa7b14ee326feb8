package org.ibcm.membership;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Assessments extends Repository<Assessment, UUID> {

    Assessment save(Assessment assessment);

    Optional<Assessment> findByReferenceAndReview(String reference, int review);
}
