package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ibcm.document.Documents;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputVersionView;
import org.ibcm.output.OutputView;
import org.ibcm.output.PartnerLogos;
import org.ibcm.output.PartnerLogos.PartnerQuestion;
import org.ibcm.output.PartyView;
import org.ibcm.register.Register;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a partner, by its personal link, gives its logo for an output or takes part without it (D.2.a). */
@Controller
@RequestMapping("/logos/{token}")
class LogoPage {

    private static final String NOTE = "logoNote";
    private static final List<String> FIELDS = List.of(LogoAnswer.FIELD, NOTE);
    private static final Set<OutputStatus> OPEN =
            Set.of(OutputStatus.SUBMITTED, OutputStatus.NOTICE, OutputStatus.CONCERN);

    private final PersonalLinks links;
    private final PartnerLogos logos;
    private final Documents documents;
    private final Register register;
    private final Refusals refusals;

    LogoPage(PersonalLinks links, PartnerLogos logos, Documents documents, Register register, Refusals refusals) {
        this.links = links;
        this.logos = logos;
        this.documents = documents;
        this.register = register;
        this.refusals = refusals;
    }

    @ModelAttribute
    void keepAddressSecret(HttpServletResponse response) {
        SecretAddress.keep(response);
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) String answered,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("answered", answered != null);
        return page(token, Optional.empty(), model, response);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        SentForm form = new SentForm(fields);
        Optional<PartnerQuestion> question = question(token);
        if (question.isEmpty()) {
            return page(token, Optional.empty(), model, response);
        }
        try {
            form.requireOnce(FIELDS);
            logos.answer(
                    question.get().part().id(),
                    LogoAnswer.cleared(form.text(LogoAnswer.FIELD)),
                    Optional.of(form.text(NOTE)));
            return "redirect:/logos/" + token + "?answered";
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", SentForm.sentences(refusal, refusals));
            return page(token, Optional.of(form), model, response);
        }
    }

    /** What the logo will stand on, where it was uploaded. */
    @GetMapping("/document")
    ResponseEntity<byte[]> document(@PathVariable String token) {
        return question(token)
                .flatMap(question -> latest(question.output()))
                .filter(version -> version.documentId() != null)
                .flatMap(version -> documents.content(version.documentId(), version.documentVersion()))
                .map(Downloads::attachment)
                .orElseThrow();
    }

    private String page(String token, Optional<SentForm> form, Model model, HttpServletResponse response) {
        Optional<PartnerQuestion> found = question(token);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "outputs/link-ended";
        }
        PartnerQuestion question = found.get();
        model.addAttribute("part", question.part());
        model.addAttribute("output", question.output());
        model.addAttribute("version", latest(question.output()).orElse(null));
        model.addAttribute("open", OPEN.contains(question.output().status()));
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        model.addAttribute("entered", form.map(sent -> sent.entered(FIELDS)).orElseGet(() -> onFile(question.part())));
        return "logos/logo";
    }

    private Optional<PartnerQuestion> question(String token) {
        return links.resolve(Purpose.LOGO, token).map(UUID::fromString).flatMap(logos::find);
    }

    private static Optional<OutputVersionView> latest(OutputView output) {
        return output.versions().stream().reduce((earlier, later) -> later);
    }

    /** What it answered before, if it did. */
    private static Map<String, String> onFile(PartyView part) {
        Map<String, String> entered = new HashMap<>();
        entered.put(NOTE, part.note());
        if (part.answeredAt() != null) {
            entered.put(LogoAnswer.FIELD, String.valueOf(part.bearsLogo()));
        }
        return entered;
    }
}
