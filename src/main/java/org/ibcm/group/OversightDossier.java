package org.ibcm.group;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who work on a group that is under way need to see, as rows of a form's tables (D.4.d). */
@Service
@Transactional(readOnly = true)
public class OversightDossier {

    /** What a field of a form can hold. */
    private static final int FIELD_LIMIT = 4_000;

    private final Groups groups;
    private final ProgressUpdates updates;
    private final Reviews reviews;
    private final Questions questions;
    private final Register register;
    private final DateTimeFormatter day;

    OversightDossier(
            Groups groups,
            ProgressUpdates updates,
            Reviews reviews,
            Questions questions,
            Register register,
            IbcmSettings settings) {
        this.groups = groups;
        this.updates = updates;
        this.reviews = reviews;
        this.questions = questions;
        this.register = register;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(settings.zone());
    }

    /** What the group is for, who is in it, until when. */
    public List<Fact> facts(String reference) {
        Group group = get(reference);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Group", "%s (%s)".formatted(group.name(), words(group.type()))));
        facts.add(new Fact("Issue", group.terms().issue()));
        facts.add(new Fact("Mandate", group.terms().mandate()));
        facts.add(new Fact("Workplan", group.terms().workplanSummary()));
        facts.add(new Fact("Lead", acronym(group.leadAgency())));
        facts.add(new Fact("Members", acronyms(group.agencies())));
        facts.add(new Fact("Established", day.format(group.establishedOn())));
        add(facts, "Ends", Optional.ofNullable(group.terms().endsOn()).map(day::format));
        return facts;
    }

    public List<LineRow> workplan(String reference) {
        return get(reference).workplan().stream()
                .map(WorkplanLine::view)
                .map(line -> new LineRow(
                        line.activity(),
                        acronym(line.responsibleAgency()),
                        day.format(line.dueOn()),
                        words(line.status())))
                .toList();
    }

    /** The lines that an update may refer to. */
    public List<Option> workplanOptions(String reference) {
        return get(reference).workplan().stream()
                .map(WorkplanLine::view)
                .filter(line -> line.status() != LineStatus.DROPPED)
                .map(line -> new Option(
                        "%s – %s, %s".formatted(line.activity(), acronym(line.responsibleAgency()), day(line.dueOn())),
                        line.id().toString()))
                .toList();
    }

    /** All that the group has reported. */
    public List<UpdateRow> updates(String reference) {
        return rows(updates.findByReferenceOrderByNumberDesc(reference));
    }

    /** What it has reported since the review before the one that is open. */
    public List<UpdateRow> updatesSinceReview(String reference) {
        Instant since = reviews.findByReferenceOrderByNumberDesc(reference).stream()
                .skip(1)
                .findFirst()
                .map(GroupReview::openedAt)
                .orElse(Instant.EPOCH);
        return rows(updates.findByReferenceAndReportedAtAfterOrderByNumber(reference, since));
    }

    /** What the members of the group said before the review. */
    public List<CommentRow> comments(String reference) {
        return review(reference).comments().stream()
                .map(comment -> new CommentRow(acronym(comment.agency()), comment.text()))
                .toList();
    }

    /** What those who decide on a recommendation have before them; who decides an extension is not of the group. */
    public Brief brief(String reference) {
        Group group = get(reference);
        GroupReview review = review(reference);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("The review recommends", words(review.recommendation())));
        add(facts, "Because", review.note());
        facts.addAll(facts(reference));
        rows(updates.findByReferenceOrderByNumberDesc(reference)).stream()
                .findFirst()
                .ifPresent(last -> facts.add(new Fact(
                        "Last update, " + last.reported(), "%s. %s".formatted(last.status(), last.summary()))));
        return new Brief(
                question(group, review), facts, group.terms().procedure(), Accounts.agencyGroup(group.leadAgency()));
    }

    /** The text that the lead is to adjust; a part that no field can hold is left for the lead to write anew. */
    public Text text(String reference) {
        Terms terms = get(reference).terms();
        return new Text(terms.issue(), fitting(terms.mandate()), fitting(terms.workplanSummary()));
    }

    /** What a group's members have before them when their lead asks them something. */
    public List<Fact> question(UUID id) {
        Question question = questions.findById(id).orElseThrow(() -> new NoSuchElementException("No question " + id));
        Group group = get(question.reference());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Group", "%s (%s)".formatted(group.name(), group.reference())));
        facts.add(new Fact("Asked by", acronym(group.leadAgency())));
        add(facts, "Document", question.documentLink());
        return facts;
    }

    private String question(Group group, GroupReview review) {
        return switch (review.recommendation()) {
            case ADJUST -> "Adjust the mandate and workplan of %s, as the review recommends?".formatted(group.name());
            case CONCLUDE -> "Conclude the work of %s, as the review recommends?".formatted(group.name());
            case EXTEND ->
                "Let %s work until %s instead of %s?"
                        .formatted(
                                group.name(),
                                day.format(review.newEndDate()),
                                day.format(group.terms().endsOn()));
            case CONTINUE -> throw new IllegalStateException("To continue takes no decision");
        };
    }

    private List<UpdateRow> rows(Collection<ProgressUpdate> filed) {
        return filed.stream()
                .map(ProgressUpdate::view)
                .map(update -> new UpdateRow(
                        day.format(update.reportedAt()) + (update.late() ? " (late)" : ""),
                        words(update.status()),
                        update.summary(),
                        update.nextSteps(),
                        update.lines().stream()
                                .map(line -> line.completed() ? line.activity() + " (done)" : line.activity())
                                .collect(Collectors.joining("\n"))))
                .toList();
    }

    private static String fitting(String text) {
        return text.length() <= FIELD_LIMIT ? text : null;
    }

    private String day(LocalDate date) {
        return day.format(date);
    }

    /** {@code ON_TRACK} becomes "On track". */
    private static String words(Enum<?> constant) {
        String words = constant.name().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private String acronym(String member) {
        return register.find(member).map(Member::acronym).orElse(member);
    }

    private String acronyms(List<String> members) {
        return members.stream().map(this::acronym).collect(Collectors.joining(", "));
    }

    private static void add(List<Fact> facts, String label, Optional<String> value) {
        value.ifPresent(text -> facts.add(new Fact(label, text)));
    }

    private GroupReview review(String reference) {
        return reviews.findFirstByReferenceOrderByNumberDesc(reference)
                .orElseThrow(() -> new IllegalStateException("No review of " + reference));
    }

    private Group get(String reference) {
        return groups.findById(reference).orElseThrow(() -> new NoSuchElementException("No group " + reference));
    }

    public record Fact(String label, String value) {}

    public record LineRow(String activity, String agency, String due, String status) {}

    /** A choice of a form. */
    public record Option(String label, String value) {}

    public record UpdateRow(String reported, String status, String summary, String nextSteps, String lines) {}

    public record CommentRow(String agency, String comment) {}

    /** @param facilitator the group that consults and records when the group itself decides */
    public record Brief(String question, List<Fact> facts, GroupProcedure procedure, String facilitator) {}

    /** Null is what is to be written anew. */
    public record Text(String issue, String mandate, String workplanSummary) {}
}
