package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.GcmObjectives;
import org.ibcm.review.ArabStates;
import org.ibcm.review.NationalReports;
import org.ibcm.review.ReportView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A State in a review: its report, for members; the coordinator and the secretariat also keep it here (D.5.a). */
@Controller
@RequestMapping("/reviews/{year:[0-9]{4}}/states/{state}")
class ReviewStatePage {

    private final ReviewVisits visits;
    private final NationalReports reports;
    private final StateReports stateReports;
    private final ArabStates states;
    private final GcmObjectives objectives;
    private final Documents documents;
    private final CaseDocuments caseDocuments;
    private final Refusals refusals;

    ReviewStatePage(
            ReviewVisits visits,
            NationalReports reports,
            StateReports stateReports,
            ArabStates states,
            GcmObjectives objectives,
            Documents documents,
            CaseDocuments caseDocuments,
            Refusals refusals) {
        this.visits = visits;
        this.reports = reports;
        this.stateReports = stateReports;
        this.states = states;
        this.objectives = objectives;
        this.documents = documents;
        this.caseDocuments = caseDocuments;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable int year, @PathVariable String state, Model model) {
        Place place = place(year, state);
        return page(place, StateReportForm.onFile(place.report()), model);
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping("/{step:report|extension|focal-point}")
    String backToState(@PathVariable int year, @PathVariable String state, RedirectAttributes next) {
        return to(year, state, next);
    }

    @PostMapping(path = "/report", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String record(
            @PathVariable int year,
            @PathVariable String state,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Place place = steward(year, state);
        StateReportForm form = StateReportForm.of(fields);
        return act(
                place,
                form,
                "reviews.report.done",
                () -> stateReports.forState(place.reference(), place.report(), form, file),
                new Exchange(model, request, response, next));
    }

    @PostMapping(path = "/extension", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String extend(
            @PathVariable int year,
            @PathVariable String state,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Place place = steward(year, state);
        StateReportForm form = StateReportForm.of(fields);
        return act(
                place,
                form,
                "reviews.extension.done",
                () -> reports.extend(
                        place.reference(),
                        place.report().state(),
                        Choices.day(form.text(StateReportForm.UNTIL)),
                        form.text(StateReportForm.NOTE)),
                new Exchange(model, request, response, next));
    }

    @PostMapping(path = "/focal-point", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String name(
            @PathVariable int year,
            @PathVariable String state,
            @RequestParam(defaultValue = "") String focalPointName,
            @RequestParam(defaultValue = "") String focalPointEmail,
            @RequestParam(defaultValue = "") String focalPointLanguage,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Place place = steward(year, state);
        return act(
                place,
                StateReportForm.onFile(place.report()),
                "reviews.focal-point.done",
                () -> reports.nameFocalPoint(
                        place.report().state(), focalPointName, focalPointEmail, focalPointLanguage),
                new Exchange(model, request, response, next));
    }

    private String act(Place place, StateReportForm form, String done, Runnable step, Exchange exchange) {
        try {
            step.run();
        } catch (InputRefused refusal) {
            String address = exchange.request().getRequestURI();
            exchange.response().setStatus(HttpStatus.BAD_REQUEST.value());
            exchange.model().addAttribute("place", address.substring(address.lastIndexOf('/') + 1));
            exchange.model().addAttribute("entered", Entered.in(exchange.request()));
            exchange.model().addAttribute("refused", SentForm.sentences(refusal, refusals));
            return page(place, form, exchange.model());
        }
        exchange.next().addFlashAttribute("done", done);
        return to(place.visit().review().year(), Place.address(place.report()), exchange.next());
    }

    private String page(Place place, StateReportForm form, Model model) {
        model.addAttribute("visit", place.visit());
        model.addAttribute("review", place.visit().review());
        model.addAttribute("report", place.report());
        model.addAttribute(
                "focalPoint", reports.focalPoint(place.report().state()).orElse(null));
        model.addAttribute(
                "extensible",
                reports.extensionDays(place.reference(), place.report().state()).any());
        model.addAttribute("states", states);
        model.addAttribute("allObjectives", objectives.all());
        model.addAttribute("fileName", fileName(place.report().documentId()));
        model.addAttribute("limits", caseDocuments.limits());
        model.addAttribute("chosenObjectives", form.objectives());
        return "reviews/state";
    }

    private String fileName(UUID document) {
        return document == null
                ? null
                : documents.find(document).map(DocumentView::name).orElse(null);
    }

    private Place place(int year, String state) {
        ReviewVisit visit = visits.insider(year);
        return new Place(
                visit,
                visit.review().reports().stream()
                        .filter(report -> Place.address(report).equals(state))
                        .findFirst()
                        .orElseThrow());
    }

    private Place steward(int year, String state) {
        Place place = place(year, state);
        if (!place.visit().stewards()) {
            throw new AccessDeniedException(place.reference());
        }
        return place;
    }

    private static String to(int year, String state, RedirectAttributes next) {
        next.addAllAttributes(Map.of("year", year, "state", state));
        return "redirect:/reviews/{year}/states/{state}";
    }

    /** A State in a review, and who looks at it. */
    private record Place(ReviewVisit visit, ReportView report) {

        /** As the State stands in an address, which has no spaces: {@code Saudi-Arabia}. */
        static String address(ReportView report) {
            return report.state().replace(' ', '-');
        }

        String reference() {
            return visit.review().reference();
        }
    }

    private record Exchange(
            Model model, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {}
}
