package org.ibcm.review.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ibcm.engine.Variable;
import org.ibcm.review.RoundTable;

/** The names of the model {@code review-roadmap}. */
final class ReviewRoadmap {

    static final String PROCESS = "review-roadmap";
    static final String PREPARE_ROADMAP = "UserTask_PrepareRoadmap";
    static final String COMMENT_ON_REVIEW = "UserTask_CommentOnReview";

    static final Variable<String> REVIEW_REFERENCE = CommentRound.REVIEW_REFERENCE;
    static final Variable<Instant> ROADMAP_DUE_AT = DueDates.ROADMAP_DUE_AT;
    static final Variable<Instant> ROADMAP_HAND_IN_AT = DueDates.ROADMAP_HAND_IN_AT;
    /** Whether the Executive Committee has given it back. */
    static final Variable<Boolean> ROADMAP_RETURNED = Variable.flag("roadmapReturned");

    static final Variable<String> ROADMAP_NOTE = Variable.text("roadmapNote");
    static final Variable<String> GUIDANCE_NOTE_LINK = Variable.text("guidanceNoteLink");
    static final Variable<LocalDate> CONFERENCE_DATE = GcmRegionalReview.CONFERENCE_DATE;
    static final Variable<LocalDate> FORUM_DATE = GcmRegionalReview.FORUM_DATE;
    /** The days that the form has shown; one of them that comes back is no wish to move it. */
    static final Variable<String> CONFERENCE_DATE_SHOWN = Variable.text("conferenceDateShown");

    static final Variable<String> FORUM_DATE_SHOWN = Variable.text("forumDateShown");
    static final Map<Variable<LocalDate>, Variable<String>> SHOWN =
            Map.of(CONFERENCE_DATE, CONFERENCE_DATE_SHOWN, FORUM_DATE, FORUM_DATE_SHOWN);

    static final Variable<String> CHAPTER_RT1 = Variable.text("chapterRT1");
    static final Variable<String> CHAPTER_RT2 = Variable.text("chapterRT2");
    static final Variable<String> CHAPTER_RT3 = Variable.text("chapterRT3");
    static final Variable<String> CHAPTER_RT4 = Variable.text("chapterRT4");

    static final Map<RoundTable, Variable<String>> CHAPTERS = new EnumMap<>(Map.of(
            RoundTable.RT1, CHAPTER_RT1,
            RoundTable.RT2, CHAPTER_RT2,
            RoundTable.RT3, CHAPTER_RT3,
            RoundTable.RT4, CHAPTER_RT4));

    /** Agencies of the Network, for the form to choose from. */
    static final Variable<List<?>> NETWORK_AGENCIES = Variable.rows("networkAgencies");
    /** What was said on the roadmap before it came back. */
    static final Variable<List<?>> ROADMAP_ADVICE = Variable.rows("roadmapAdvice");

    static final Variable<List<String>> CO_CONVENERS = CommentRound.CO_CONVENERS;
    static final Variable<Instant> COMMENT_REMINDER_AT = CommentRound.COMMENT_REMINDER_AT;
    static final Variable<Instant> COMMENTS_CLOSE_AT = CommentRound.COMMENTS_CLOSE_AT;
    static final Variable<String> AGENCY = CommentRound.AGENCY;
    static final Variable<String> DECISION_REFERENCE = CommentRound.DECISION_REFERENCE;
    static final Variable<String> DECISION_OUTCOME = Variable.text("decisionOutcome");
    static final Variable<String> DECISION_STATEMENT = CommentRound.DECISION_STATEMENT;

    private ReviewRoadmap() {}
}
