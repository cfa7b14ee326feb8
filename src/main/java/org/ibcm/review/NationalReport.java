package org.ibcm.review;

import static org.ibcm.review.ReportStatus.EXTENSION;
import static org.ibcm.review.ReportStatus.INVITED;
import static org.ibcm.review.ReportStatus.NOT_SUBMITTED;
import static org.ibcm.review.ReportStatus.PRESENTED;
import static org.ibcm.review.ReportStatus.RECEIVED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.InputRefused;

/** The voluntary report of an invited State (D.5.a). */
@Entity
@Table(name = "national_report")
class NationalReport {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "review_reference")
    private Review review;

    private String state;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    private LocalDate dueOn;
    private LocalDate receivedOn;
    private String summary;
    private String documentLink;
    private UUID documentId;
    private String objectives;
    private String note;
    private String recordedBy;
    private Instant recordedAt;

    protected NationalReport() {}

    static NationalReport invited(Review review, String state, LocalDate dueOn) {
        NationalReport report = new NationalReport();
        report.id = UUID.randomUUID();
        report.review = review;
        report.state = state;
        report.status = INVITED;
        report.dueOn = dueOn;
        report.objectives = "";
        return report;
    }

    /** Late ones are taken, too, until the report of the region is final; a report is recorded once. */
    void receive(ReceivedReport received, LocalDate today, String by, Instant now) {
        if (receivedOn != null) {
            throw new InputRefused(
                    "reportStatus",
                    "The report of %s was received on %s already (\"reportStatus\"); please correct it on the board."
                            .formatted(state, receivedOn),
                    "review-report-twice",
                    state,
                    receivedOn.toString());
        }
        receivedOn = Optional.ofNullable(received.receivedOn()).orElse(today);
        describe(received, by, now);
        if (status != PRESENTED) {
            status = RECEIVED;
        }
    }

    /** A better one, or what was recorded of it was wrong; what stood there before is kept. */
    void correct(ReceivedReport received, String by, Instant now) {
        if (receivedOn == null) {
            throw new InputRefused(
                    "state",
                    "No report of %s has been received yet (\"state\"); please record it first.".formatted(state),
                    "review-report-not-yet",
                    state);
        }
        review.keep(
                state, new EarlierVersionView(summary, documentLink, documentId, objectives(), recordedBy, recordedAt));
        receivedOn = Optional.ofNullable(received.receivedOn()).orElse(receivedOn);
        describe(received, by, now);
    }

    private void describe(ReceivedReport received, String by, Instant now) {
        summary = received.summary();
        documentLink = received.documentLink();
        documentId = received.documentId();
        objectives = String.join(",", received.objectives());
        note(null, by, now);
    }

    void extend(LocalDate until, String why, String by, Instant now) {
        requireNotIn("extend its time");
        status = EXTENSION;
        dueOn = until;
        note(why, by, now);
    }

    /** The State has said that none will come, or its time is over. */
    void closeWithout(String why, String by, Instant now) {
        if (status.awaited()) {
            status = NOT_SUBMITTED;
            note(why, by, now);
        }
    }

    void present() {
        status = PRESENTED;
    }

    /**
     * Whoever has not asked for more time follows the milestone; an extension never becomes shorter by it, but ends
     * before the conference.
     */
    void follow(LocalDate milestone, LocalDate conference) {
        if (status == INVITED || status == EXTENSION && dueOn.isBefore(milestone)) {
            dueOn = milestone;
        } else if (status == EXTENSION && !dueOn.isBefore(conference)) {
            dueOn = milestone.isBefore(conference) ? conference.minusDays(1) : milestone;
        }
    }

    /** The review begins anew: a report that is in stays, and whoever has not reported is awaited again. */
    void reopen(LocalDate milestone) {
        if (receivedOn != null) {
            status = RECEIVED;
        } else {
            status = INVITED;
            dueOn = milestone;
            note(null, null, null);
        }
    }

    private void requireNotIn(String step) {
        if (!status.awaited() && status != NOT_SUBMITTED) {
            throw new InputRefused(
                    "reportStatus",
                    "The report of %s is %s, so this cannot be done (\"reportStatus\"): %s."
                            .formatted(state, status.name().toLowerCase(Locale.ROOT), step),
                    "review-report-in",
                    state);
        }
    }

    private void note(String text, String by, Instant now) {
        note = text;
        recordedBy = by;
        recordedAt = now;
    }

    Review review() {
        return review;
    }

    UUID id() {
        return id;
    }

    String state() {
        return state;
    }

    ReportStatus status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    /** Whether a report of it is on file. */
    boolean received() {
        return receivedOn != null;
    }

    List<String> objectives() {
        return Lists.split(objectives);
    }

    ReportView view() {
        return new ReportView(
                id,
                state,
                status,
                dueOn,
                receivedOn,
                summary,
                documentLink,
                documentId,
                objectives(),
                note,
                recordedBy,
                recordedAt,
                review.earlier(state));
    }
}
