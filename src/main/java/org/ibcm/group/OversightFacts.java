package org.ibcm.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What messages tell about a group that is under way: its last update, its last review, its end (D.4.d). */
@Component
class OversightFacts {

    private final ProgressUpdates updates;
    private final Reviews reviews;
    private final FinalReports finalReports;

    OversightFacts(ProgressUpdates updates, Reviews reviews, FinalReports finalReports) {
        this.updates = updates;
        this.reviews = reviews;
        this.finalReports = finalReports;
    }

    Map<String, Object> of(Group group) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("reportDueOn", group.reportDueOn().orElse(null));
        updates.findFirstByReferenceOrderByNumberDesc(group.reference())
                .map(ProgressUpdate::view)
                .ifPresent(update -> {
                    facts.put("progressStatus", update.status());
                    facts.put("progressSummary", update.summary());
                    facts.put("nextSteps", update.nextSteps());
                    facts.put(
                            "linesCompleted",
                            update.lines().stream()
                                    .filter(ProgressUpdateView.Line::completed)
                                    .map(line -> "- " + line.activity())
                                    .collect(Collectors.collectingAndThen(
                                            Collectors.joining("\n"), lines -> lines.isEmpty() ? null : lines)));
                });
        reviews.findFirstByReferenceOrderByNumberDesc(group.reference()).ifPresent(review -> {
            facts.put("recommendation", review.recommendation());
            facts.put("reviewNote", review.note().orElse(null));
            facts.put("newEndDate", review.newEndDate());
            facts.put("reviewDecision", review.decisionReference().orElse(null));
            facts.put("reviewOutcome", review.outcome().orElse(null));
            facts.put("reviewStatement", review.statement().orElse(null));
            boolean notAdopted = review.outcome()
                    .filter(outcome -> outcome != DecisionOutcome.ADOPTED)
                    .isPresent();
            boolean extension = review.recommendation() == Recommendation.EXTEND;
            facts.put("goesOnAsBefore", notAdopted && !extension);
            facts.put("endsAsPlanned", notAdopted && extension ? group.terms().endsOn() : null);
        });
        Optional<FinalReportView> report =
                finalReports.findById(group.reference()).map(FinalReport::view);
        facts.put("finalReport", report.map(FinalReportView::text).orElse(null));
        facts.put("finalReportLink", report.map(FinalReportView::link).orElse(null));
        return facts;
    }
}
