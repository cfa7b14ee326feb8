package org.ibcm.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.Corrigible.Corrector;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secretariat puts right in an open application at the applicant's word: its kind, and the people who speak for
 * it (D.1, D.6.a). Whoever may call this is decided at the door.
 */
@Service
@Transactional
public class ApplicationUpkeep {

    private static final int REASON_LIMIT = 1_000;

    private final Applications applications;
    private final Corrections corrections;
    private final Register register;
    private final PersonalLinks links;
    private final Notifications notifications;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationUpkeep(
            Applications applications,
            Corrections corrections,
            Register register,
            PersonalLinks links,
            Notifications notifications,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.corrections = corrections;
        this.register = register;
        this.links = links;
        this.notifications = notifications;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** As they stand; empty once the application is closed. */
    @Transactional(readOnly = true)
    public Optional<Particulars> particulars(String reference) {
        return applications
                .findById(reference)
                .filter(application -> !application.status().closed())
                .map(application -> Particulars.of(application.applicant().interest()));
    }

    /** Takes over what differs and keeps what was there; a new focal point gets the page, and the former one loses it. */
    public void correct(String reference, Particulars particulars, String reason) {
        Application application = applications
                .findById(reference)
                .orElseThrow(() -> new NoSuchElementException("No application " + reference));
        ExpressionOfInterest said = application.applicant().interest();
        ExpressionOfInterest meant = particulars.in(said).checked();
        String why = new Entry("correctionReason", "the reason", reason).required(REASON_LIMIT);
        List<Corrigible> changed = Corrigible.changed(Corrector.SECRETARIAT, said, meant);
        if (changed.isEmpty()) {
            return;
        }
        requireSameRoute(application, said, meant);
        requireFree(reference, said, meant);
        application.amend(meant);
        Instant now = clock.instant();
        String by = currentUser.actor().map(Actor::userId).orElseThrow();
        changed.forEach(field -> corrections.save(
                Correction.bySecretariat(reference, field, field.in(said), field.in(meant), why, by, now)));
        applications.saveAndFlush(application);
        if (!said.focalPointEmail().equalsIgnoreCase(meant.focalPointEmail())) {
            handOver(application, now);
        }
        events.publishEvent(new ApplicationCorrected(
                reference, said.organisationName(), meant.organisationName(), meant.organisationType()));
    }

    /** A UN entity takes another way, and that is chosen at the end of the screening. */
    private static void requireSameRoute(
            Application application, ExpressionOfInterest said, ExpressionOfInterest meant) {
        if (isUnEntity(said) != isUnEntity(meant) && !application.mayBeCorrected()) {
            throw new InputRefused(
                    "organisationType",
                    "Whether it is a UN entity can be corrected during the screening only (\"organisationType\"). Please withdraw the application and file it anew.",
                    "kind-after-screening");
        }
    }

    private static boolean isUnEntity(ExpressionOfInterest interest) {
        return interest.organisationType() == OrganisationType.UN_ENTITY;
    }

    /** A person acts for one organisation only: an address that is new here must not be known elsewhere (D.6.b). */
    private void requireFree(String reference, ExpressionOfInterest said, ExpressionOfInterest meant) {
        requireFree(reference, Corrigible.FOCAL_POINT_EMAIL, said, meant);
        requireFree(reference, Corrigible.ALTERNATE_EMAIL, said, meant);
    }

    private void requireFree(
            String reference, Corrigible address, ExpressionOfInterest said, ExpressionOfInterest meant) {
        String given = address.in(meant);
        if (given == null || given.equalsIgnoreCase(address.in(said))) {
            return;
        }
        register.requireAppointable(meant.admission(null));
        applications.alsoNaming(reference, given).stream().findFirst().ifPresent(other -> {
            throw new InputRefused(
                    address.field(),
                    "%s is named in %s, too, and a person acts for one organisation only (\"%s\"). Please give another person."
                            .formatted(given, other, address.field()),
                    "address-in-application",
                    given,
                    other);
        });
    }

    private void handOver(Application application, Instant now) {
        links.revoke(Purpose.APPLICATION, application.reference());
        notifications.send(new Message(
                "membership/focal-point-corrected",
                application.reference(),
                "focal-point-" + now,
                List.of(application.applicant().focalPoint().withLink(Purpose.APPLICATION, application.reference())),
                Map.of()));
    }

    /** What may be put right; an alternate that is left out is null, by name and by address. */
    public record Particulars(
            OrganisationType organisationType,
            String focalPointName,
            String focalPointEmail,
            String alternateName,
            String alternateEmail) {

        private static Particulars of(ExpressionOfInterest said) {
            return new Particulars(
                    said.organisationType(),
                    said.focalPointName(),
                    said.focalPointEmail(),
                    said.alternateName(),
                    said.alternateEmail());
        }

        private ExpressionOfInterest in(ExpressionOfInterest said) {
            return new ExpressionOfInterest(
                    said.organisationName(),
                    said.acronym(),
                    organisationType,
                    said.country(),
                    said.website(),
                    said.mandate(),
                    said.migrationWork(),
                    said.motivation(),
                    said.contribution(),
                    said.representationLevel(),
                    focalPointName,
                    focalPointEmail,
                    alternateName,
                    alternateEmail,
                    said.sponsor(),
                    said.language());
        }
    }
}
