package org.ibcm.notification;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface OutgoingMessages extends Repository<OutgoingMessage, UUID> {

    <S extends OutgoingMessage> List<S> saveAll(Iterable<S> messages);

    Optional<OutgoingMessage> findById(UUID id);

    @Query("select m.id from OutgoingMessage m where m.id in :ids")
    Set<UUID> known(Collection<UUID> ids);

    @Query(
            "select m from OutgoingMessage m where m.subject = :subject or m.partOf = :subject order by m.createdAt, m.recipient")
    List<OutgoingMessage> of(String subject);

    /** Locked for the transaction; what another node has locked is passed over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query(
            "select m from OutgoingMessage m where m.status in :unfinished and m.nextAttemptAt <= :now order by m.nextAttemptAt")
    List<OutgoingMessage> due(Collection<String> unfinished, Instant now, Limit limit);

    @Query(
            "select m.status as status, count(m) as number from OutgoingMessage m where m.status <> 'SENT' group by m.status")
    List<Undelivered> undelivered();

    @Query("select m from OutgoingMessage m where m.status in ('FAILED', 'UNKNOWN') order by m.createdAt desc, m.id")
    List<OutgoingMessage> givenUp(Limit limit);

    interface Undelivered {
        String getStatus();

        long getNumber();
    }
}
