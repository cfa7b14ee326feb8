package org.ibcm.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ibcm.engine.ApplicationLock;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Register.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secretariat changes by hand to keep the list of members up to date (D.6.a). Whoever may call this is decided
 * at the door. An edition, where given, is the one that the change was made on; a later one refuses it.
 */
@Service
@Transactional
public class RegisterUpkeep {

    private final Organisations organisations;
    private final Appointments appointments;
    private final Stamps stamps;
    private final ApplicationLock lock;
    private final ApplicationEventPublisher events;

    RegisterUpkeep(
            Organisations organisations,
            Appointments appointments,
            Stamps stamps,
            ApplicationLock lock,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.appointments = appointments;
        this.stamps = stamps;
        this.lock = lock;
        this.events = events;
    }

    /** Names a contact in place of the present one, who loses the account at once; both are told. */
    public void appoint(String memberId, ContactKind kind, Person person, Optional<Integer> edition) {
        Organisation member = forChange(memberId, edition);
        lock.take(Register.LOCK);
        appointments.appoint(member, kind, PersonEntry.of(person), byHand(member));
    }

    /** Leaves a seat empty. A member always has a focal point: that one is replaced, not relieved. */
    public void relieve(String memberId, ContactKind kind, Optional<Integer> edition) {
        if (kind == ContactKind.FOCAL_POINT) {
            throw new InputRefused(
                    "contact",
                    "A member needs a focal point (\"contact\"). Please name the new one instead; the present one is relieved by that.");
        }
        Organisation member = forChange(memberId, edition);
        appointments.relieve(member, kind, byHand(member));
    }

    /** Sends a contact a new link to set the password. */
    public void inviteAgain(String memberId, ContactKind kind) {
        Organisation member = forChange(memberId, Optional.empty());
        appointments.inviteAgain(member, kind, byHand(member));
    }

    public void enterAbsence(String memberId, ContactKind kind, LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new InputRefused(
                    "until",
                    "The last day lies before the first (\"until\"). Please give %s or later.".formatted(from));
        }
        if (until.isBefore(stamps.today())) {
            throw new InputRefused("until", "This absence is over (\"until\"). Please enter only days from today on.");
        }
        forChange(memberId, Optional.empty()).enterAbsence(new Absence(kind, from, until));
    }

    public void removeAbsence(String memberId, ContactKind kind, LocalDate from) {
        forChange(memberId, Optional.empty()).removeAbsence(kind, from);
    }

    /** Gives the member exactly these standing roles; its people's groups follow. */
    public void assignRoles(String memberId, Collection<Role> roles, Optional<Integer> edition) {
        Organisation member = forChange(memberId, edition);
        member.assignRoles(roles, stamps.now());
        appointments.letAccountsFollow(member);
    }

    public void represent(String memberId, RepresentationLevel level, Optional<Integer> edition) {
        forChange(memberId, edition).represent(level, stamps.now());
    }

    /** Roles and level at once. */
    public void changeStanding(String memberId, Collection<Role> roles, RepresentationLevel level, int edition) {
        assignRoles(memberId, roles, Optional.of(edition));
        represent(memberId, level, Optional.empty());
    }

    /** Ends a membership: accounts are closed, whoever waits for the organisation is told, the past is kept. */
    public void recordDeparture(String memberId, LocalDate on, String reason) {
        Organisation member = forChange(memberId, Optional.empty());
        Occasion occasion = byHand(member);
        appointments.dismiss(member, member.leave(on, reason, occasion.stamp()), occasion);
        if (!member.standingRoles().isEmpty()) {
            appointments.flagDeparture(member, occasion);
        }
        organisations.flush();
        events.publishEvent(new MemberLeft(member.id(), member.acronym(), on));
    }

    private Organisation forChange(String memberId, Optional<Integer> edition) {
        Organisation member = organisations
                .forChange(memberId)
                .orElseThrow(() -> new NoSuchElementException("No member " + memberId));
        edition.filter(known -> known != member.version()).ifPresent(known -> {
            throw new ChangedMeanwhile(member.acronym());
        });
        return member;
    }

    private Occasion byHand(Organisation member) {
        return Occasion.byHand(member.id(), stamps.now());
    }
}
