package org.ibcm.group;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Groups extends Repository<Group, String> {

    Optional<Group> findById(String reference);

    Group saveAndFlush(Group group);

    void flush();

    boolean existsByLivingName(String livingName);

    List<Group> findAllByOrderByName();

    List<Group> findByStatusIn(Collection<GroupStatus> statuses);

    @Query("select g.status as status, count(g) as number from Group g group by g.status")
    List<Number> numbers();

    @Query("select g.reference as reference, g.name as name from Group g where g.reference in :references")
    List<Named> names(Collection<String> references);

    /** By group, the ids of the member organisations that take part today. */
    @Query("""
            select s.group.reference as reference, s.agency as name from Seat s
            where s.leftOn is null order by s.joinedOn, s.agency""")
    List<Named> members();

    /** By group, the names of the partners that accepted. */
    @Query("""
            select p.group.reference as reference, p.name as name from Partner p
            where p.status = org.ibcm.group.PartnerStatus.ACCEPTED order by p.place""")
    List<Named> partners();

    interface Number {
        GroupStatus getStatus();

        long getNumber();
    }

    interface Named {
        String getReference();

        String getName();
    }
}
