package org.ibcm.group;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Partners extends Repository<Partner, UUID> {

    Optional<Partner> findById(UUID id);
}
