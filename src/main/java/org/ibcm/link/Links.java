package org.ibcm.link;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Links extends Repository<PersonalLink, String> {

    PersonalLink save(PersonalLink link);

    @Query(
            "select l.subject from PersonalLink l where l.tokenHash = :hash and l.purpose = :purpose and l.expiresAt > :now")
    Optional<String> subjectOf(String hash, String purpose, Instant now);

    /** Answers 1 to a single caller, however many ask at the same moment. */
    @Modifying
    @Query("delete from PersonalLink l where l.tokenHash = :hash")
    int remove(String hash);

    @Modifying
    @Query("delete from PersonalLink l where l.purpose = :purpose and l.subject = :subject")
    void removeAll(String purpose, String subject);

    @Modifying
    @Query("delete from PersonalLink l where l.expiresAt <= :now")
    int removeExpired(Instant now);
}
