package org.ibcm.portal;

import static org.ibcm.portal.Input.choice;
import static org.ibcm.portal.Input.date;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.ContactKind;
import org.ibcm.register.Register.Person;
import org.ibcm.register.RegisterUpkeep;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.register.Role;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the secretariat names the people of a member, enters when they are away, and changes what the member is to the
 * coalition; access follows at once (D.6.a).
 */
@Controller
@RequestMapping("/members/{id}")
@PreAuthorize("hasAuthority('secretariat')")
class MemberUpkeepPage extends UpkeepPage {

    private static final String DONE = "done";
    private static final String ABSENCES = "absences";
    private static final Set<String> STEPS = Set.of("standing", "departure");
    private static final int REASON_LIMIT = 1_000;

    private final RegisterUpkeep upkeep;
    private final MembersPage members;

    MemberUpkeepPage(RegisterUpkeep upkeep, MembersPage members, Refusals refusals) {
        super(refusals);
        this.upkeep = upkeep;
        this.members = members;
    }

    @PostMapping("/contacts/{kind}")
    String appoint(
            @PathVariable String id,
            @PathVariable ContactKind kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam int edition,
            RedirectAttributes next) {
        upkeep.appoint(id, kind, new Person(name, email), Optional.of(edition));
        return done(id, "members.appointed", next);
    }

    @PostMapping("/contacts/{kind}/relief")
    String relieve(
            @PathVariable String id,
            @PathVariable ContactKind kind,
            @RequestParam int edition,
            RedirectAttributes next) {
        upkeep.relieve(id, kind, Optional.of(edition));
        return done(id, "members.relieved", next);
    }

    @PostMapping("/contacts/{kind}/invitation")
    String invite(@PathVariable String id, @PathVariable ContactKind kind, RedirectAttributes next) {
        upkeep.inviteAgain(id, kind);
        return done(id, "members.invited", next);
    }

    @PostMapping("/absences")
    String enterAbsence(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes next) {
        upkeep.enterAbsence(
                id, choice("contact", ContactKind.class, contact), date("from", from), date("until", until));
        return done(id, "members.absence-entered", next);
    }

    @PostMapping("/absences/removal")
    String removeAbsence(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        upkeep.removeAbsence(id, choice("contact", ContactKind.class, contact), date("from", from));
        return done(id, "members.absence-removed", next);
    }

    @PostMapping("/standing")
    String changeStanding(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> roles,
            @RequestParam(defaultValue = "") String representationLevel,
            @RequestParam(defaultValue = "") String confirmed,
            @RequestParam int edition,
            RedirectAttributes next) {
        List<Role> given =
                roles.stream().map(role -> choice("roles", Role.class, role)).toList();
        RepresentationLevel level = choice("representationLevel", RepresentationLevel.class, representationLevel);
        requireConfirmed("standing-confirmed", confirmed);
        upkeep.changeStanding(id, given, level, edition);
        return done(id, "members.standing-changed", next);
    }

    @PostMapping("/departure")
    String recordDeparture(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String confirmed,
            RedirectAttributes next) {
        LocalDate day = date("on", on);
        String why = new Entry("reason", "the reason", reason).required(REASON_LIMIT);
        requireConfirmed("departure-confirmed", confirmed);
        upkeep.recordDeparture(id, day, why);
        return done(id, "members.departed", next);
    }

    private static void requireConfirmed(String field, String confirmed) {
        if (!confirmed.equals("true")) {
            throw new InputRefused(field, "Please tick the box to confirm it.", "unconfirmed");
        }
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping("/{step:standing|departure}")
    String backToMember(@PathVariable String id) {
        return "redirect:/members/" + id;
    }

    @Override
    String again(Map<String, String> path, HttpServletRequest request, Model model) {
        return members.show(path.get("id"), request.getUserPrincipal(), model);
    }

    @Override
    String place(Map<String, String> path, String step) {
        return path.getOrDefault("kind", STEPS.contains(step) ? step : ABSENCES);
    }

    private static String done(String id, String what, RedirectAttributes next) {
        next.addFlashAttribute(DONE, what);
        return "redirect:/members/" + id;
    }
}
