package org.ibcm.review;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.ibcm.review.ReviewDossier.Choice;
import org.ibcm.review.ReviewDossier.Comment;
import org.ibcm.review.ReviewDossier.Fact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the coordinator of the Network needs to see at the beginning and at the end of a review (D.5.a). */
@Service
@Transactional(readOnly = true)
public class RoadmapSheet {

    private static final String NETWORK = "un-network";
    /** As much as a field of a form takes. */
    private static final int LESSONS_SHOWN = 4_000;

    private final ReviewRegister reviews;
    private final ReviewDossier dossier;
    private final Register register;
    private final Networks networks;
    private final ReviewWords words;
    private final IbcmSettings settings;

    RoadmapSheet(
            ReviewRegister reviews,
            ReviewDossier dossier,
            Register register,
            Networks networks,
            ReviewWords words,
            IbcmSettings settings) {
        this.reviews = reviews;
        this.dossier = dossier;
        this.register = register;
        this.networks = networks;
        this.words = words;
        this.settings = settings;
    }

    /** What was said on a roadmap that comes back: by co-conveners, and in the decision. */
    public List<Comment> advice(String reference, Optional<String> decision, Optional<String> statement) {
        List<Comment> advice = new ArrayList<>(dossier.comments(reference, CommentedText.ROADMAP));
        decision.ifPresent(record -> advice.add(new Comment(
                "Executive Committee",
                statement.map(text -> text + " ").orElse("") + settings.baseUrl() + "/decisions/" + record)));
        return advice;
    }

    /** Agencies of the Network, who may draft chapters. */
    public List<Choice> network() {
        return register.body(NETWORK).orElseThrow().stream()
                .map(agency ->
                        new Choice(register.find(agency).map(Member::acronym).orElse(agency), agency))
                .sorted((one, other) -> one.label().compareToIgnoreCase(other.label()))
                .toList();
    }

    /** What goes to the forum, when it is wanted there, and which networks are told of it. */
    public List<Fact> submission(String reference) {
        ReviewView review = get(reference);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact("Report in Arabic", review.texts().arabicLink()),
                new Fact("Report in English", review.texts().englishLink()),
                new Fact("Agreed by the Executive Committee", review.agreedBy()),
                new Fact("To be submitted by", words.day(review.due(MilestoneKind.SUBMISSION))),
                new Fact("Forum", words.day(review.due(MilestoneKind.FORUM))),
                new Fact("Its page", words.page(review))));
        Optional.ofNullable(review.lessonsLearned())
                .ifPresent(lessons -> facts.add(new Fact("Lessons on record", shortened(lessons))));
        for (Network network : Network.values()) {
            facts.add(new Fact("To be told: " + words.of(network), told(network)));
        }
        return facts;
    }

    private String told(Network network) {
        List<String> addresses = networks.addresses(network);
        return addresses.isEmpty()
                ? "Nobody will be written to: no address is set. Please tell them yourselves."
                : String.join(", ", addresses);
    }

    private static String shortened(String text) {
        return text.length() <= LESSONS_SHOWN ? text : text.substring(0, LESSONS_SHOWN) + " …";
    }

    /** The day by which it is to be there. */
    public String submissionDay(String reference) {
        return words.day(get(reference).due(MilestoneKind.SUBMISSION));
    }

    private ReviewView get(String reference) {
        return reviews.find(reference).orElseThrow(() -> new NoSuchElementException("No review " + reference));
    }
}
