package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.register.GcmObjectives;
import org.ibcm.review.ArabStates;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.NationalReports;
import org.ibcm.review.NationalReports.StateReport;
import org.ibcm.review.ReportView;
import org.ibcm.review.ReviewView;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where the focal point of a State, by a personal link, reports or asks for more time (D.5.a). */
@Controller
@RequestMapping("/national-reports/{token}")
class NationalReportPage {

    private final PersonalLinks links;
    private final NationalReports reports;
    private final StateReports stateReports;
    private final ArabStates states;
    private final GcmObjectives objectives;
    private final CaseDocuments documents;
    private final Refusals refusals;

    NationalReportPage(
            PersonalLinks links,
            NationalReports reports,
            StateReports stateReports,
            ArabStates states,
            GcmObjectives objectives,
            CaseDocuments documents,
            Refusals refusals) {
        this.links = links;
        this.reports = reports;
        this.stateReports = stateReports;
        this.states = states;
        this.objectives = objectives;
        this.documents = documents;
        this.refusals = refusals;
    }

    @ModelAttribute
    void keepAddressSecret(HttpServletResponse response) {
        SecretAddress.keep(response);
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("done", done);
        return find(token)
                .map(found -> page(found, StateReportForm.onFile(found.report()), model))
                .orElseGet(() -> ended(response));
    }

    /** Where a refused form came back: whoever changes the language there starts the page anew. */
    @GetMapping("/{step:report|extension}")
    String startAnew(@PathVariable String token) {
        return "redirect:/national-reports/" + token;
    }

    @PostMapping(path = "/report", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String report(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response) {
        Optional<StateReport> found = find(token);
        StateReportForm form = StateReportForm.of(fields);
        if (found.isEmpty()) {
            return ended(response);
        }
        try {
            new SentForm(fields).requireOnce(StateReportForm.ONCE);
            stateReports.fromState(found.get(), form, file);
            boolean first = found.get().report().receivedOn() == null;
            return "redirect:/national-reports/%s?done=%s".formatted(token, first ? "report" : "correction");
        } catch (InputRefused refusal) {
            return refused("report", refusal, token, form, model, response);
        }
    }

    @PostMapping(path = "/extension", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String extend(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Optional<StateReport> found = find(token);
        StateReportForm form = StateReportForm.of(fields);
        if (found.isEmpty()) {
            return ended(response);
        }
        try {
            new SentForm(fields).requireOnce(StateReportForm.ONCE);
            reports.extendByState(
                    found.get().report().id(),
                    Choices.day(form.text(StateReportForm.UNTIL)),
                    form.text(StateReportForm.NOTE));
            return "redirect:/national-reports/" + token + "?done=extension";
        } catch (InputRefused refusal) {
            return refused("extension", refusal, token, form, model, response);
        }
    }

    private String refused(
            String place,
            InputRefused refusal,
            String token,
            StateReportForm form,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("place", place);
        model.addAttribute("refused", SentForm.sentences(refusal, refusals));
        return page(find(token).orElseThrow(), form, model);
    }

    private static String ended(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "invitations/link-ended";
    }

    private String page(StateReport found, StateReportForm form, Model model) {
        ReportView report = found.report();
        ReviewView review = found.review();
        boolean open = review.takesInputs() && report.receivedOn() == null;
        model.addAttribute("report", report);
        model.addAttribute("review", review);
        model.addAttribute("focalPoint", found.focalPoint());
        model.addAttribute("conferenceOn", review.due(MilestoneKind.CONFERENCE));
        model.addAttribute("open", open);
        model.addAttribute("correctable", review.takesInputs() && report.receivedOn() != null);
        model.addAttribute(
                "extensible",
                open
                        && reports.extensionDays(review.reference(), report.state())
                                .any());
        model.addAttribute("states", states);
        model.addAttribute("allObjectives", objectives.all());
        model.addAttribute("limits", documents.limits());
        model.addAttribute("entered", form.entered());
        model.addAttribute("chosenObjectives", form.objectives());
        return "reviews/national-report";
    }

    private Optional<StateReport> find(String token) {
        return links.resolve(Purpose.NATIONAL_REPORT, token)
                .map(UUID::fromString)
                .flatMap(reports::find);
    }
}
