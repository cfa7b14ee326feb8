package org.ibcm.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.output.NoticeView.InformedView;
import org.ibcm.register.GcmObjectives;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who work on an output need to see, as rows of a form's tables (D.2). */
@Service
@Transactional(readOnly = true)
public class OutputDossier {

    /** What a text variable of a form holds. */
    private static final int FORM_LIMIT = 4_000;

    private final Outputs outputs;
    private final AgencyNames names;
    private final GcmObjectives objectives;
    private final OutputFiles files;
    private final IbcmSettings settings;

    OutputDossier(
            Outputs outputs, AgencyNames names, GcmObjectives objectives, OutputFiles files, IbcmSettings settings) {
        this.outputs = outputs;
        this.names = names;
        this.objectives = objectives;
        this.files = files;
        this.settings = settings;
    }

    /** What it is, who takes part in it with which logos, and where to read it. */
    public List<Fact> facts(String reference) {
        OutputView output = get(reference);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Title", output.title()));
        facts.add(new Fact("Kind", words(output.outputType().name())));
        facts.add(new Fact("Made in", "%s (%s)".formatted(output.groupName(), output.groupReference())));
        facts.add(new Fact("Lead", names.of(output.leadAgency())));
        facts.add(new Fact("Participating agencies", parties(output)));
        add(facts, "Abstract", output.abstractText());
        facts.add(new Fact("Document", document(output)));
        facts.add(new Fact("Terms of reference", output.termsOfReference()));
        add(facts, "Objectives of the Global Compact", objectives(output));
        add(facts, "What was changed", lastVersion(output).note());
        facts.add(new Fact("Its page", page(reference)));
        return facts;
    }

    /** Why the secretariat gave it back at the issue, and what it is. */
    public List<Fact> returned(String reference) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("What must change", lastVersion(get(reference)).returnNote()));
        facts.addAll(facts(reference));
        return facts;
    }

    /** Who of the co-conveners raised which concern. */
    public List<Concern> concerns(String reference) {
        OutputView output = get(reference);
        return output.notices().get(output.notices().size() - 1).informed().stream()
                .filter(informed -> informed.said() == Acknowledgement.CONCERN)
                .map(this::concern)
                .toList();
    }

    /** Whose logos may stand on it and whose may not. */
    public Logos logos(String reference) {
        List<PartyView> parties = get(reference).parties();
        return new Logos(
                parties.stream().filter(PartyView::bearsLogo).map(this::named).toList(),
                parties.stream()
                        .filter(party -> !party.bearsLogo())
                        .map(this::named)
                        .toList(),
                parties.stream()
                        .map(party -> new Choice(names.of(party.name()), party.name()))
                        .toList());
    }

    /** Its texts as they stand, for a form to begin with; one that no form can hold is null. */
    public Texts texts(String reference) {
        OutputView output = get(reference);
        String abstractText = output.abstractText();
        return new Texts(
                output.title(),
                abstractText != null && abstractText.length() <= FORM_LIMIT ? abstractText : null,
                output.documentLink());
    }

    private Concern concern(InformedView informed) {
        return new Concern(names.of(informed.agency()), informed.concern());
    }

    private Named named(PartyView party) {
        return new Named(names.of(party.name()), state(party.clearance()), party.note());
    }

    private String parties(OutputView output) {
        return output.parties().stream()
                .map(party -> "%s (%s)".formatted(names.of(party.name()), state(party.clearance())))
                .collect(Collectors.joining(", "));
    }

    private String objectives(OutputView output) {
        return objectives.all().stream()
                .filter(objective -> output.gcmObjectives().contains(objective.number()))
                .map(objective -> "%s %s".formatted(objective.number(), objective.title("en")))
                .collect(Collectors.joining(", "));
    }

    /** The link, the file that counts, or both. */
    private String document(OutputView output) {
        OutputVersionView version = lastVersion(output);
        Optional<String> file = Optional.ofNullable(version.documentId())
                .flatMap(document -> files.name(document, version.documentVersion()))
                .map(name -> "%s, on its page".formatted(name));
        return Stream.concat(Optional.ofNullable(version.documentLink()).stream(), file.stream())
                .collect(Collectors.joining(", "));
    }

    private static OutputVersionView lastVersion(OutputView output) {
        return output.versions().get(output.versions().size() - 1);
    }

    private String page(String reference) {
        return settings.baseUrl() + "/outputs/" + reference;
    }

    private static String state(Clearance clearance) {
        return switch (clearance) {
            case ASKED -> "logo asked for";
            case CLEARED -> "logo cleared";
            case WITHOUT_LOGO -> "without its logo";
            case NO_ANSWER -> "no answer, without its logo";
        };
    }

    private static String words(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ENGLISH);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }

    private OutputView get(String reference) {
        return outputs.findById(reference)
                .map(OutputView::of)
                .orElseThrow(() -> new NoSuchElementException("No output " + reference));
    }

    public record Fact(String label, String value) {}

    public record Concern(String agency, String concern) {}

    /** @param note may be null */
    public record Named(String agency, String logo, String note) {}

    /** An option of a form. */
    public record Choice(String label, String value) {}

    public record Logos(List<Named> cleared, List<Named> without, List<Choice> choices) {}

    public record Texts(String title, String abstractText, String documentLink) {}
}
