package org.ibcm.membership;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Corrections extends Repository<Correction, UUID> {

    Correction save(Correction correction);

    List<Correction> findByReferenceOrderByCorrectedAtAscFieldAsc(String reference);
}
