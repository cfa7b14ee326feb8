package org.ibcm.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface InformationRequests extends Repository<InformationRequest, UUID> {

    InformationRequest save(InformationRequest request);

    List<InformationRequest> findByReferenceOrderByAskedAt(String reference);

    Optional<InformationRequest> findFirstByReferenceOrderByAskedAtDesc(String reference);
}
