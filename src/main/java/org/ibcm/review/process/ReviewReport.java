package org.ibcm.review.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.engine.Variable;

/** The names of the model {@code review-report}. */
final class ReviewReport {

    static final String PROCESS = "review-report";
    static final String RECORD_CONFERENCE = "UserTask_RecordConference";
    static final String FINALISE_REPORT = "UserTask_FinaliseReport";
    static final String COMMENT_ON_REVIEW = "UserTask_CommentOnReview";

    static final Variable<String> REVIEW_REFERENCE = CommentRound.REVIEW_REFERENCE;
    static final Variable<Instant> CONFERENCE_DUE_AT = DueDates.CONFERENCE_DUE_AT;
    static final Variable<Instant> FINAL_REPORT_DUE_AT = DueDates.FINAL_REPORT_DUE_AT;
    static final Variable<Instant> REPORT_HAND_IN_AT = DueDates.REPORT_HAND_IN_AT;

    static final Variable<LocalDate> HELD_FROM = Variable.day("heldFrom");
    static final Variable<LocalDate> HELD_TO = Variable.day("heldTo");
    static final Variable<List<String>> STATES_PRESENT = Variable.list("statesPresent");
    static final Variable<List<String>> STATES_PRESENTING = Variable.list("statesPresenting");
    static final Variable<String> CHAMPION_COUNTRY = Variable.text("championCountry");
    static final Variable<String> KEY_MESSAGES = Variable.text("keyMessages");

    static final Variable<String> REPORT_LINK_ARABIC = Variable.text("reportLinkArabic");
    static final Variable<String> REPORT_LINK_ENGLISH = Variable.text("reportLinkEnglish");
    static final Variable<String> REPORT_SUMMARY = Variable.text("reportSummary");

    static final Variable<List<String>> CO_CONVENERS = CommentRound.CO_CONVENERS;
    static final Variable<Instant> COMMENT_REMINDER_AT = CommentRound.COMMENT_REMINDER_AT;
    static final Variable<Instant> COMMENTS_CLOSE_AT = CommentRound.COMMENTS_CLOSE_AT;

    static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");
    static final Variable<String> DECISION_REFERENCE = CommentRound.DECISION_REFERENCE;
    static final Variable<String> DECISION_STATEMENT = CommentRound.DECISION_STATEMENT;

    /** What the forms show. */
    static final Variable<List<?>> DRAFT_COMMENTS = Variable.rows("draftComments");

    static final Variable<List<?>> STATE_CHOICES = Variable.rows("stateChoices");

    private ReviewReport() {}
}
