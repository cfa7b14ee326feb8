package org.ibcm.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.InputRefused;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.PartnerInvitations;
import org.ibcm.group.PartnerInvitations.Invitation;
import org.ibcm.group.PartnerStatus;
import org.ibcm.group.PartnerView;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.register.Register;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an organisation outside the coalition, by its personal link, says whether it takes part in a group (D.4.c). */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationPage extends LinkPage<Invitation> {

    private static final String ACCEPTS = "accepts";
    private static final String CONTACT = "contactName";
    private static final String NOTE = "note";
    private static final List<String> FIELDS = List.of(ACCEPTS, CONTACT, NOTE);

    private final PartnerInvitations invitations;
    private final GroupDirectory directory;
    private final Register register;

    InvitationPage(
            PersonalLinks links,
            PartnerInvitations invitations,
            GroupDirectory directory,
            Register register,
            Refusals refusals) {
        super(links, refusals, Purpose.INVITATION, "/invitations/", FIELDS);
        this.invitations = invitations;
        this.directory = directory;
        this.register = register;
    }

    @Override
    Optional<Invitation> find(UUID subject) {
        return invitations.find(subject);
    }

    @Override
    void answer(Invitation invitation, SentForm form) {
        invitations.answer(invitation.partner().id(), accepts(form.text(ACCEPTS)), form.text(CONTACT), form.text(NOTE));
    }

    @Override
    String page(Invitation invitation, Model model) {
        model.addAttribute("invitation", invitation);
        model.addAttribute("group", directory.find(invitation.reference()).orElseThrow());
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        return "invitations/invitation";
    }

    @Override
    Map<String, String> onFile(Invitation invitation) {
        PartnerView partner = invitation.partner();
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
