package org.ibcm.output;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface HandedInCorrections extends Repository<Correction, UUID> {

    Correction save(Correction correction);

    Optional<Correction> findById(UUID id);

    List<Correction> findByOutputReferenceOrderByWrittenAtDesc(String reference);
}
