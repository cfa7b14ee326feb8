package org.ibcm.membership;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MemberComments extends Repository<MemberComment, UUID> {

    MemberComment save(MemberComment comment);

    List<MemberComment> findByReferenceAndReviewOrderByAgency(String reference, int review);
}
