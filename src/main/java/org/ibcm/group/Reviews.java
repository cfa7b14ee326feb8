package org.ibcm.group;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Reviews extends Repository<GroupReview, UUID> {

    GroupReview save(GroupReview review);

    Optional<GroupReview> findFirstByReferenceOrderByNumberDesc(String reference);

    List<GroupReview> findByReferenceOrderByNumberDesc(String reference);
}
