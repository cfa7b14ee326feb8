package org.ibcm.group;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations outside the coalition are invited by e-mail and answer without an account (D.4.c). */
@Service
@Transactional
public class PartnerInvitations {

    private static final int NAME_LIMIT = 200;
    private static final int NOTE_LIMIT = 4_000;

    private final Groups groups;
    private final Partners partners;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final GroupSettings settings;
    private final GroupCalendar calendar;

    PartnerInvitations(
            Groups groups,
            Partners partners,
            Notifications notifications,
            ApplicationEventPublisher events,
            GroupSettings settings,
            GroupCalendar calendar) {
        this.groups = groups;
        this.partners = partners;
        this.notifications = notifications;
        this.events = events;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    public Optional<Invitation> find(UUID partner) {
        return partners.findById(partner).map(PartnerInvitations::invitation);
    }

    /** The partner may change its answer until the lead confirms who takes part. */
    public void answer(UUID id, boolean accepts, String contactName, String note) {
        Partner partner = partners.findById(id).orElseThrow(() -> new NoSuchElementException("No partner " + id));
        if (!isOpen(partner.group())) {
            throw new InvitationClosed(partner.group().name());
        }
        Entry contact = new Entry("contactName", "the contact person's name", contactName);
        Checks checks = new Checks();
        String name = checks.take(() -> accepts
                ? contact.requiredLine(NAME_LIMIT)
                : contact.optionalLine(NAME_LIMIT).orElse(null));
        String text = checks.take(
                () -> new Entry("note", "the note", note).optional(NOTE_LIMIT).orElse(null));
        checks.requireAllPassed();
        partner.answer(accepts, name, text, calendar.now());
        events.publishEvent(new InvitationAnswered(partner.group().reference()));
    }

    /** Sends each partner its personal link. */
    public void invite(String reference) {
        send(reference, "group/partner-invited", settings.call(), partner -> true);
    }

    /** At half-time, to those that have not answered. */
    public void remind(String reference) {
        send(
                reference,
                "group/partner-reminder",
                settings.call().dividedBy(2),
                partner -> partner.status() == PartnerStatus.INVITED);
    }

    private void send(String reference, String template, Duration left, Predicate<Partner> which) {
        List<Recipient> invited = groups.findById(reference).orElseThrow().partners().stream()
                .filter(which)
                .map(partner -> Recipient.of(partner.name(), partner.email())
                        .withLink(Purpose.INVITATION, partner.id().toString()))
                .toList();
        if (!invited.isEmpty()) {
            LocalDate answerDue = calendar.dayOf(calendar.now().plus(left));
            notifications.send(new Message(template, reference, template, invited, Map.of("answerDue", answerDue)));
        }
    }

    private static Invitation invitation(Partner partner) {
        return new Invitation(partner.group().reference(), partner.view(), isOpen(partner.group()));
    }

    private static boolean isOpen(Group group) {
        return group.status() == GroupStatus.FORMING;
    }

    /**
     * @param reference of the group
     * @param open whether it can still be answered
     */
    public record Invitation(String reference, PartnerView partner, boolean open) {}
}
