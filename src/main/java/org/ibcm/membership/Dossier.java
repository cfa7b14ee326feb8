package org.ibcm.membership;

import static java.util.stream.Collectors.toMap;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.register.AddressTaken;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who work on an application need to see, as rows of a form's tables (D.1). */
@Service
@Transactional(readOnly = true)
public class Dossier {

    private final Applications applications;
    private final InformationRequests requests;
    private final Corrections corrections;
    private final MemberComments comments;
    private final Assessments assessments;
    private final SelectionCriteria criteria;
    private final Register register;
    private final DateTimeFormatter day;

    Dossier(
            Applications applications,
            InformationRequests requests,
            Corrections corrections,
            MemberComments comments,
            Assessments assessments,
            SelectionCriteria criteria,
            Register register,
            IbcmSettings settings) {
        this.applications = applications;
        this.requests = requests;
        this.corrections = corrections;
        this.comments = comments;
        this.assessments = assessments;
        this.criteria = criteria;
        this.register = register;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(settings.zone());
    }

    /** Who applies, why, and what it added when asked. */
    public List<Fact> facts(String reference) {
        Application application = get(reference);
        ExpressionOfInterest interest = application.applicant().interest();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Organisation", interest.organisationName()));
        add(facts, "Acronym", interest.acronym());
        facts.add(new Fact("Kind", Words.of(interest.organisationType())));
        facts.add(new Fact("Country", interest.country()));
        add(facts, "Website", interest.website());
        facts.add(new Fact("Mandate", interest.mandate()));
        facts.add(new Fact("Work on migration", interest.migrationWork()));
        facts.add(new Fact("Motivation", interest.motivation()));
        facts.add(new Fact("Contribution", interest.contribution()));
        facts.add(new Fact("Level of representation", Words.of(interest.representationLevel())));
        add(
                facts,
                "Sponsor",
                application.applicant().sponsor().map(this::acronym).orElse(null));
        requests.findByReferenceOrderByAskedAt(reference).forEach(request -> {
            facts.add(new Fact("Asked on " + day.format(request.askedAt()), request.question()));
            add(facts, "Answer", request.answer().orElse(null));
        });
        return facts;
    }

    /** The same for the secretariat, with the people whom the organisation names. */
    public List<Fact> screeningFacts(String reference) {
        Application application = get(reference);
        ExpressionOfInterest interest = application.applicant().interest();
        List<Fact> facts = new ArrayList<>(facts(reference));
        facts.add(new Fact("Focal point", interest.focalPointName() + ", " + interest.focalPointEmail()));
        if (interest.alternateName() != null) {
            facts.add(new Fact("Alternate", interest.alternateName() + ", " + interest.alternateEmail()));
        }
        facts.add(new Fact("Received", day.format(application.receivedAt())));
        corrections
                .findByReferenceOrderByCorrectedAtAscFieldAsc(reference)
                .forEach(correction -> facts.add(new Fact(
                        (correction.bySecretariat() ? "Corrected by the secretariat on " : "Corrected on ")
                                + day.format(correction.correctedAt()),
                        corrected(correction))));
        facts.addAll(doubts(reference, interest));
        return facts;
    }

    /** Who could get no account once the organisation is a member: better known now than then (D.6.b). */
    private List<Fact> doubts(String reference, ExpressionOfInterest interest) {
        List<Fact> doubts = new ArrayList<>();
        register.obstacleTo(interest.admission(null))
                .filter(AddressTaken.class::isInstance)
                .ifPresent(taken ->
                        doubts.add(new Fact("Please note", taken.getMessage().replaceAll(" \\(\"\\w+\"\\)", ""))));
        Stream.of(interest.focalPointEmail(), interest.alternateEmail())
                .filter(Objects::nonNull)
                .forEach(address -> applications
                        .alsoNaming(reference, address)
                        .forEach(other -> doubts.add(new Fact(
                                "Please note",
                                "%s is named in %s, too, and a person acts for one organisation only."
                                        .formatted(address, other)))));
        return doubts;
    }

    private static String corrected(Correction correction) {
        String label =
                Corrigible.named(correction.field()).map(Corrigible::label).orElse(correction.field());
        return "%s. Before: %s\nAfter: %s%s"
                .formatted(
                        label,
                        shown(correction.textBefore()),
                        shown(correction.textAfter()),
                        correction.reason().map(why -> "\nReason: " + why).orElse(""));
    }

    private static String shown(String text) {
        return Optional.ofNullable(text).orElse("nothing");
    }

    /** What the applicant was asked last. */
    public String question(String reference) {
        return requests.findFirstByReferenceOrderByAskedAtDesc(reference)
                .orElseThrow()
                .question();
    }

    /** The criteria of the application's day. */
    public List<Criterion> criteria(String reference) {
        return criteria.version(get(reference).criteriaVersion()).criteria();
    }

    /** What the co-conveners have before them. */
    public Brief brief(String reference) {
        Application application = get(reference);
        Map<String, String> acronyms = register.members().stream().collect(toMap(Member::id, Member::acronym));
        return new Brief(
                "Admit %s as a member?".formatted(application.applicant().organisationName()),
                "Selection criteria, version %d".formatted(application.criteriaVersion()),
                scores(assessments
                        .findByReferenceAndReview(reference, application.reviews())
                        .orElseThrow()),
                comments.findByReferenceAndReviewOrderByAgency(reference, application.reviews()).stream()
                        .map(comment -> new CommentRow(
                                acronyms.getOrDefault(comment.agency(), comment.agency()), comment.text()))
                        .toList());
    }

    private static List<ScoreRow> scores(Assessment assessment) {
        return Stream.concat(
                        assessment.scores().stream()
                                .map(scored -> new ScoreRow(
                                        scored.criterion(), String.valueOf(scored.points()), scored.note())),
                        Stream.of(new ScoreRow(
                                "Recommendation of the secretariat",
                                Words.of(assessment.recommendation()),
                                Optional.ofNullable(assessment.note()).orElse("As the scores suggest"))))
                .toList();
    }

    private String acronym(String member) {
        return register.find(member).map(Member::acronym).orElse(member);
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new Fact(label, value));
        }
    }

    private Application get(String reference) {
        return applications
                .findById(reference)
                .orElseThrow(() -> new NoSuchElementException("No application " + reference));
    }

    public record Fact(String label, String value) {}

    public record ScoreRow(String criterion, String score, String note) {}

    public record CommentRow(String agency, String comment) {}

    /**
     * @param basis what the decision rests on, for the record
     */
    public record Brief(String question, String basis, List<ScoreRow> scores, List<CommentRow> comments) {}
}
