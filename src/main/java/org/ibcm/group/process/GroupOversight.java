package org.ibcm.group.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.engine.Variable;
import org.ibcm.group.DecisionOutcome;
import org.ibcm.group.GroupProcedure;
import org.ibcm.group.ProgressStatus;
import org.ibcm.group.Recommendation;

/** The names of the model {@code group-oversight}. */
final class GroupOversight {

    static final String PROCESS = "group-oversight";
    static final String GROUP_ESTABLISHED = "GroupEstablished";
    static final String COMPOSITION_CHANGED = "CompositionChanged";
    static final String COMMENT_ON_GROUP = "UserTask_CommentOnGroup";
    static final String REPORT_DUE = "Event_ReportDue";
    static final String REVIEW_DUE = "Event_ReviewDue";
    static final String TERM_ENDS = "Event_TermEnds";

    static final Variable<String> GROUP_NAME = Variable.text("groupName");
    static final Variable<String> LEAD_AGENCY = Variable.text("leadAgency");

    static final Variable<Instant> REPORT_DUE_AT = Variable.moment("reportDueAt");
    static final Variable<Instant> REPORT_CLOSES_AT = Variable.moment("reportClosesAt");
    static final Variable<String> CHASE_CYCLE = Variable.text("chaseCycle");
    static final Variable<Boolean> UNRESPONSIVE = Variable.flag("unresponsive");
    static final Variable<Instant> REVIEW_DUE_AT = Variable.moment("reviewDueAt");
    static final Variable<Boolean> HAS_END = Variable.flag("hasEnd");
    static final Variable<Instant> TERM_ENDS_AT = Variable.moment("termEndsAt");

    static final Variable<String> COMMENT_WINDOW = Variable.text("groupCommentWindow");
    static final Variable<String> COMMENT_REMINDER = Variable.text("groupCommentReminder");
    static final Variable<String> REVIEW_PERIOD = Variable.text("groupReviewPeriod");
    static final Variable<String> ADJUSTMENT_PERIOD = Variable.text("groupAdjustmentPeriod");
    static final Variable<String> DECISION_WINDOW = Variable.text("groupDecisionWindow");
    static final Variable<String> FINAL_REPORT_PERIOD = Variable.text("finalReportPeriod");

    static final Variable<ProgressStatus> PROGRESS_STATUS = Variable.choice("progressStatus", ProgressStatus.class);
    static final Variable<String> PROGRESS_SUMMARY = Variable.text("progressSummary");
    static final Variable<String> NEXT_STEPS = Variable.text("nextSteps");
    static final Variable<List<String>> WORKPLAN_LINES = Variable.list("workplanLines");
    static final Variable<List<String>> LINES_COMPLETED = Variable.list("linesCompleted");
    /** The workplan as a table, and its lines to choose among. */
    static final Variable<List<?>> WORKPLAN = Variable.rows("workplan");

    static final Variable<List<?>> WORKPLAN_OPTIONS = Variable.rows("workplanOptions");

    static final Variable<List<String>> COMMENTING_MEMBERS = Variable.list("commentingMembers");
    static final Variable<String> AGENCY = Variable.text("agency");
    static final Variable<String> COMMENT = Variable.text("comment");
    static final Variable<List<?>> GROUP_FACTS = Variable.rows("groupFacts");
    static final Variable<List<?>> GROUP_UPDATES = Variable.rows("groupUpdates");
    static final Variable<List<?>> GROUP_COMMENTS = Variable.rows("groupComments");

    static final Variable<Recommendation> RECOMMENDATION = Variable.choice("recommendation", Recommendation.class);
    static final Variable<LocalDate> NEW_END_DATE = Variable.day("newEndDate");
    static final Variable<String> REVIEW_NOTE = Variable.text("reviewNote");

    static final Variable<String> DECISION_SUBJECT = Variable.text("decisionSubject");
    static final Variable<String> DECISION_QUESTION = Variable.text("decisionQuestion");
    static final Variable<List<?>> DECISION_FACTS = Variable.rows("decisionFacts");
    static final Variable<GroupProcedure> GROUP_PROCEDURE = Variable.choice("groupProcedure", GroupProcedure.class);
    static final Variable<String> GROUP_FACILITATOR = Variable.text("groupFacilitator");
    static final Variable<String> DECISION_REFERENCE = Variable.text("decisionReference");
    static final Variable<DecisionOutcome> DECISION_OUTCOME = Variable.choice("decisionOutcome", DecisionOutcome.class);
    static final Variable<String> DECISION_STATEMENT = Variable.text("decisionStatement");

    static final Variable<String> ISSUE = Variable.text("issue");
    static final Variable<String> MANDATE = Variable.text("mandate");
    static final Variable<String> WORKPLAN_SUMMARY = Variable.text("workplanSummary");
    static final Variable<String> FINAL_REPORT = Variable.text("finalReport");
    static final Variable<String> FINAL_REPORT_LINK = Variable.text("finalReportLink");

    /** Which of them is set says what has changed. */
    static final Variable<String> NEW_LEAD = Variable.text("newLead");

    static final Variable<String> JOINED_AGENCY = Variable.text("joinedAgency");
    static final Variable<String> LEFT_AGENCY = Variable.text("leftAgency");

    private GroupOversight() {}
}
