package org.ibcm.portal;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.review.ChapterView;
import org.ibcm.review.ConsultationView;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.Coverage;
import org.ibcm.review.CoverageView;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.MilestoneView;
import org.ibcm.review.ReportStatus;
import org.ibcm.review.ReportView;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoundTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A regional review for programs: its days, conference and documents for everybody, the rest for members (D.5.a). */
@RestController
@RequestMapping("/api/reviews")
class ReviewsController {

    private final ReviewVisits visits;
    private final Coverage coverage;

    ReviewsController(ReviewVisits visits, Coverage coverage) {
        this.visits = visits;
        this.coverage = coverage;
    }

    @Operation(summary = "The regional review of a year; its members also see States, consultations and coverage")
    @GetMapping("/{year:[0-9]{4}}")
    Entry review(@PathVariable int year) {
        ReviewVisit visit = visits.anybody(year);
        return Entry.of(visit, visit.insider() ? coverage.of(visit.review().reference()) : null);
    }

    /**
     * @param conference null until it has been held
     * @param nationalReports null for those who are not signed in, like all that follows
     * @param submittedOn null until the report has been submitted to the forum
     */
    record Entry(
            String reference,
            int year,
            ReviewStatus status,
            List<Milestone> milestones,
            Conference conference,
            Documents documents,
            List<NationalReport> nationalReports,
            List<Consultation> consultations,
            List<Chapter> chapters,
            List<Covered> coverage,
            LocalDate submittedOn) {

        /** @param coverage null for those who see only what is public */
        static Entry of(ReviewVisit visit, CoverageView coverage) {
            ReviewView review = visit.review();
            boolean all = coverage != null;
            return new Entry(
                    review.reference(),
                    review.year(),
                    review.status(),
                    review.milestones().stream().map(Milestone::of).toList(),
                    Conference.of(review.conference()),
                    Documents.of(visit),
                    all ? review.reports().stream().map(NationalReport::of).toList() : null,
                    all ? review.consultations().stream().map(Consultation::of).toList() : null,
                    all ? review.chapters().stream().map(Chapter::of).toList() : null,
                    all ? coverage.objectives().stream().map(Covered::of).toList() : null,
                    all ? review.submittedOn() : null);
        }
    }

    /** @param metOn null while it has not been met */
    record Milestone(MilestoneKind kind, LocalDate dueOn, LocalDate metOn) {

        static Milestone of(MilestoneView milestone) {
            return new Milestone(milestone.kind(), milestone.dueOn(), milestone.metOn());
        }
    }

    /**
     * @param statesPresent English short names
     * @param championCountry who presents the key messages to the forum; may be null
     */
    record Conference(
            LocalDate from, LocalDate to, List<String> statesPresent, String championCountry, String keyMessages) {

        static Conference of(ReviewView.Conference held) {
            return held == null
                    ? null
                    : new Conference(
                            held.from(), held.to(), held.statesPresent(), held.championCountry(), held.keyMessages());
        }
    }

    /**
     * Where texts of the review are published; null where they are not.
     *
     * @param draft for members only
     */
    record Documents(
            String guidanceNote,
            String draft,
            String arabicReport,
            String englishReport,
            String reportSummary,
            String submissionReference) {

        static Documents of(ReviewVisit visit) {
            return new Documents(
                    visit.guidanceNote(),
                    visit.draft(),
                    visit.arabicReport(),
                    visit.englishReport(),
                    visit.reportSummary(),
                    visit.review().submissionReference());
        }
    }

    /**
     * @param state English short name
     * @param objectives numbers of objectives of the Global Compact
     */
    record NationalReport(
            String state, ReportStatus status, LocalDate dueOn, LocalDate receivedOn, List<String> objectives) {

        static NationalReport of(ReportView report) {
            return new NationalReport(
                    report.state(), report.status(), report.dueOn(), report.receivedOn(), report.objectives());
        }
    }

    record Consultation(
            ConsultedParty party, LocalDate heldOn, String participants, String keyMessages, List<String> objectives) {

        static Consultation of(ConsultationView consultation) {
            return new Consultation(
                    consultation.party(),
                    consultation.heldOn(),
                    consultation.participants(),
                    consultation.keyMessages(),
                    consultation.objectives());
        }
    }

    /** @param agency id of the member that drafts it */
    record Chapter(
            RoundTable roundTable, String agency, boolean written, String documentLink, List<String> objectives) {

        static Chapter of(ChapterView chapter) {
            return new Chapter(
                    chapter.roundTable(),
                    chapter.agency(),
                    chapter.written(),
                    chapter.documentLink(),
                    chapter.objectives());
        }
    }

    /** Who speaks of an objective. */
    record Covered(
            String objective,
            RoundTable roundTable,
            List<String> states,
            List<ConsultedParty> consultations,
            List<RoundTable> chapters) {

        static Covered of(CoverageView.ObjectiveLine line) {
            return new Covered(
                    line.objective(),
                    RoundTable.of(line.objective()),
                    line.states(),
                    line.consultations(),
                    line.chapters());
        }
    }
}
