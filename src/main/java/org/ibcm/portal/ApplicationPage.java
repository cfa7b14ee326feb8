package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.ApplicationView;
import org.ibcm.membership.Membership;
import org.ibcm.membership.Stage;
import org.ibcm.membership.TypingMistakes;
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

/** Where an applicant, by its personal link, sees how its application stands, answers, corrects and withdraws (D.1). */
@Controller
@RequestMapping("/applications/{token}")
class ApplicationPage {

    private static final String PAGE = "application/application";
    private static final String LINK_ENDED = "application/link-ended";

    private static final String ANSWER = "informationText";
    private static final String REASON = "withdrawalReason";
    private static final String CONFIRMED = "confirmed";

    private final PersonalLinks links;
    private final Membership membership;
    private final TypingMistakes mistakes;
    private final ApplicantDocuments documents;
    private final CaseDocuments caseDocuments;
    private final Refusals refusals;

    ApplicationPage(
            PersonalLinks links,
            Membership membership,
            TypingMistakes mistakes,
            ApplicantDocuments documents,
            CaseDocuments caseDocuments,
            Refusals refusals) {
        this.links = links;
        this.membership = membership;
        this.mistakes = mistakes;
        this.documents = documents;
        this.caseDocuments = caseDocuments;
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
        model.addAttribute("done", Done.named(done).orElse(null));
        return page(token, Map.of(), model, response);
    }

    /** Where a refused form came back: whoever changes the language there starts the page anew. */
    @GetMapping("/{step:information|correction|documents|withdrawal}")
    String startAnew(@PathVariable String token) {
        return "redirect:/applications/" + token;
    }

    @PostMapping(path = "/information", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        SentForm form = new SentForm(fields);
        return act(token, Done.ANSWERED, form.entered(List.of(ANSWER)), model, response, reference -> {
            form.requireOnce(List.of(ANSWER));
            membership.supplyInformation(reference, form.text(ANSWER));
        });
    }

    @PostMapping(path = "/correction", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String correct(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        List<String> names =
                fields.keySet().stream().filter(name -> !name.startsWith("_")).toList();
        SentForm form = new SentForm(fields);
        model.addAttribute("correcting", true);
        return act(token, Done.CORRECTED, form.entered(names), model, response, reference -> {
            form.requireOnce(names);
            mistakes.correct(reference, form.sent(names));
        });
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String add(
            @PathVariable String token,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response) {
        return act(
                token,
                Done.ADDED,
                Map.of(),
                model,
                response,
                reference -> documents.add(membership.find(reference).orElseThrow(), file));
    }

    /** What the applicant itself has sent; a link that has ended says so here too. */
    @GetMapping("/documents/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
    Object download(@PathVariable String token, @PathVariable UUID id, Model model, HttpServletResponse response) {
        Optional<ApplicationView> found = application(token);
        return found.isEmpty()
                ? page(token, Map.of(), model, response)
                : Downloads.attachment(documents.content(found.get(), id).orElseThrow());
    }

    @PostMapping(path = "/withdrawal", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String withdraw(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        SentForm form = new SentForm(fields);
        return act(token, Done.WITHDRAWN, form.entered(List.of(REASON)), model, response, reference -> {
            form.requireOnce(List.of(REASON, CONFIRMED));
            if (!form.text(CONFIRMED).equals("true")) {
                throw new InputRefused(
                        CONFIRMED,
                        "Please confirm that you want to withdraw the application.",
                        "withdrawal-unconfirmed");
            }
            membership.withdraw(reference, form.text(REASON));
        });
    }

    private String act(
            String token,
            Done done,
            Map<String, String> entered,
            Model model,
            HttpServletResponse response,
            Consumer<String> step) {
        Optional<String> reference = application(token).map(ApplicationView::reference);
        if (reference.isEmpty()) {
            return page(token, entered, model, response);
        }
        try {
            step.accept(reference.get());
            return "redirect:/applications/" + token + "?done=" + done.key();
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", SentForm.sentences(refusal, refusals));
            return page(token, entered, model, response);
        }
    }

    private String page(String token, Map<String, String> entered, Model model, HttpServletResponse response) {
        Optional<ApplicationView> found = application(token);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return LINK_ENDED;
        }
        ApplicationView application = found.get();
        Map<String, String> corrigible = mistakes.corrigible(application.reference());
        Map<String, String> shown = new HashMap<>(corrigible);
        shown.putAll(entered);
        model.addAttribute("standing", application);
        model.addAttribute("stages", Stage.of(application));
        model.addAttribute("present", Stage.present(application.status()));
        model.addAttribute("request", application.openRequest().orElse(null));
        model.addAttribute("reason", application.reason().orElse(null));
        model.addAttribute("decision", application.decisionReference().orElse(null));
        model.addAttribute("corrigible", corrigible);
        model.addAttribute("documents", documents.of(application));
        model.addAttribute("limits", caseDocuments.limits());
        model.addAttribute("entered", shown);
        return PAGE;
    }

    private Optional<ApplicationView> application(String token) {
        return links.resolve(Purpose.APPLICATION, token).flatMap(membership::find);
    }

    /** What the applicant has just done; the page that follows says so. */
    enum Done {
        ANSWERED,
        CORRECTED,
        ADDED,
        WITHDRAWN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Done> named(String key) {
            return Arrays.stream(values())
                    .filter(done -> done.key().equals(key))
                    .findFirst();
        }
    }
}
