package org.ibcm.consensus;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The last round of each decision with the decision and the positions, in one go. */
interface Rounds extends Repository<Round, UUID> {

    @Query("""
            select r from Round r join fetch r.decision d left join fetch r.positions
            where d.closedAt is null and r.number = (select max(l.number) from Round l where l.decision = d)
            order by r.closesAt, d.reference""")
    List<Round> lastOfOpenDecisions();

    @Query("""
            select r from Round r join fetch r.decision d left join fetch r.positions
            where d.reference in :references and r.number = (select max(l.number) from Round l where l.decision = d)
            order by d.closedAt desc, d.sealNumber desc""")
    List<Round> lastOfClosed(Collection<String> references);

    @Query("""
            select r from Round r join fetch r.decision d left join fetch r.positions
            where d.body = :body and r.number = (select max(l.number) from Round l where l.decision = d)
            order by d.openedAt desc, d.reference desc""")
    List<Round> lastOfBody(String body);
}
