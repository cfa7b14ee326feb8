package org.ibcm.membership;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.ApplicationLock;
import org.ibcm.engine.Checks;
import org.ibcm.engine.FormRefused;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.ibcm.register.AlreadyMember;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Expressions of interest from outside, until their address is confirmed (D.1). What the coalition knows of an
 * organisation or a person is told to the address only, never to whoever fills in the form.
 */
@Service
public class Interests {

    private static final String LOCK = "interest";
    /** Within it the same text is taken for a second click. */
    private static final Duration REPETITION = Duration.ofMinutes(1);

    private final PendingInterests pending;
    private final Applications applications;
    private final Membership membership;
    private final Register register;
    private final Sponsors sponsors;
    private final PersonalLinks links;
    private final Notifications notifications;
    private final ApplicationLock lock;
    private final ApplicationEventPublisher events;
    private final MembershipSettings settings;
    private final Clock clock;

    Interests(
            PendingInterests pending,
            Applications applications,
            Membership membership,
            Register register,
            Sponsors sponsors,
            PersonalLinks links,
            Notifications notifications,
            ApplicationLock lock,
            ApplicationEventPublisher events,
            MembershipSettings settings,
            Clock clock) {
        this.pending = pending;
        this.applications = applications;
        this.membership = membership;
        this.register = register;
        this.sponsors = sponsors;
        this.links = links;
        this.notifications = notifications;
        this.lock = lock;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same in order, or a {@link FormRefused}; tells nothing about who is known here. */
    @Transactional(readOnly = true)
    public ExpressionOfInterest checked(ExpressionOfInterest entered) {
        Checks checks = new Checks();
        ExpressionOfInterest interest = checks.take(entered::checked);
        checks.take(() -> sponsors.idOf(entered.checkedSponsor()));
        checks.requireAllPassed();
        return interest;
    }

    /** Whether the very same text came a moment ago. */
    @Transactional(readOnly = true)
    public boolean isRepeated(ExpressionOfInterest interest) {
        return pending.isKnown(fingerprint(interest), clock.instant().minus(REPETITION));
    }

    /** Files what was entered and asks the focal point's address to confirm it; the same text twice counts once. */
    @Transactional
    public void express(ExpressionOfInterest entered) {
        ExpressionOfInterest interest = checked(entered);
        lock.take(LOCK);
        if (isRepeated(interest)) {
            return;
        }
        Instant now = clock.instant();
        PendingInterest filed = pending.save(PendingInterest.receive(
                interest,
                sponsors.idOf(interest.sponsor()),
                fingerprint(interest),
                now,
                now.plus(settings.interest())));
        // names of strangers stay out of a message that nobody has asked for yet
        Recipient recipient = Recipient.of(interest.focalPointEmail(), interest.focalPointEmail())
                .in(interest.language());
        notifications.send(obstacle(interest)
                .map(obstacle -> message("membership/interest-known", filed, recipient, obstacle))
                .orElseGet(() -> message(
                        "membership/interest-confirm",
                        filed,
                        recipient.withLink(Purpose.INTEREST, filed.id().toString()),
                        Map.of("linkEnds", filed.expiresAt()))));
    }

    /** That an organisation is a member anybody may know; of anything else the mail tells only that it is in the way. */
    private Optional<Map<String, Object>> obstacle(ExpressionOfInterest interest) {
        Optional<InputRefused> known = register.obstacleTo(interest.admission(null));
        return known.isPresent() || applications.existsByOpenName(Register.normalised(interest.organisationName()))
                ? Optional.of(Map.of(
                        "isMember",
                        known.filter(AlreadyMember.class::isInstance).isPresent()))
                : Optional.empty();
    }

    private static Message message(
            String template, PendingInterest filed, Recipient recipient, Map<String, Object> facts) {
        return new Message(template, "interest-" + filed.id(), "received", List.of(recipient), facts);
    }

    /** What a living link shows. */
    @Transactional(readOnly = true)
    public Optional<InterestView> find(String token) {
        return subject(token).flatMap(id -> pending.alive(id, clock.instant())).map(InterestView::of);
    }

    /**
     * Takes the address as confirmed, starts the process and answers the application's reference; empty when the link
     * has ended. Confirmed again, it changes nothing and tells the same reference.
     */
    @Transactional
    public Optional<Confirmation> confirm(String token) {
        return subject(token)
                .flatMap(id -> pending.lock(id, clock.instant()))
                .map(interest -> interest.reference()
                        .map(reference -> new Confirmation(reference, false))
                        .orElseGet(() -> new Confirmation(first(interest), true)));
    }

    private String first(PendingInterest interest) {
        Optional<String> same = sameApplication(interest);
        same.ifPresent(interest::becameApplication);
        return same.orElseGet(() -> start(interest));
    }

    /** The form may have been sent twice, and each of the two confirmed. */
    private Optional<String> sameApplication(PendingInterest interest) {
        ExpressionOfInterest said = interest.interest();
        return applications
                .findByOpenName(Register.normalised(said.organisationName()))
                .filter(open -> open.applicant().interest().focalPointEmail().equalsIgnoreCase(said.focalPointEmail()))
                .map(Application::reference);
    }

    private String start(PendingInterest interest) {
        events.publishEvent(new InterestConfirmed(interest.id()));
        return interest.reference().orElseThrow();
    }

    /** The process that a confirmation starts registers what is on file, whatever its length. */
    @Transactional
    public String register(UUID id) {
        PendingInterest interest = pending.lock(id, clock.instant()).orElseThrow();
        String reference = membership.register(interest.interest());
        interest.becameApplication(reference);
        return reference;
    }

    @Scheduled(cron = "0 40 3 * * *")
    @Transactional
    void forgetExpired() {
        pending.removeExpired(clock.instant());
    }

    private Optional<UUID> subject(String token) {
        return links.resolve(Purpose.INTEREST, token).map(UUID::fromString);
    }

    private static String fingerprint(ExpressionOfInterest interest) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(interest.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * An address is confirmed.
     *
     * @param first whether it is now; the link leads to the application only once
     */
    public record Confirmation(String reference, boolean first) {}

    /**
     * What is confirmed.
     *
     * @param reference of the application that it has become
     */
    public record InterestView(ExpressionOfInterest interest, Instant expiresAt, Optional<String> reference) {

        private static InterestView of(PendingInterest pending) {
            return new InterestView(pending.interest(), pending.expiresAt(), pending.reference());
        }
    }
}
