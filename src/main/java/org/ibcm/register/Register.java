package org.ibcm.register;

import static java.util.Comparator.comparing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ibcm.engine.ApplicationLock;
import org.ibcm.engine.InputRefused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of members with their focal points and alternates, kept up to date by the secretariat (D.6.a). */
@Service
public class Register {

    /** Held while an id, a name or an address is being given. */
    static final String LOCK = "register";

    private static final int NAME_LIMIT = 300;
    private static final int ACRONYM_LIMIT = 60;

    private static final Comparator<Member> BY_ACRONYM =
            comparing(Member::acronym, String.CASE_INSENSITIVE_ORDER).thenComparing(Member::id);

    private final Organisations organisations;
    private final Appointments appointments;
    private final Stamps stamps;
    private final ApplicationLock lock;
    private final ObjectProvider<Bodies> added;
    private final Set<String> executiveCommittee;

    Register(
            Organisations organisations,
            Appointments appointments,
            Stamps stamps,
            ApplicationLock lock,
            ObjectProvider<Bodies> added,
            RegisterSettings settings) {
        this.organisations = organisations;
        this.appointments = appointments;
        this.stamps = stamps;
        this.lock = lock;
        this.added = added;
        this.executiveCommittee = Set.copyOf(settings.executiveCommittee());
    }

    /** Today's members, by acronym. */
    @Transactional(readOnly = true)
    public List<Member> members() {
        return listed(organisations.members());
    }

    /** Members of the past, by acronym. */
    @Transactional(readOnly = true)
    public List<Member> formerMembers() {
        return listed(organisations.formerMembers());
    }

    /** A member of today or of the past. */
    @Transactional(readOnly = true)
    public Optional<Member> find(String id) {
        return organisations.withId(id).map(Organisation::toMember);
    }

    /** Today's member with this name or acronym; case, accents, punctuation and spacing are ignored. */
    @Transactional(readOnly = true)
    public Optional<Member> named(String nameOrAcronym) {
        String wanted = normalised(nameOrAcronym);
        return firstMember(member -> normalised(member.name()).equals(wanted)
                || normalised(member.acronym()).equals(wanted));
    }

    /**
     * Ids of the organisations that form a body today, in the register's order: {@code co-conveners},
     * {@code executive-committee} (a setting), {@code un-network}, or a body that a module adds, such as a working group
     * by its reference. Empty for a body that is not known.
     */
    @Transactional(readOnly = true)
    public Optional<List<String>> body(String body) {
        return switch (body) {
            case "co-conveners" -> Optional.of(ids(member -> member.roles().contains(Role.CO_CONVENER)));
            case "un-network" -> Optional.of(ids(member -> member.roles().contains(Role.UN_NETWORK)));
            case "executive-committee" -> Optional.of(ids(member -> executiveCommittee.contains(member.id())));
            default ->
                added.stream()
                        .map(bodies -> bodies.membersOf(body))
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }

    /** Today's members with the people they named, by acronym. */
    @Transactional(readOnly = true)
    public List<MemberFile> files() {
        return organisations.membersWithPeople().stream()
                .map(MemberFile::of)
                .sorted(comparing(MemberFile::member, BY_ACRONYM))
                .toList();
    }

    /** A member of today or of the past with the people it named. */
    @Transactional(readOnly = true)
    public Optional<MemberFile> file(String id) {
        return organisations.withPeople(id).map(MemberFile::of);
    }

    /** What happened to a member, oldest first. */
    @Transactional(readOnly = true)
    public List<MemberEvent> history(String id) {
        return organisations.withId(id).map(Organisation::history).orElse(List.of());
    }

    /** Senior contacts of these organisations: whom to tell when an organisation stays silent. */
    @Transactional(readOnly = true)
    public List<Contact> seniorContacts(Collection<String> organisationIds) {
        return organisations.seniorContacts(organisationIds);
    }

    /** Refuses, by the name of its field, an address that no account could have; does not tell whose it is. */
    public static void requireAddress(String field, String address) {
        new PersonEntry(new Person("", address), field, field).email(ContactKind.FOCAL_POINT);
    }

    /** Refuses what {@link #admit} would refuse, naming the field; stores nothing. */
    @Transactional(readOnly = true)
    public void requireAdmissible(Admission admission) {
        requireNames(admission);
        appointments.requireAppointable(admission);
        requireNew(admission);
    }

    /** Refuses people whom {@link #admit} could give no account, naming the field; stores nothing. */
    @Transactional(readOnly = true)
    public void requireAppointable(Admission admission) {
        appointments.requireAppointable(admission);
    }

    private static void requireNames(Admission admission) {
        requireLine("organisationName", "the name of the organisation", admission.name(), NAME_LIMIT);
        requireLine("acronym", "the acronym", admission.acronym(), ACRONYM_LIMIT);
    }

    private void requireNew(Admission admission) {
        String name = normalised(admission.name());
        firstMember(member -> normalised(member.name()).equals(name)).ifPresent(member -> {
            throw new AlreadyMember(member);
        });
    }

    /** Why the organisation could not be admitted, for those who go on nevertheless. */
    @Transactional(readOnly = true)
    public Optional<InputRefused> obstacleTo(Admission admission) {
        try {
            requireAdmissible(admission);
            return Optional.empty();
        } catch (InputRefused obstacle) {
            return Optional.of(obstacle);
        }
    }

    /**
     * Enters a new member with its focal point and alternate, opens their accounts and the organisation's group, and
     * answers the new id. Who has come to act for another organisation meanwhile gets no account, and the secretariat is
     * told. Idempotent by the admission's reference (D.1).
     */
    @Transactional
    public String admit(Admission admission) {
        lock.take(LOCK);
        return organisations.admittedBy(admission.reference()).orElseGet(() -> {
            requireNames(admission);
            requireNew(admission);
            return enter(admission, stamps.today(), admission.reference(), Optional.of(admission.reference()));
        });
    }

    /** Enters a member by hand, such as one admitted before the register was kept here; the note says on what ground. */
    @Transactional
    public String enter(Admission admission, LocalDate memberSince, String note) {
        lock.take(LOCK);
        requireAdmissible(admission);
        if (memberSince.isAfter(stamps.today())) {
            throw new InputRefused(
                    "memberSince",
                    "The membership cannot begin in the future (\"memberSince\"). Please give its first day.");
        }
        return enter(admission, memberSince, note, Optional.empty());
    }

    private String enter(Admission admission, LocalDate memberSince, String note, Optional<String> subject) {
        Stamp stamp = stamps.now();
        String id = freeId(admission);
        Organisation organisation = organisations.save(Organisation.join(id, admission, memberSince, note, stamp));
        Occasion occasion =
                subject.map(reference -> new Occasion(reference, stamp)).orElseGet(() -> Occasion.byHand(id, stamp));
        appointments.nameFirst(organisation, admission, occasion);
        return id;
    }

    private static void requireLine(String field, String what, String text, int limit) {
        if (text == null || normalised(text).isEmpty()) {
            throw new InputRefused(field, "Please give %s (\"%s\").".formatted(what, field));
        }
        if (text.length() > limit || text.chars().anyMatch(Character::isISOControl)) {
            throw new InputRefused(
                    field,
                    "Please give %s in one line of at most %d characters (\"%s\").".formatted(what, limit, field));
        }
    }

    private String freeId(Admission admission) {
        String wanted = OrganisationIds.from(admission.acronym(), admission.name());
        return OrganisationIds.firstFree(wanted, organisations.idsLike(wanted));
    }

    private List<String> ids(Predicate<Member> inBody) {
        return members().stream().filter(inBody).map(Member::id).toList();
    }

    private Optional<Member> firstMember(Predicate<Member> which) {
        return members().stream().filter(which).findFirst();
    }

    private static List<Member> listed(Collection<Organisation> organisations) {
        return organisations.stream()
                .map(Organisation::toMember)
                .sorted(BY_ACRONYM)
                .toList();
    }

    /** Letters and digits in lower case, without accents: how names are compared. */
    public static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /**
     * An organisation about to become a member.
     *
     * @param reference of the case that admits it
     */
    public record Admission(
            String reference,
            String name,
            String acronym,
            OrganisationType organisationType,
            RepresentationLevel representationLevel,
            Person focalPoint,
            Optional<Person> alternate) {}

    /**
     * Whom an organisation names.
     *
     * @param language which a new account speaks, where that is known
     */
    public record Person(String name, String email, Optional<String> language) {

        public Person(String name, String email) {
            this(name, email, Optional.empty());
        }
    }

    /** Whom to write to in an organisation. */
    public record Contact(String organisationId, String name, String email) {}
}
