package org.ibcm.register;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, String> {

    Organisation save(Organisation organisation);

    void flush();

    @Query("select o from Organisation o left join fetch o.roles where o.leftOn is null")
    List<Organisation> members();

    @Query("select o from Organisation o left join fetch o.roles where o.leftOn is not null")
    List<Organisation> formerMembers();

    @Query("select o from Organisation o left join fetch o.roles where o.id = :id")
    Optional<Organisation> withId(String id);

    @Query("select o from Organisation o left join fetch o.roles where o.leftOn is null and :role member of o.roles")
    List<Organisation> membersWith(Role role);

    /** The version rises even when only the people change, so that two who edit at once notice each other. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select o from Organisation o where o.id = :id")
    Optional<Organisation> forChange(String id);

    @Query("""
            select o from Organisation o left join fetch o.roles left join fetch o.contacts left join fetch o.absences
            where o.leftOn is null""")
    List<Organisation> membersWithPeople();

    @Query("""
            select o from Organisation o left join fetch o.roles left join fetch o.contacts left join fetch o.absences
            where o.id = :id""")
    Optional<Organisation> withPeople(String id);

    @Query("select o.id from Organisation o where o.id = :id or o.id like concat(:id, '-%')")
    Set<String> idsLike(String id);

    @Query("select o.id from Organisation o where o.admissionReference = :reference")
    Optional<String> admittedBy(String reference);

    /** The organisation for which somebody with this address acts. */
    @Query("select o from Organisation o join o.contacts c where c.email = :email and c.userId is not null")
    Optional<Organisation> servedBy(String email);

    @Query("""
            select new org.ibcm.register.Register$Contact(o.id, c.name, c.email) from Organisation o join o.contacts c
            where key(c) = org.ibcm.register.ContactKind.SENIOR_CONTACT and o.leftOn is null and o.id in :ids
            order by o.id""")
    List<Register.Contact> seniorContacts(Collection<String> ids);

    @Query("""
            select c.userId from Organisation o join o.contacts c join o.absences a
            where key(c) = a.contact and c.userId in :userIds and :day between a.firstDay and a.lastDay""")
    Set<String> awayOn(LocalDate day, Collection<String> userIds);
}
