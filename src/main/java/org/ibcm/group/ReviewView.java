package org.ibcm.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * A review of a group (D.1.b.vi). What is not known yet is null.
 *
 * @param recommendation null while comments are gathered and the secretariat has not recorded the review
 * @param newEndDate only where an extension is recommended
 * @param decision reference of the decision that followed; null where the group just continues
 * @param outcome how that decision ended
 */
public record ReviewView(
        int number,
        Instant openedAt,
        List<Comment> comments,
        Recommendation recommendation,
        LocalDate newEndDate,
        String note,
        String reviewedBy,
        Instant reviewedAt,
        String decision,
        DecisionOutcome outcome,
        String statement) {

    /** The same with those of its comments only that a reader may see. */
    public ReviewView withComments(Predicate<Comment> seen) {
        return new ReviewView(
                number,
                openedAt,
                comments.stream().filter(seen).toList(),
                recommendation,
                newEndDate,
                note,
                reviewedBy,
                reviewedAt,
                decision,
                outcome,
                statement);
    }

    public record Comment(String agency, String text, String commentedBy, Instant commentedAt) {}
}
