package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ibcm.engine.InputRefused;
import org.ibcm.output.Endorsement;
import org.ibcm.output.OutputDraft;
import org.ibcm.output.OutputFiles;
import org.ibcm.output.OutputType;
import org.ibcm.output.OutputView;
import org.ibcm.output.PartyView;
import org.ibcm.register.Collaborations;
import org.ibcm.register.Collaborations.Collaboration;
import org.ibcm.register.GcmObjectives;
import org.ibcm.register.Register;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a lead registers an output early, describes it anew while it is being made, and submits it (D.2.b). */
@Controller
class OutputDraftPage {

    private static final String GROUP = "groupReference";
    private static final String LEAD = "leadAgency";
    private static final String PARTICIPANTS = "participatingAgencies";
    private static final String OBJECTIVES = "gcmObjectives";
    private static final List<String> ONCE =
            List.of("title", "outputType", GROUP, LEAD, "abstractText", "termsOfReference", "documentLink");

    private final OutputVisits visits;
    private final Endorsement endorsement;
    private final OutputFiles files;
    private final GroupsOfMember groups;
    private final Collaborations collaborations;
    private final GcmObjectives objectives;
    private final Register register;
    private final Refusals refusals;

    OutputDraftPage(
            OutputVisits visits,
            Endorsement endorsement,
            OutputFiles files,
            GroupsOfMember groups,
            Collaborations collaborations,
            GcmObjectives objectives,
            Register register,
            Refusals refusals) {
        this.visits = visits;
        this.endorsement = endorsement;
        this.files = files;
        this.groups = groups;
        this.collaborations = collaborations;
        this.objectives = objectives;
        this.register = register;
        this.refusals = refusals;
    }

    /** First the group, because it says who can take part. */
    @GetMapping("/outputs/new")
    String begin(@RequestParam Optional<String> group, Model model) {
        List<String> own = own();
        Optional<Collaboration> chosen = group.flatMap(collaborations::find)
                .filter(Collaboration::active)
                .filter(found -> !leads(found, own).isEmpty());
        if (chosen.isEmpty()) {
            model.addAttribute("groups", groups.active(own));
            return "outputs/new";
        }
        return page(chosen.get(), leads(chosen.get(), own), Sent.EMPTY, model);
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping("/outputs/registration")
    String beginAnew() {
        return "redirect:/outputs/new";
    }

    @PostMapping(value = "/outputs/registration", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String register(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Sent sent = Sent.of(fields);
        try {
            sent.form().requireOnce(ONCE);
            next.addAttribute(
                    "reference", endorsement.register(sent.draft(sent.form().text(LEAD))));
        } catch (InputRefused refusal) {
            Collaboration group = collaborations.find(sent.form().text(GROUP)).orElseThrow(() -> refusal);
            refuse(refusal, model, response);
            return page(group, leads(group, own()), sent, model);
        }
        next.addFlashAttribute("done", "outputs.registered-early");
        return "redirect:/outputs/{reference}";
    }

    @GetMapping("/outputs/{reference}/registration")
    String describe(@PathVariable String reference, Model model) {
        return page(preparing(reference), Sent.EMPTY, model);
    }

    @PostMapping(value = "/outputs/{reference}/registration", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String describe(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        OutputView output = preparing(reference);
        Sent sent = Sent.of(fields);
        boolean submit = sent.form().text("step").equals("submit");
        try {
            sent.form().requireOnce(ONCE);
            OutputDraft draft = sent.draft(output.leadAgency());
            if (submit) {
                endorsement.submitRegistered(reference, draft);
            } else {
                endorsement.amend(reference, draft);
            }
        } catch (InputRefused refusal) {
            refuse(refusal, model, response);
            return page(output, sent, model);
        }
        next.addAttribute("reference", reference);
        next.addFlashAttribute("done", submit ? "outputs.submitted-now" : "outputs.amended");
        return "redirect:/outputs/{reference}";
    }

    private void refuse(InputRefused refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("refused", SentForm.sentences(refusal, refusals));
    }

    private String page(OutputView output, Sent sent, Model model) {
        model.addAttribute("output", output);
        model.addAttribute("lastFile", files.last(output.reference()).orElse(null));
        Collaboration group = collaborations.find(output.groupReference()).orElseThrow();
        return page(group, List.of(output.leadAgency()), sent.fields() == null ? Sent.onFile(output) : sent, model);
    }

    private String page(Collaboration group, List<String> leads, Sent sent, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("leads", leads);
        model.addAttribute("types", OutputType.values());
        model.addAttribute("objectives", objectives.all());
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        model.addAttribute("entered", sent.entered());
        model.addAttribute("participants", sent.participants());
        model.addAttribute("chosenObjectives", sent.objectives());
        return "outputs/draft";
    }

    /** The reader's own organisations that could lead. */
    private static List<String> leads(Collaboration group, List<String> own) {
        return own.stream().filter(group.members()::contains).toList();
    }

    private List<String> own() {
        List<String> own = visits.own();
        if (own.isEmpty()) {
            throw new AccessDeniedException("outputs");
        }
        return own;
    }

    private OutputView preparing(String reference) {
        OutputVisit visit = visits.insider(reference);
        if (!visit.leads()) {
            throw new AccessDeniedException(reference);
        }
        return visit.output();
    }

    /**
     * The form as it arrived.
     *
     * @param fields null where none did
     */
    record Sent(
            MultiValueMap<String, String> fields,
            Map<String, String> entered,
            Set<String> participants,
            Set<String> objectives) {

        static final Sent EMPTY = new Sent(null, Map.of(), Set.of(), Set.of());

        static Sent of(MultiValueMap<String, String> fields) {
            return new Sent(
                    fields,
                    new SentForm(fields).entered(ONCE),
                    Set.copyOf(fields.getOrDefault(PARTICIPANTS, List.of())),
                    Set.copyOf(fields.getOrDefault(OBJECTIVES, List.of())));
        }

        static Sent onFile(OutputView output) {
            Map<String, String> entered = new HashMap<>();
            entered.put("title", output.title());
            entered.put("outputType", output.outputType().name());
            entered.put("abstractText", output.abstractText());
            entered.put("termsOfReference", output.termsOfReference());
            entered.put("documentLink", output.documentLink());
            return new Sent(
                    null,
                    entered,
                    output.parties().stream().map(PartyView::name).collect(Collectors.toSet()),
                    Set.copyOf(output.gcmObjectives()));
        }

        SentForm form() {
            return new SentForm(fields);
        }

        OutputDraft draft(String lead) {
            SentForm form = form();
            return new OutputDraft(
                    form.text("title"),
                    form.choice("outputType", OutputType.class),
                    form.text(GROUP),
                    lead,
                    fields.getOrDefault(PARTICIPANTS, List.of()),
                    form.text("abstractText"),
                    form.text("termsOfReference"),
                    form.text("documentLink"),
                    fields.getOrDefault(OBJECTIVES, List.of()));
        }
    }
}
