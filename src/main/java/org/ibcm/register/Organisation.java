package org.ibcm.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.MemberEvent.Type;
import org.ibcm.register.Register.Admission;

/** A member organisation of today or of the past, with the people it named and everything that happened to it. */
@Entity
@Table(name = "register_member")
class Organisation {

    @Id
    private String id;

    private String name;
    private String acronym;

    @Enumerated(EnumType.STRING)
    private OrganisationType organisationType;

    @Enumerated(EnumType.STRING)
    private RepresentationLevel representationLevel;

    private LocalDate memberSince;
    private LocalDate leftOn;
    private String admissionReference;

    @Version
    private Integer version;

    @ElementCollection
    @CollectionTable(name = "register_member_role", joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @ElementCollection
    @CollectionTable(name = "register_contact", joinColumns = @JoinColumn(name = "member_id"))
    @MapKeyColumn(name = "contact")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<ContactKind, ContactPerson> contacts = new EnumMap<>(ContactKind.class);

    @ElementCollection
    @CollectionTable(name = "register_absence", joinColumns = @JoinColumn(name = "member_id"))
    private Set<Absence> absences = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "register_event", joinColumns = @JoinColumn(name = "member_id"))
    @OrderColumn(name = "number")
    private List<RegisterEvent> history = new ArrayList<>();

    protected Organisation() {}

    static Organisation join(String id, Admission admission, LocalDate memberSince, String note, Stamp stamp) {
        Organisation organisation = new Organisation();
        organisation.id = id;
        organisation.name = admission.name();
        organisation.acronym = admission.acronym();
        organisation.organisationType = admission.organisationType();
        organisation.representationLevel = admission.representationLevel();
        organisation.memberSince = memberSince;
        organisation.admissionReference = admission.reference();
        organisation.roles.addAll(organisation.rolesOfItsType());
        organisation.record(Type.JOINED, note, stamp);
        return organisation;
    }

    /**
     * Names somebody and answers who is relieved by it. A person who changes from one seat to the other leaves the
     * first one empty and keeps the account.
     */
    Optional<ContactPerson> appoint(ContactKind kind, ContactPerson person, Stamp stamp) {
        refuseFormer();
        Optional<ContactPerson> relieved = relieve(kind, stamp);
        seatOf(person.userId()).ifPresent(seat -> relieve(seat, stamp));
        contacts.put(kind, person);
        record(Type.APPOINTED, kind, person, stamp);
        return relieved;
    }

    void rename(ContactKind kind, String newName, Stamp stamp) {
        refuseFormer();
        ContactPerson present = contacts.get(kind);
        if (!present.name().equals(newName)) {
            contacts.put(kind, present.renamed(newName));
            record(Type.RENAMED, kind, contacts.get(kind), stamp);
        }
    }

    /** Leaves the seat empty and answers who had it. */
    Optional<ContactPerson> relieve(ContactKind kind, Stamp stamp) {
        refuseFormer();
        ContactPerson relieved = contacts.remove(kind);
        absences.removeIf(absence -> absence.contact() == kind);
        if (relieved != null) {
            record(Type.RELIEVED, kind, relieved, stamp);
        }
        return Optional.ofNullable(relieved);
    }

    void enterAbsence(Absence absence) {
        refuseFormer();
        if (!contacts.containsKey(absence.contact())) {
            throw nobody(absence.contact());
        }
        absences.stream().filter(absence::overlaps).findAny().ifPresent(other -> {
            throw new InputRefused(
                    "from",
                    "These days overlap an absence from %s to %s (\"from\"). Please remove that one first, or choose other days."
                            .formatted(other.firstDay(), other.lastDay()));
        });
        absences.add(absence);
    }

    void removeAbsence(ContactKind kind, LocalDate firstDay) {
        absences.removeIf(
                absence -> absence.contact() == kind && absence.firstDay().equals(firstDay));
    }

    /** Gives exactly these roles; membership of the Regional UN Network comes with being a UN entity (D.5). */
    void assignRoles(Collection<Role> assigned, Stamp stamp) {
        refuseFormer();
        if (assigned.contains(Role.UN_NETWORK) && organisationType != OrganisationType.UN_ENTITY) {
            throw new InputRefused(
                    "roles",
                    "Only UN entities form the Regional UN Network, and %s is none (\"roles\"). Please leave UN_NETWORK out."
                            .formatted(acronym));
        }
        Set<Role> wanted = rolesOfItsType();
        wanted.addAll(assigned);
        if (!wanted.equals(roles)) {
            roles.retainAll(wanted);
            roles.addAll(wanted);
            record(Type.ROLES_CHANGED, roleNames(), stamp);
        }
    }

    void represent(RepresentationLevel level, Stamp stamp) {
        refuseFormer();
        if (level != representationLevel) {
            representationLevel = level;
            record(Type.REPRESENTATION_CHANGED, level.name(), stamp);
        }
    }

    /** Ends the membership; what was, stays. Answers the people who stood for it. */
    Map<ContactKind, ContactPerson> leave(LocalDate on, String reason, Stamp stamp) {
        refuseFormer();
        if (on.isAfter(stamp.today()) || on.isBefore(memberSince)) {
            throw new InputRefused(
                    "on",
                    "The day of departure must lie between %s and today (\"on\"). Please record it once it has come."
                            .formatted(memberSince));
        }
        Map<ContactKind, ContactPerson> people = contacts();
        people.keySet().forEach(kind -> relieve(kind, stamp));
        leftOn = on;
        record(Type.LEFT, reason, stamp);
        return people;
    }

    /** Notes that somebody is sent a new link to the account, and answers who. */
    ContactPerson invite(ContactKind kind, Stamp stamp) {
        refuseFormer();
        ContactPerson person = contacts.get(kind);
        if (person == null || !person.hasAccount()) {
            throw nobody(kind);
        }
        record(Type.INVITED_AGAIN, kind, person, stamp);
        return person;
    }

    private InputRefused nobody(ContactKind kind) {
        return new InputRefused(
                "contact", "%s has no %s (\"contact\"). Please name one first.".formatted(acronym, kind.words()));
    }

    private void refuseFormer() {
        if (leftOn != null) {
            throw new InputRefused(
                    "id",
                    "%s left the coalition on %s; its entry can no longer be changed (\"id\")."
                            .formatted(acronym, leftOn));
        }
    }

    private Set<Role> rolesOfItsType() {
        return organisationType == OrganisationType.UN_ENTITY
                ? EnumSet.of(Role.UN_NETWORK)
                : EnumSet.noneOf(Role.class);
    }

    private Optional<ContactKind> seatOf(String userId) {
        return contacts.entrySet().stream()
                .filter(seat -> userId != null && userId.equals(seat.getValue().userId()))
                .map(Map.Entry::getKey)
                .findAny();
    }

    private void record(Type type, String note, Stamp stamp) {
        history.add(new RegisterEvent(type, null, null, null, note, stamp.by(), stamp.at()));
    }

    private void record(Type type, ContactKind kind, ContactPerson person, Stamp stamp) {
        history.add(new RegisterEvent(type, kind, person.name(), person.email(), null, stamp.by(), stamp.at()));
    }

    /** The roles that the terms of reference give to this organisation by name (D.1.b, D.6.b). */
    List<Role> standingRoles() {
        return Stream.of(Role.CO_CONVENER, Role.SECRETARIAT)
                .filter(roles::contains)
                .toList();
    }

    private String roleNames() {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(", "));
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String acronym() {
        return acronym;
    }

    int version() {
        return version;
    }

    boolean names(ContactKind kind, String email) {
        return contacts.containsKey(kind) && contacts.get(kind).email().equals(email);
    }

    /** The account of the focal point or alternate with this address. */
    Optional<String> accountOf(String email) {
        return contacts.values().stream()
                .filter(person -> person.hasAccount() && person.email().equals(email))
                .map(ContactPerson::userId)
                .findAny();
    }

    boolean has(Role role) {
        return roles.contains(role);
    }

    Map<ContactKind, ContactPerson> contacts() {
        return Map.copyOf(contacts);
    }

    /** Number of the latest line of the history. */
    int lastEvent() {
        return history.size();
    }

    List<Absence> absencesOf(ContactKind kind) {
        return absences.stream().filter(absence -> absence.contact() == kind).toList();
    }

    List<MemberEvent> history() {
        return history.stream().map(RegisterEvent::toMemberEvent).toList();
    }

    Member toMember() {
        return new Member(
                id,
                name,
                acronym,
                organisationType,
                roles.stream().sorted().toList(),
                representationLevel,
                memberSince,
                leftOn);
    }
}
