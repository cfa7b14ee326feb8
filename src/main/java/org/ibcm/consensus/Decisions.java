package org.ibcm.consensus;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Decisions extends Repository<Decision, String> {

    Decision save(Decision decision);

    Optional<Decision> findById(String reference);

    /** For writing: whoever else writes to this decision waits, so that no word is lost and the order is plain. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Decision> findByProcessInstance(String processInstance);

    /** For writing, like {@link #findByProcessInstance}. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Decision d where d.reference = :reference")
    Optional<Decision> forChange(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Decision> findByOutcomeIsNullOrderByReference();

    /** For writing: the open ones of this body. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Decision> findByBodyAndOutcomeIsNullOrderByReference(String body);

    Optional<Decision> findBySealNumber(long sealNumber);

    List<Decision> findByOutcomeIsNotNullOrderBySealNumber();

    List<Decision> findByClosedAtIsNotNullOrderByClosedAtDescSealNumberDesc(Limit limit);

    /** References of closed decisions, the latest first. */
    @Query(
            "select d.reference from Decision d where d.closedAt is not null order by d.closedAt desc, d.sealNumber desc")
    List<String> lastClosed(Limit limit);
}
