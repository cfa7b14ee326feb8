package org.ibcm.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.GcmObjectives;
import org.ibcm.review.CoverageView.GapLine;
import org.ibcm.review.CoverageView.ObjectiveLine;
import org.ibcm.review.CoverageView.PrincipleLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a review covers all objectives, principles, stakeholders and States, in line with the compact (D.5.a). */
@Service
@Transactional
public class Coverage {

    private static final Gap REPORTS = new Gap(Gap.Kind.REPORTS, "");

    private final Reviews reviews;
    private final GcmObjectives objectives;
    private final ReviewActors actors;
    private final ReportsExpected expected;
    private final Clock clock;

    Coverage(Reviews reviews, GcmObjectives objectives, ReviewActors actors, ReportsExpected expected, Clock clock) {
        this.reviews = reviews;
        this.objectives = objectives;
        this.actors = actors;
        this.expected = expected;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CoverageView of(String reference) {
        return of(reviews.get(reference));
    }

    private CoverageView of(Review review) {
        List<ObjectiveLine> lines = objectives.all().stream()
                .map(objective -> line(review, objective.number()))
                .toList();
        List<PrincipleLine> principles = Arrays.stream(GuidingPrinciple.values())
                .map(principle -> line(review, principle))
                .toList();
        return new CoverageView(lines, principles, gaps(review, lines, principles));
    }

    private static ObjectiveLine line(Review review, String objective) {
        return new ObjectiveLine(
                objective,
                review.reports().stream()
                        .filter(report -> report.objectives().contains(objective))
                        .map(NationalReport::state)
                        .toList(),
                review.consultations().stream()
                        .filter(consultation -> consultation.objectives().contains(objective))
                        .map(Consultation::party)
                        .distinct()
                        .toList(),
                review.chapters().stream()
                        .filter(chapter -> chapter.objectives().contains(objective))
                        .map(Chapter::roundTable)
                        .toList());
    }

    private static PrincipleLine line(Review review, GuidingPrinciple principle) {
        return new PrincipleLine(
                principle,
                review.evidence().stream()
                        .filter(evidence -> evidence.principle() == principle)
                        .map(Evidence::text)
                        .findFirst()
                        .orElse(null),
                review.chapters().stream()
                        .filter(chapter -> chapter.principles().contains(principle))
                        .map(Chapter::roundTable)
                        .toList());
    }

    private List<GapLine> gaps(Review review, List<ObjectiveLine> lines, List<PrincipleLine> principles) {
        return Stream.of(
                        lines.stream()
                                .filter(line -> !line.covered())
                                .map(line -> new Gap(Gap.Kind.OBJECTIVE, line.objective())),
                        principles.stream()
                                .filter(line -> !line.met())
                                .map(line -> new Gap(
                                        Gap.Kind.PRINCIPLE, line.principle().name())),
                        review.silentParties().stream().map(party -> new Gap(Gap.Kind.CONSULTATION, party.name())),
                        review.chapters().stream()
                                .filter(chapter -> !chapter.written())
                                .map(chapter -> new Gap(
                                        Gap.Kind.CHAPTER, chapter.roundTable().name())),
                        Stream.of(REPORTS).filter(gap -> !expected.enough(reportsOf(review))))
                .flatMap(gaps -> gaps)
                .map(gap -> new GapLine(gap, justification(review, gap)))
                .toList();
    }

    private static JustificationView justification(Review review, Gap gap) {
        return review.justifications().stream()
                .filter(justification -> justification.gap().equals(gap.code()))
                .map(Justification::view)
                .findFirst()
                .orElse(null);
    }

    private static ReportCount reportsOf(Review review) {
        long in =
                review.reports().stream().filter(report -> report.status().in()).count();
        return new ReportCount((int) in, review.reports().size());
    }

    /** What the table {@code review-readiness} decides from: open gaps of each kind, and the reports of States. */
    @Transactional(readOnly = true)
    public Map<String, Object> readiness(String reference) {
        Review review = reviews.get(reference);
        CoverageView covered = of(review);
        List<Gap> open = covered.open();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("openObjectives", count(open, Gap.Kind.OBJECTIVE));
        facts.put("openPrinciples", count(open, Gap.Kind.PRINCIPLE));
        facts.put("openConsultations", count(open, Gap.Kind.CONSULTATION));
        facts.put("openChapters", count(open, Gap.Kind.CHAPTER));
        // asked by tables of before, which running reviews keep
        facts.put("openReports", count(open, Gap.Kind.REPORTS));
        facts.putAll(facts(reportsOf(review), justification(review, REPORTS) != null));
        return facts;
    }

    /** The same where nothing but the reports of States counts. */
    public static Map<String, Object> onlyReports(ReportCount reports) {
        Map<String, Object> facts = new LinkedHashMap<>(facts(reports, false));
        Stream.of("openObjectives", "openPrinciples", "openConsultations", "openChapters")
                .forEach(kind -> facts.put(kind, 0));
        return facts;
    }

    private static Map<String, Object> facts(ReportCount reports, boolean justified) {
        return Map.of(
                "reportsReceived", reports.received(),
                "reportsInvited", reports.invited(),
                "reportsPerCent", reports.perCent(),
                "reportsJustified", justified);
    }

    private static int count(List<Gap> open, Gap.Kind kind) {
        return (int) open.stream().filter(gap -> gap.kind() == kind).count();
    }

    /**
     * The coordinator says why the report is written although something is missing; stays on record.
     *
     * @param codes of the gaps that this justifies, all that are open when there are none
     * @param justification may be null when nothing is open any more
     */
    public void justify(String reference, List<String> codes, String justification) {
        String by = actors.steward("justification");
        Review review = reviews.get(reference);
        List<String> open = of(review).open().stream().map(Gap::code).toList();
        List<String> justified = codes.isEmpty() ? open : checked(codes, open);
        String text = new Entry("justification", "the justification", justification)
                .optional(ReviewCycle.NOTE_LIMIT)
                .orElse(null);
        if (text == null && !open.isEmpty()) {
            throw new InputRefused(
                    "justification",
                    "Points still missing: %d. Please record them, or say why the report is written without them (\"justification\")."
                            .formatted(open.size()),
                    "review-gaps-open",
                    String.valueOf(open.size()));
        }
        if (text != null) {
            review.justify(justified, text, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    private static List<String> checked(List<String> codes, List<String> open) {
        codes.stream()
                .filter(code -> !Set.copyOf(open).contains(code))
                .findFirst()
                .ifPresent(code -> {
                    throw new InputRefused(
                            "justifiedGaps",
                            "\"%s\" is not an open gap (\"justifiedGaps\"); open are %s."
                                    .formatted(code, String.join(", ", open)),
                            "review-gap-unknown",
                            String.valueOf(code));
                });
        return codes;
    }
}
