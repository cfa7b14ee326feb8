package org.ibcm.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ibcm.document.Documents;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputVersionView;
import org.ibcm.output.OutputView;
import org.ibcm.output.PartnerLogos;
import org.ibcm.output.PartnerLogos.PartnerQuestion;
import org.ibcm.output.PartyView;
import org.ibcm.register.Register;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a partner, by its personal link, gives its logo for an output or takes part without it (D.2.a). */
@Controller
@RequestMapping("/logos/{token}")
class LogoPage extends LinkPage<PartnerQuestion> {

    private static final String NOTE = "logoNote";
    private static final List<String> FIELDS = List.of(LogoAnswer.FIELD, NOTE);
    private static final Set<OutputStatus> OPEN =
            Set.of(OutputStatus.SUBMITTED, OutputStatus.NOTICE, OutputStatus.CONCERN);

    private final PartnerLogos logos;
    private final Documents documents;
    private final Register register;

    LogoPage(PersonalLinks links, PartnerLogos logos, Documents documents, Register register, Refusals refusals) {
        super(links, refusals, Purpose.LOGO, "/logos/", FIELDS);
        this.logos = logos;
        this.documents = documents;
        this.register = register;
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

    @Override
    Optional<PartnerQuestion> find(UUID subject) {
        return logos.find(subject);
    }

    @Override
    void answer(PartnerQuestion question, SentForm form) {
        logos.answer(
                question.part().id(), LogoAnswer.cleared(form.text(LogoAnswer.FIELD)), Optional.of(form.text(NOTE)));
    }

    @Override
    String page(PartnerQuestion question, Model model) {
        model.addAttribute("part", question.part());
        model.addAttribute("output", question.output());
        model.addAttribute("version", latest(question.output()).orElse(null));
        model.addAttribute("open", OPEN.contains(question.output().status()));
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        return "logos/logo";
    }

    @Override
    Map<String, String> onFile(PartnerQuestion question) {
        PartyView part = question.part();
        Map<String, String> entered = new HashMap<>();
        entered.put(NOTE, part.note());
        if (part.answeredAt() != null) {
            entered.put(LogoAnswer.FIELD, String.valueOf(part.bearsLogo()));
        }
        return entered;
    }

    private static Optional<OutputVersionView> latest(OutputView output) {
        return output.versions().stream().reduce((earlier, later) -> later);
    }
}
