package org.ibcm.group;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who work on a proposal need to see, as rows of a form's tables (D.4). */
@Service
@Transactional(readOnly = true)
public class ProposalSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Groups groups;
    private final Register register;
    private final IbcmSettings settings;

    ProposalSheet(Groups groups, Register register, IbcmSettings settings) {
        this.groups = groups;
        this.register = register;
        this.settings = settings;
    }

    /** What is proposed, by whom, and what those who ask for it say. */
    public List<Fact> facts(String reference) {
        Group group = get(reference);
        Terms terms = group.terms();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Group", group.name()));
        facts.add(new Fact("Kind", Words.of(group.type())));
        facts.add(new Fact("Priority issue", terms.issue()));
        facts.add(new Fact("Mandate", terms.mandate()));
        facts.add(new Fact("Workplan", terms.workplanSummary()));
        facts.add(new Fact("Start", DAY.format(terms.startsOn())));
        facts.add(new Fact("End", day(terms.endsOn()).orElse("Open")));
        facts.add(new Fact("How it decides", Words.of(terms.procedure())));
        facts.add(new Fact("Lead", acronym(group.leadAgency())));
        facts.add(new Fact("Proposed by", "%s for %s".formatted(group.proposedByName(), acronym(group.proposedBy()))));
        facts.addAll(requests(group));
        add(facts, "Partners to invite", group.partners().stream().map(Partner::name));
        facts.addAll(history(group));
        return facts;
    }

    /** The same for the secretariat, with the partners' addresses. */
    public List<Fact> reviewFacts(String reference) {
        List<Fact> facts = new ArrayList<>(facts(reference));
        get(reference)
                .partners()
                .forEach(partner -> facts.add(new Fact("Address of " + partner.name(), partner.email())));
        return facts;
    }

    /** What the co-conveners are asked. */
    public Question question(String reference) {
        Group group = get(reference);
        return new Question(
                "Form the %s \"%s\" as proposed?"
                        .formatted(Words.of(group.type()).toLowerCase(Locale.ROOT), group.name()),
                "Proposal and workplan, version %d".formatted(group.versions().size()));
    }

    /** Who takes part: members that are in, and what each partner answered. */
    public List<Seated> composition(String reference) {
        Group group = get(reference);
        return Stream.concat(
                        group.seats().stream()
                                .filter(Seat::isTaken)
                                .map(Seat::view)
                                .map(seat -> new Seated(
                                        acronym(seat.agency()),
                                        seat.agency().equals(group.leadAgency()) ? "Lead" : "Member",
                                        Optional.ofNullable(seat.representative())
                                                .map("Represented by "::concat)
                                                .orElse("In"))),
                        group.partners().stream()
                                .map(Partner::view)
                                .map(partner -> new Seated(partner.name(), "Partner", answer(partner))))
                .toList();
    }

    private List<Fact> requests(Group group) {
        List<RequestView> requests =
                group.requests().stream().map(Request::view).toList();
        List<Fact> facts = new ArrayList<>();
        add(facts, "Asked for by", agencies(requests, Boolean.TRUE::equals));
        add(facts, "Does not ask for it", agencies(requests, Boolean.FALSE::equals));
        add(facts, "Has not answered", agencies(requests, confirmed -> confirmed == null));
        requests.stream()
                .filter(request -> request.note() != null)
                .forEach(request -> facts.add(new Fact(acronym(request.agency()) + " says", request.note())));
        return facts;
    }

    private Stream<String> agencies(Collection<RequestView> requests, Predicate<Boolean> which) {
        return requests.stream()
                .filter(request -> which.test(request.confirmed()))
                .map(RequestView::agency)
                .map(this::acronym)
                .sorted();
    }

    private List<Fact> history(Group group) {
        List<Fact> facts = new ArrayList<>();
        group.decisionReference().ifPresent(decision -> facts.add(new Fact("Earlier decision", decision)));
        int versions = group.versions().size();
        if (versions > 1) {
            facts.add(new Fact(
                    "What changed",
                    "%s/groups/%s/versions?from=%d&to=%d"
                            .formatted(settings.baseUrl(), group.reference(), versions - 1, versions)));
        }
        return facts;
    }

    private static String answer(PartnerView partner) {
        return Stream.of(Words.of(partner.status()), partner.contactName(), partner.note())
                .filter(part -> part != null)
                .collect(Collectors.joining(" – "));
    }

    private String acronym(String agency) {
        return register.find(agency).map(Member::acronym).orElse(agency);
    }

    private static Optional<String> day(LocalDate day) {
        return Optional.ofNullable(day).map(DAY::format);
    }

    private static void add(List<Fact> facts, String label, Stream<String> names) {
        String together = names.collect(Collectors.joining(", "));
        if (!together.isEmpty()) {
            facts.add(new Fact(label, together));
        }
    }

    private Group get(String reference) {
        return groups.findById(reference).orElseThrow(() -> new NoSuchElementException("No group " + reference));
    }

    public record Fact(String label, String value) {}

    /** @param basis what the decision rests on, for the record */
    public record Question(String question, String basis) {}

    public record Seated(String organisation, String role, String answer) {}
}
