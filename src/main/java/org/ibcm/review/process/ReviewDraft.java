package org.ibcm.review.process;

import java.time.Instant;
import java.util.List;
import org.ibcm.engine.Variable;

/** The names of the model {@code review-draft}. */
final class ReviewDraft {

    static final String PROCESS = "review-draft";
    static final String CLOSE_GAPS = "UserTask_CloseGaps";
    static final String CONSOLIDATE_REPORT = "UserTask_ConsolidateReport";

    static final Variable<String> REVIEW_REFERENCE = CommentRound.REVIEW_REFERENCE;
    static final Variable<Instant> DRAFT_DUE_AT = DueDates.DRAFT_DUE_AT;

    /** What the table {@code review-readiness} decides from: how many gaps of each kind are open. */
    static final Variable<Integer> OPEN_OBJECTIVES = Variable.number("openObjectives");

    static final Variable<Integer> OPEN_PRINCIPLES = Variable.number("openPrinciples");
    static final Variable<Integer> OPEN_CONSULTATIONS = Variable.number("openConsultations");
    static final Variable<Integer> OPEN_CHAPTERS = Variable.number("openChapters");
    static final Variable<Integer> OPEN_REPORTS = Variable.number("openReports");

    /** And how many States have reported, of how many, and whether it is justified that they are few. */
    static final Variable<Integer> REPORTS_RECEIVED = Variable.number("reportsReceived");

    static final Variable<Integer> REPORTS_INVITED = Variable.number("reportsInvited");
    static final Variable<Integer> REPORTS_PER_CENT = Variable.number("reportsPerCent");
    static final Variable<Boolean> REPORTS_JUSTIFIED = Variable.flag("reportsJustified");

    static final Variable<List<String>> JUSTIFIED_GAPS = Variable.list("justifiedGaps");
    static final Variable<String> JUSTIFICATION = Variable.text("justification");
    static final Variable<String> DRAFT_LINK = Variable.text("draftLink");
    static final Variable<String> DRAFT_SUMMARY = Variable.text("draftSummary");

    /** What the forms show. */
    static final Variable<List<?>> OPEN_GAPS = Variable.rows("openGaps");

    static final Variable<List<?>> GAP_CHOICES = Variable.rows("gapChoices");

    private ReviewDraft() {}
}
