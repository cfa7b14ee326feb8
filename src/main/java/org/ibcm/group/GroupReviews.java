package org.ibcm.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ibcm.engine.Checks;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How groups are reviewed, and what follows (D.1.b.vi). */
@Service
@Transactional
public class GroupReviews {

    private final Groups groups;
    private final Reviews reviews;
    private final Speakers speakers;
    private final ApplicationEventPublisher events;
    private final GroupSettings settings;
    private final GroupCalendar calendar;

    GroupReviews(
            Groups groups,
            Reviews reviews,
            Speakers speakers,
            ApplicationEventPublisher events,
            GroupSettings settings,
            GroupCalendar calendar) {
        this.groups = groups;
        this.reviews = reviews;
        this.speakers = speakers;
        this.events = events;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Opens a review; answers the members of the group that are asked for comments. */
    public List<String> open(String reference) {
        Group group = get(reference);
        group.require("review the group", GroupStatus.ACTIVE);
        Optional<GroupReview> last = reviews.findFirstByReferenceOrderByNumberDesc(reference);
        if (last.filter(GroupReview::isOpen).isEmpty()) {
            reviews.save(
                    GroupReview.open(reference, last.map(GroupReview::number).orElse(0) + 1, calendar.now()));
        }
        return group.agencies();
    }

    /** Files what a member of the group says; one that says nothing is taken for its word. */
    public void comment(String reference, String agency, Optional<String> text) {
        Optional<String> comment = new Entry("comment", "the comment", text.orElse(null)).optional(Entry.TEXT_LIMIT);
        comment.ifPresent(said -> last(reference)
                .comment(new ReviewComment(
                        agency, said, speakers.personOf(agency).name(), calendar.now())));
    }

    /** Records, for the co-conveners' meeting, what should become of the group. */
    public void record(
            String reference, Recommendation recommendation, Optional<LocalDate> newEnd, Optional<String> note) {
        Group group = get(reference);
        group.require("review the group", GroupStatus.ACTIVE);
        Actor secretariat = speakers.ofSecretariat();
        Checks checks = new Checks();
        LocalDate end = checks.take(() -> checkedEnd(group, recommendation, newEnd.orElse(null)));
        String said = checks.take(() -> checkedNote(recommendation, note.orElse(null)));
        checks.requireAllPassed();
        last(reference).recommend(recommendation, end, said, secretariat.name(), calendar.now());
    }

    /** Records what was decided on the recommendation. */
    public void recordDecision(String reference, String decision, DecisionOutcome outcome, String statement) {
        Group group = get(reference);
        GroupReview review = last(reference);
        group.noteDecision(decision);
        review.decide(decision, outcome, statement);
        if (outcome == DecisionOutcome.ADOPTED && review.recommendation() == Recommendation.EXTEND) {
            group.extendTo(review.newEndDate(), new Writer(null, "Decision " + decision), calendar.now());
            events.publishEvent(new TermExtended(reference, calendar.endOf(review.newEndDate())));
        }
    }

    /** The lead writes down what the group has decided; what was before stays (D.4.b). */
    public void adjust(
            String reference, Optional<String> issue, Optional<String> mandate, Optional<String> workplanSummary) {
        Group group = get(reference);
        Actor lead = speakers.personOf(group.leadAgency());
        Terms before = group.terms();
        Terms adjusted = new Terms(
                issue.orElse(null),
                mandate.orElse(null),
                workplanSummary.orElse(null),
                before.startsOn(),
                null,
                before.procedure());
        // its end is not the group's to change, and may be near
        group.adjust(
                adjusted.checked(GroupType.WORKING_GROUP, calendar.today()).endingOn(before.endsOn()),
                new Writer(group.leadAgency(), lead.name()),
                calendar.now());
    }

    /** When the next review is due; answers it. */
    public Instant planNext(String reference) {
        Group group = get(reference);
        group.planNextReview(settings.reviewBeforeEnd(), calendar.today());
        return calendar.beginningOf(group.reviewDueOn().orElseThrow());
    }

    private static LocalDate checkedEnd(Group group, Recommendation recommendation, LocalDate newEnd) {
        if (recommendation != Recommendation.EXTEND) {
            return null;
        }
        LocalDate end = group.terms().endsOn();
        if (end == null) {
            throw new InputRefused(
                    "recommendation",
                    "A group without an end cannot be extended (\"recommendation\").",
                    "group-without-end");
        }
        if (newEnd == null) {
            throw new InputRefused(
                    "newEndDate",
                    "Please give the day until which the group should work (\"newEndDate\").",
                    "group-new-end-missing");
        }
        if (!newEnd.isAfter(end)) {
            throw new InputRefused(
                    "newEndDate",
                    "The new end (\"newEndDate\", %s) must come after the present one (%s).".formatted(newEnd, end),
                    "group-new-end-before",
                    newEnd,
                    end);
        }
        return newEnd;
    }

    private static String checkedNote(Recommendation recommendation, String note) {
        Entry entry = new Entry("reviewNote", "what the review found", note);
        return recommendation == Recommendation.CONTINUE
                ? entry.optional(Entry.TEXT_LIMIT).orElse(null)
                : entry.required(Entry.TEXT_LIMIT);
    }

    private GroupReview last(String reference) {
        return reviews.findFirstByReferenceOrderByNumberDesc(reference)
                .orElseThrow(() -> new IllegalStateException("No review of " + reference));
    }

    private Group get(String reference) {
        return groups.findById(reference).orElseThrow(() -> new NoSuchElementException("No group " + reference));
    }
}
