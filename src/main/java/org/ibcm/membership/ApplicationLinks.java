package org.ibcm.membership;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an applicant the way to its own page. */
@Service
@Transactional
public class ApplicationLinks {

    private static final int LIMIT = 200;

    private final Applications applications;
    private final PersonalLinks links;
    private final Notifications notifications;
    private final Clock clock;

    ApplicationLinks(Applications applications, PersonalLinks links, Notifications notifications, Clock clock) {
        this.applications = applications;
        this.links = links;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** A new link, for whoever has just shown that the focal point's address is theirs. */
    public String mint(String reference) {
        return links.mint(Purpose.APPLICATION, reference);
    }

    /** Refuses what is missing or overlong. */
    public static Wanted wanted(String reference, String email) {
        Checks checks = new Checks();
        String known = checks.take(() ->
                new Entry("applicationReference", "the reference of the application", reference).requiredLine(LIMIT));
        String address = checks.take(
                () -> new Entry("applicantEmail", "the focal point's e-mail address", email).requiredLine(LIMIT));
        checks.requireAllPassed();
        return new Wanted(known, address);
    }

    /** Mails a new link, once a minute at most, if the address is the focal point's; who asks learns nothing. */
    public void sendAgain(Wanted wanted) {
        applications
                .findById(wanted.reference().toUpperCase(Locale.ROOT))
                .filter(application ->
                        application.applicant().focalPoint().email().equalsIgnoreCase(wanted.email()))
                .ifPresent(this::send);
    }

    private void send(Application application) {
        notifications.send(new Message(
                "membership/application-link",
                application.reference(),
                "link-" + clock.instant().truncatedTo(ChronoUnit.MINUTES),
                List.of(application.applicant().focalPoint().withLink(Purpose.APPLICATION, application.reference())),
                Map.of()));
    }

    /** By what somebody says to have applied. */
    public record Wanted(String reference, String email) {}
}
