package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.InputRefused;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupView;
import org.ibcm.group.PartnerInvitations;
import org.ibcm.group.PartnerInvitations.Invitation;
import org.ibcm.group.PartnerStatus;
import org.ibcm.group.PartnerView;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.register.Register;
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

/** Where an organisation outside the coalition, by its personal link, says whether it takes part in a group (D.4.c). */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationPage {

    private static final String ACCEPTS = "accepts";
    private static final String CONTACT = "contactName";
    private static final String NOTE = "note";
    private static final List<String> FIELDS = List.of(ACCEPTS, CONTACT, NOTE);

    private final PersonalLinks links;
    private final PartnerInvitations invitations;
    private final GroupDirectory directory;
    private final Register register;
    private final Refusals refusals;

    InvitationPage(
            PersonalLinks links,
            PartnerInvitations invitations,
            GroupDirectory directory,
            Register register,
            Refusals refusals) {
        this.links = links;
        this.invitations = invitations;
        this.directory = directory;
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
        Optional<Invitation> invitation = invitation(token);
        if (invitation.isEmpty()) {
            return page(token, Optional.empty(), model, response);
        }
        try {
            form.requireOnce(FIELDS);
            invitations.answer(
                    invitation.get().partner().id(), accepts(form.text(ACCEPTS)), form.text(CONTACT), form.text(NOTE));
            return "redirect:/invitations/" + token + "?answered";
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", SentForm.sentences(refusal, refusals));
            return page(token, Optional.of(form), model, response);
        }
    }

    private String page(String token, Optional<SentForm> form, Model model, HttpServletResponse response) {
        Optional<Invitation> found = invitation(token);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "invitations/link-ended";
        }
        Invitation invitation = found.get();
        GroupView group = directory.find(invitation.reference()).orElseThrow();
        model.addAttribute("invitation", invitation);
        model.addAttribute("group", group);
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        model.addAttribute(
                "entered", form.map(sent -> sent.entered(FIELDS)).orElseGet(() -> onFile(invitation.partner())));
        return "invitations/invitation";
    }

    private Optional<Invitation> invitation(String token) {
        return links.resolve(Purpose.INVITATION, token).map(UUID::fromString).flatMap(invitations::find);
    }

    /** What it answered before, if it did. */
    private static Map<String, String> onFile(PartnerView partner) {
        Map<String, String> entered = new HashMap<>();
        entered.put(CONTACT, partner.contactName());
        entered.put(NOTE, partner.note());
        if (partner.status() == PartnerStatus.ACCEPTED || partner.status() == PartnerStatus.DECLINED) {
            entered.put(ACCEPTS, String.valueOf(partner.status() == PartnerStatus.ACCEPTED));
        }
        return entered;
    }

    /** No answer is chosen beforehand. */
    private static boolean accepts(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InputRefused(
                        ACCEPTS, "Please say whether you take part (\"%s\").".formatted(ACCEPTS), "invitation-answer");
        };
    }
}
