package org.ibcm.review.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.engine.Variable;

/** The names of the model {@code review-submission}. */
final class ReviewSubmission {

    static final String PROCESS = "review-submission";
    static final String SUBMIT_TO_FORUM = "UserTask_SubmitToForum";

    static final Variable<String> REVIEW_REFERENCE = CommentRound.REVIEW_REFERENCE;
    static final Variable<Instant> SUBMISSION_DUE_AT = DueDates.SUBMISSION_DUE_AT;

    static final Variable<LocalDate> SUBMITTED_ON = Variable.day("submittedOn");
    static final Variable<String> SUBMISSION_REFERENCE = Variable.text("submissionReference");
    static final Variable<String> LESSONS_LEARNED = Variable.text("lessonsLearned");

    static final Variable<List<?>> SUBMISSION_FACTS = Variable.rows("submissionFacts");
    static final Variable<String> SUBMISSION_DUE_DAY = Variable.text("submissionDueDay");
    /** Whether the day that is planned was over when the task was opened, or when it was moved last. */
    static final Variable<Boolean> SUBMISSION_OVERDUE = Variable.flag("submissionOverdue");
    /** Whether it was submitted later than planned. */
    static final Variable<Boolean> SUBMITTED_LATE = Variable.flag("submittedLate");

    private ReviewSubmission() {}
}
