package org.ibcm.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ibcm.engine.Groups;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.notification.Addresses;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What States are told of their reports once the time for them is over and no process waits any more (D.5.a). */
@Service
@Transactional
public class StateLetters {

    private static final String RECEIPT = "review/report-received";
    private static final String INVITATION = "review/state-invited-late";

    private final Reviews reviews;
    private final ReportsOfStates reports;
    private final ReviewCaseFile caseFile;
    private final InputsDossier dossier;
    private final Notifications notifications;
    private final Addresses addresses;
    private final ReviewSettings settings;
    private final IbcmSettings common;

    StateLetters(
            Reviews reviews,
            ReportsOfStates reports,
            ReviewCaseFile caseFile,
            InputsDossier dossier,
            Notifications notifications,
            Addresses addresses,
            ReviewSettings settings,
            IbcmSettings common) {
        this.reviews = reviews;
        this.reports = reports;
        this.caseFile = caseFile;
        this.dossier = dossier;
        this.notifications = notifications;
        this.addresses = addresses;
        this.settings = settings;
        this.common = common;
    }

    /** A late report has come: its State and the secretariat know that it is there. */
    public void confirmReceipt(String reference, String state) {
        NationalReport report = reviews.get(reference).report(state);
        send(
                RECEIPT,
                report,
                "report-received:" + report.id(),
                Stream.concat(focalPoint(report), addresses.of(Groups.SECRETARIAT).stream()));
    }

    /** Reviews that would still take the report of this State, and have none. */
    @Transactional(readOnly = true)
    public List<String> reviewsWithout(String state) {
        return reports.findByState(state).stream()
                .filter(report -> !report.status().in())
                .map(NationalReport::review)
                .map(Review::view)
                .filter(ReviewView::takesInputs)
                .map(ReviewView::reference)
                .toList();
    }

    /** Whoever speaks for the State from now on is invited, although the day is over. */
    public void inviteLate(String reference, String state, Instant namedAt) {
        NationalReport report = reviews.get(reference).report(state);
        send(INVITATION, report, "state-invited:%s:%s".formatted(report.id(), namedAt), focalPoint(report));
    }

    private void send(String template, NationalReport report, String event, Stream<Recipient> recipients) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("stateNames", dossier.bothNames(report.state()));
        facts.put("reportDueAt", settings.closingOf(report.dueOn(), common.zone()));
        notifications.send(new Message(template, report.review().reference(), event, recipients.toList(), facts));
    }

    private Stream<Recipient> focalPoint(NationalReport report) {
        return caseFile.recipients(report.review().reference(), "state-" + report.state()).stream();
    }
}
