package org.ibcm.output;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Outputs extends Repository<Output, String> {

    Optional<Output> findById(String reference);

    Output saveAndFlush(Output output);

    /** With those who take part in them, the latest first. */
    @Query("from Output o left join fetch o.parties p order by o.registeredAt desc, o.reference desc, p.place")
    List<Output> list();

    List<Output> findByStatusOrderByReference(OutputStatus status);

    @Query("""
            from Output o left join fetch o.parties p where o.groupReference = :groupReference
            order by o.registeredAt desc, o.reference desc, p.place""")
    List<Output> ofGroup(String groupReference);

    @Query("""
            select v.output.reference as reference, max(v.writtenAt) as writtenAt from OutputVersion v
            where v.occasion = org.ibcm.output.VersionOccasion.CORRECTION group by v.output.reference""")
    List<Corrected> corrected();

    List<Output> findByLeadAgencyAndStatusIn(String leadAgency, Collection<OutputStatus> statuses);

    Optional<Output> findByProductNumber(String productNumber);

    interface Corrected {
        String getReference();

        Instant getWrittenAt();
    }
}
