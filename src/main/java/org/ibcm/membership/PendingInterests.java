package org.ibcm.membership;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PendingInterests extends Repository<PendingInterest, UUID> {

    PendingInterest save(PendingInterest interest);

    @Query("select i from PendingInterest i where i.id = :id and i.expiresAt > :now")
    Optional<PendingInterest> alive(UUID id, Instant now);

    /** Held until the transaction ends, so that of two confirmations the second finds what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from PendingInterest i where i.id = :id and i.expiresAt > :now")
    Optional<PendingInterest> lock(UUID id, Instant now);

    @Query("select count(i) > 0 from PendingInterest i where i.fingerprint = :fingerprint and i.receivedAt > :since")
    boolean isKnown(String fingerprint, Instant since);

    @Modifying
    @Query("delete from PendingInterest i where i.expiresAt <= :now")
    int removeExpired(Instant now);
}
