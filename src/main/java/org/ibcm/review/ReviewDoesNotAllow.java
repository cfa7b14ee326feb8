package org.ibcm.review;

import java.util.Locale;
import org.ibcm.engine.InputRefused;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The review is not at the point where this could be done. */
public class ReviewDoesNotAllow extends InputRefused {

    ReviewDoesNotAllow(String step, String reference, ReviewStatus status) {
        super(
                "reference",
                "%s is at the step \"%s\", so this cannot be done (\"reference\"): %s."
                        .formatted(reference, status.name().toLowerCase(Locale.ROOT), step),
                "review-does-not-allow",
                reference,
                new DefaultMessageSourceResolvable("ReviewStatus." + status));
    }
}
