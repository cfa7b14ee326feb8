package org.ibcm.consensus;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Decisions extends Repository<Decision, String> {

    Decision save(Decision decision);

    Optional<Decision> findById(String reference);

    /** For writing: whoever else writes to this decision waits, so that no word is lost and the order is plain. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Decision> findByProcessInstance(String processInstance);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Decision> findByOutcomeIsNullOrderByReference();

    Optional<Decision> findBySealNumber(long sealNumber);

    List<Decision> findByOutcomeIsNotNullOrderBySealNumber();
}
