package org.ibcm.register;

import static java.util.Comparator.comparing;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ibcm.engine.ApplicationLock;
import org.ibcm.register.Appointments.Case;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of members with their focal points and alternates, kept up to date by the secretariat (D.6.a). */
@Service
public class Register {

    private static final String LOCK = "register";

    private final Organisations organisations;
    private final Appointments appointments;
    private final Stamps stamps;
    private final ApplicationLock lock;
    private final Set<String> executiveCommittee;

    Register(
            Organisations organisations,
            Appointments appointments,
            Stamps stamps,
            ApplicationLock lock,
            RegisterSettings settings) {
        this.organisations = organisations;
        this.appointments = appointments;
        this.stamps = stamps;
        this.lock = lock;
        this.executiveCommittee = Set.copyOf(settings.executiveCommittee());
    }

    /** Today's members, by acronym. */
    @Transactional(readOnly = true)
    public List<Member> members() {
        return listed(organisations.members());
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
     * {@code executive-committee} (a setting), {@code un-network}. Empty for a body that is not known.
     */
    @Transactional(readOnly = true)
    public Optional<List<String>> body(String body) {
        return switch (body) {
            case "co-conveners" -> Optional.of(ids(member -> member.roles().contains(Role.CO_CONVENER)));
            case "un-network" -> Optional.of(ids(member -> member.roles().contains(Role.UN_NETWORK)));
            case "executive-committee" -> Optional.of(ids(member -> executiveCommittee.contains(member.id())));
            default -> Optional.empty();
        };
    }

    /** Senior contacts of these organisations: whom to tell when an organisation stays silent. */
    @Transactional(readOnly = true)
    public List<Contact> seniorContacts(Collection<String> organisationIds) {
        return organisations.seniorContacts(organisationIds);
    }

    /** Refuses what {@link #admit} would refuse, naming the field; stores nothing. */
    @Transactional(readOnly = true)
    public void requireAdmissible(Admission admission) {
        appointments.requireAppointable(admission);
        String name = normalised(admission.name());
        firstMember(member -> normalised(member.name()).equals(name)).ifPresent(member -> {
            throw new AlreadyMember(member);
        });
    }

    /**
     * Enters a new member with its focal point and alternate, opens their accounts and the organisation's group, and
     * answers the new id. Idempotent by the admission's reference (D.1).
     */
    @Transactional
    public String admit(Admission admission) {
        lock.take(LOCK);
        return organisations.admittedBy(admission.reference()).orElseGet(() -> enter(admission, stamps.today()));
    }

    private String enter(Admission admission, LocalDate memberSince) {
        requireAdmissible(admission);
        Stamp stamp = stamps.now();
        Organisation organisation = Organisation.join(freeId(admission), admission, memberSince, stamp);
        organisations.save(organisation);
        appointments.nameFirst(organisation, admission, new Case(admission.reference(), stamp));
        return organisation.id();
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
                .sorted(comparing(Member::acronym, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::id))
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

    /** Whom an organisation names. */
    public record Person(String name, String email) {}

    /** Whom to write to in an organisation. */
    public record Contact(String organisationId, String name, String email) {}
}
