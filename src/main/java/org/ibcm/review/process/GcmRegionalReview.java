package org.ibcm.review.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.engine.Variable;

/** The names of the model {@code gcm-regional-review}. */
final class GcmRegionalReview {

    static final String PROCESS = "gcm-regional-review";
    static final String REVIEW_FOUND_DUE = "ReviewDue";
    static final String REVIEW_WITHDRAWN = "ReviewWithdrawn";
    static final String FORUM_HELD = "Event_ForumHeld";

    static final Variable<Integer> REVIEW_YEAR = Variable.number("reviewYear");
    static final Variable<LocalDate> CONFERENCE_DATE = Variable.day("conferenceDate");
    static final Variable<LocalDate> FORUM_DATE = Variable.day("forumDate");
    static final Variable<List<String>> INVITED_STATES = Variable.list("invitedStates");

    static final Variable<Boolean> REVIEW_DUE = Variable.flag("reviewDue");
    static final Variable<List<String>> AWAITED_STATES = Variable.list("awaitedStates");
    static final Variable<Instant> FORUM_AT = DueDates.FORUM_AT;

    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");
    static final Variable<String> WITHDRAWAL_AUDIENCE = Variable.text("withdrawalAudience");

    private GcmRegionalReview() {}
}
