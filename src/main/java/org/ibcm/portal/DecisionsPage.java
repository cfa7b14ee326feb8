package org.ibcm.portal;

import java.time.Clock;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.Position;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions for those concerned: where each stands, who said what in which round, the outcome and its seal (D.3). */
@Controller
class DecisionsPage {

    /** How many closed decisions a list shows. */
    private static final int CLOSED = 50;

    private static final String PAGE = "decisions/decision";
    private static final String DECISION = "decision";

    private final DecisionViews views;
    private final DecisionPdf pdf;
    private final Clock clock;

    DecisionsPage(DecisionViews views, DecisionPdf pdf, Clock clock) {
        this.views = views;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/decisions")
    String list(@RequestParam(defaultValue = "") String search, Model model) {
        model.addAttribute("search", search);
        model.addAttribute("limit", CLOSED);
        model.addAttribute("lines", views.search(search, CLOSED));
        return "decisions/decisions";
    }

    @GetMapping("/decisions/{reference}")
    String decision(@PathVariable String reference, Model model) {
        return show(views.read(reference), model);
    }

    String show(DecisionRecord record, Model model) {
        model.addAttribute(DECISION, views.show(record));
        model.addAttribute("speaksFor", views.mayRecordFor(record));
        model.addAttribute("standsInFor", views.mayStandInFor(record));
        model.addAttribute("positions", Position.values());
        return PAGE;
    }

    /** Only where it stands, which the page asks for again while it is open. */
    @GetMapping("/decisions/{reference}/standing")
    String standing(@PathVariable String reference, Model model) {
        model.addAttribute(DECISION, views.show(views.read(reference)));
        return PAGE + " :: standing";
    }

    @GetMapping("/decisions/{reference}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String reference) {
        DecisionView decision = views.show(views.read(reference));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(reference + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of(decision, clock.instant()));
    }
}
