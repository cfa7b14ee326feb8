package org.ibcm.output;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Parties extends Repository<Party, UUID> {

    Optional<Party> findById(UUID id);
}
