package org.ibcm.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A regional review of the Global Compact (D.5.a). What is not known yet is null.
 *
 * @param launchedBy null where the calendar launched it
 * @param milestones in the order of their days
 * @param reports one for each invited State, in alphabetical order
 * @param chapters in the order of the round tables
 * @param agreedBy reference of the decision of the Executive Committee
 * @param reason why it was withdrawn
 */
public record ReviewView(
        String reference,
        int year,
        ReviewStatus status,
        String launchedBy,
        Instant launchedAt,
        List<MilestoneView> milestones,
        List<ReportView> reports,
        List<ConsultationView> consultations,
        List<ChapterView> chapters,
        List<JustificationView> justifications,
        List<CommentView> comments,
        Texts texts,
        Conference conference,
        String agreedBy,
        LocalDate agreedOn,
        LocalDate submittedOn,
        String submissionReference,
        String lessonsLearned,
        LocalDate endedOn,
        String reason) {

    public LocalDate due(MilestoneKind kind) {
        return milestones.stream()
                .filter(milestone -> milestone.kind() == kind)
                .map(MilestoneView::dueOn)
                .findFirst()
                .orElseThrow();
    }

    public ReportView report(String state) {
        return reports.stream()
                .filter(report -> report.state().equals(state))
                .findFirst()
                .orElseThrow();
    }

    /** How many States have reported. */
    public long reportsIn() {
        return reports.stream().filter(report -> report.status().in()).count();
    }

    /** Who has not been consulted yet. */
    public List<ConsultedParty> silentParties() {
        return Stream.of(ConsultedParty.values())
                .filter(party -> consultations.stream().noneMatch(consultation -> consultation.party() == party))
                .toList();
    }

    /** Whether reports, consultations and chapters are still taken. */
    public boolean takesInputs() {
        return status.compareTo(ReviewStatus.INPUTS) >= 0 && status.compareTo(ReviewStatus.FINALISATION) <= 0;
    }

    /** The texts of the review and where they are published. */
    public record Texts(
            String roadmapNote,
            String guidanceNoteLink,
            String draftLink,
            String draftSummary,
            String arabicLink,
            String englishLink,
            String reportSummary) {}

    /** @param championCountry who presents the key messages to the forum */
    public record Conference(
            LocalDate from, LocalDate to, List<String> statesPresent, String championCountry, String keyMessages) {}
}
