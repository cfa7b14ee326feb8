package org.ibcm.portal;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ibcm.register.GcmObjectives;
import org.ibcm.register.GcmObjectives.Objective;
import org.ibcm.register.Register;
import org.ibcm.review.ArabStates;
import org.ibcm.review.Coverage;
import org.ibcm.review.CoverageView;
import org.ibcm.review.FindingView;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoundTable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the region gives to the Secretary-General's biennial report, objective by objective, for members (D.5.a). */
@Controller
class ReviewExportPage {

    private final ReviewVisits visits;
    private final Coverage coverage;
    private final GcmObjectives objectives;
    private final ArabStates states;
    private final Register register;
    private final FiledPdf pdf;
    private final Clock clock;

    ReviewExportPage(
            ReviewVisits visits,
            Coverage coverage,
            GcmObjectives objectives,
            ArabStates states,
            Register register,
            FiledPdf pdf,
            Clock clock) {
        this.visits = visits;
        this.coverage = coverage;
        this.objectives = objectives;
        this.states = states;
        this.register = register;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/reviews/{year:[0-9]{4}}/export.pdf")
    ResponseEntity<byte[]> regionalInput(@PathVariable int year) {
        ReviewView review = visits.insider(year).review();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(review.reference() + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of("reviews/export-pdf", values(review)));
    }

    private Map<String, Object> values(ReviewView review) {
        CoverageView covered = coverage.of(review.reference());
        Map<String, Object> values = new HashMap<>();
        values.put("review", review);
        values.put("asOf", clock.instant());
        values.put("coverage", covered);
        values.put("justified", Justified.in(covered));
        values.put("roundTables", RoundTable.values());
        values.put(
                "objectives",
                objectives.all().stream().collect(Collectors.toMap(Objective::number, Function.identity())));
        values.put(
                "sources",
                objectives.all().stream()
                        .map(Objective::number)
                        .collect(Collectors.toMap(Function.identity(), number -> Sources.of(review, number))));
        values.put("findings", findings(review));
        values.put(
                "reported",
                review.reports().stream().filter(report -> report.status().in()).toList());
        values.put("states", states);
        values.put("agencies", Agencies.of(register.members(), register.formerMembers()));
        return values;
    }

    /** By the number of the objective: each is in one chapter. */
    private static Map<String, FindingView> findings(ReviewView review) {
        return review.chapters().stream()
                .flatMap(chapter -> chapter.findings().stream())
                .collect(Collectors.toMap(FindingView::objective, Function.identity()));
    }
}
