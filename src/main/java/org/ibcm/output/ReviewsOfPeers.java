package org.ibcm.output;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReviewsOfPeers extends Repository<PeerReview, UUID> {

    PeerReview save(PeerReview review);

    Optional<PeerReview> findById(UUID id);

    List<PeerReview> findByOutputReferenceOrderByInvitedAtAscPlaceAsc(String reference);
}
