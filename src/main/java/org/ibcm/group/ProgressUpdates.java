package org.ibcm.group;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProgressUpdates extends Repository<ProgressUpdate, UUID> {

    ProgressUpdate save(ProgressUpdate update);

    int countByReference(String reference);

    Optional<ProgressUpdate> findFirstByReferenceOrderByNumberDesc(String reference);

    List<ProgressUpdate> findByReferenceOrderByNumberDesc(String reference);

    List<ProgressUpdate> findByReferenceAndReportedAtAfterOrderByNumber(String reference, Instant moment);

    @Query("""
            select update.reference as reference, update.status as status from ProgressUpdate update
            where update.number =
                (select max(other.number) from ProgressUpdate other where other.reference = update.reference)""")
    List<Last> last();

    /** How far a group is, as its last update says. */
    interface Last {

        String getReference();

        ProgressStatus getStatus();
    }
}
