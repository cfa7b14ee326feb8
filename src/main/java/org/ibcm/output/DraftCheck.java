package org.ibcm.output;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.output.CheckedDraft.Participant;
import org.ibcm.register.Collaborations;
import org.ibcm.register.Collaborations.Collaboration;
import org.ibcm.register.GcmObjectives;
import org.ibcm.register.Register;
import org.springframework.stereotype.Component;

/** What a draft must be like before it is registered or submitted; refused by field, all fields at once (D.2). */
@Component
class DraftCheck {

    static final int NOTE_LIMIT = 4_000;

    private static final int TITLE_LIMIT = 300;
    private static final int LINK_LIMIT = 500;

    private final Collaborations collaborations;
    private final GcmObjectives objectives;

    DraftCheck(Collaborations collaborations, GcmObjectives objectives) {
        this.collaborations = collaborations;
        this.objectives = objectives;
    }

    /** For an output that is still to be made: abstract and document may be missing. */
    CheckedDraft forRegistration(OutputDraft draft) {
        return checked(draft, false, null);
    }

    /** For one that is ready: with an abstract; whether it has a document, the caller knows. */
    CheckedDraft forSubmission(OutputDraft draft) {
        return checked(draft, true, null);
    }

    /** For one that was registered and is still being made; its own group may have concluded since. */
    CheckedDraft forAmendment(Output registered, OutputDraft draft) {
        return checked(draft, false, registered.groupReference());
    }

    /** For one that was registered and is ready; likewise. */
    CheckedDraft forSubmission(Output registered, OutputDraft draft) {
        return checked(draft, true, registered.groupReference());
    }

    private CheckedDraft checked(OutputDraft draft, boolean ready, String ownGroup) {
        Checks checks = new Checks();
        Collaboration group = checks.take(() -> group(draft.groupReference(), ownGroup));
        String lead = group == null ? null : checks.take(() -> lead(draft.leadAgency(), group));
        List<Participant> participants =
                lead == null ? List.of() : checks.take(() -> participants(draft.participatingAgencies(), lead, group));
        OutputDraft checked = new OutputDraft(
                checks.take(() -> new Entry("title", "the title", draft.title()).requiredLine(TITLE_LIMIT)),
                checks.take(() -> type(draft.outputType())),
                draft.groupReference(),
                lead,
                draft.participatingAgencies(),
                checks.take(() -> abstractText(draft.abstractText(), ready)),
                checks.take(() -> new Entry("termsOfReference", "the terms of reference", draft.termsOfReference())
                        .required(Entry.TEXT_LIMIT)),
                checks.take(() -> link(draft.documentLink())),
                checks.take(() -> objectives.checked("gcmObjectives", draft.gcmObjectives())));
        checks.requireAllPassed();
        return new CheckedDraft(checked, group, participants);
    }

    static String abstractText(String text, boolean required) {
        Entry entry = new Entry("abstractText", "the abstract", text);
        return required
                ? entry.required(Entry.TEXT_LIMIT)
                : entry.optional(Entry.TEXT_LIMIT).orElse(null);
    }

    /** A web address, or null. */
    static String link(String text) {
        Entry entry = new Entry("documentLink", "the link to the document", text);
        Optional<String> link = entry.optionalLine(LINK_LIMIT);
        if (link.isPresent() && !entry.isWebAddress()) {
            throw new InputRefused(
                    "documentLink",
                    "Please give the link to the document as an address such as https://example.org/report.pdf"
                            + " (\"documentLink\").",
                    "output-link");
        }
        return link.orElse(null);
    }

    private static OutputType type(OutputType type) {
        if (type == null) {
            throw new InputRefused(
                    "outputType", "Please choose what kind of output this is (\"outputType\").", "output-type-missing");
        }
        return type;
    }

    private Collaboration group(String reference, String ownGroup) {
        return Optional.ofNullable(reference)
                .map(String::strip)
                .flatMap(collaborations::find)
                .filter(group -> group.active() || group.reference().equals(ownGroup))
                .orElseThrow(() -> new InputRefused(
                        "groupReference",
                        "An output is made in a working group or task force that works today (D.2.a): please give its"
                                + " reference, such as GRP-2026-0002 (\"groupReference\"); \"%s\" is none."
                                        .formatted(reference == null ? "" : reference),
                        "output-group",
                        reference == null ? "" : reference));
    }

    private static String lead(String lead, Collaboration group) {
        if (lead == null || !group.members().contains(lead)) {
            throw new InputRefused(
                    "leadAgency",
                    "The lead (\"leadAgency\") takes part in %s: please choose one of %s."
                            .formatted(group.name(), String.join(", ", group.members())),
                    "output-lead",
                    group.name(),
                    String.join(", ", group.members()));
        }
        return lead;
    }

    /** The lead first, then the others in the order given, each once. */
    private static List<Participant> participants(List<String> names, String lead, Collaboration group) {
        Set<Participant> participants = new LinkedHashSet<>();
        participants.add(Participant.member(lead));
        (names == null ? List.<String>of() : names).forEach(name -> participants.add(participant(name, group)));
        return new ArrayList<>(participants);
    }

    private static Participant participant(String name, Collaboration group) {
        if (name != null && group.members().contains(name)) {
            return Participant.member(name);
        }
        return group.partners().stream()
                .filter(partner ->
                        name != null && Register.normalised(partner.name()).equals(Register.normalised(name)))
                .findFirst()
                .map(Participant::partner)
                .orElseThrow(() -> new InputRefused(
                        "participatingAgencies",
                        "\"participatingAgencies\" must name members or partners of %s; \"%s\" is neither."
                                .formatted(group.name(), name),
                        "output-participant",
                        group.name(),
                        name == null ? "" : name));
    }
}
