package org.ibcm.group.process;

import java.time.LocalDate;
import java.util.List;
import org.ibcm.engine.Variable;
import org.ibcm.group.DecisionOutcome;
import org.ibcm.group.GroupProcedure;
import org.ibcm.group.GroupType;
import org.ibcm.group.ProposalOutcome;

/** The names of the model {@code group-formation}. */
final class GroupFormation {

    static final String PROCESS = "group-formation";
    static final String GROUP_ESTABLISHED = "GroupEstablished";
    static final String PROPOSAL_WITHDRAWN = "ProposalWithdrawn";
    static final String CONFIRM_REQUEST = "UserTask_ConfirmRequest";
    static final String JOIN_GROUP = "UserTask_JoinGroup";
    static final String CONFIRM_COMPOSITION = "UserTask_ConfirmComposition";

    static final Variable<String> GROUP_NAME = Variable.text("groupName");
    static final Variable<GroupType> GROUP_TYPE = Variable.choice("groupType", GroupType.class);
    static final Variable<String> ISSUE = Variable.text("issue");
    static final Variable<String> MANDATE = Variable.text("mandate");
    static final Variable<List<String>> REQUESTING_MEMBERS = Variable.list("requestingMembers");
    static final Variable<String> OTHER_MEMBERS = Variable.text("otherMembers");
    static final Variable<String> LEAD_AGENCY = Variable.text("leadAgency");
    static final Variable<String> OTHER_LEAD = Variable.text("otherLead");
    static final Variable<String> WORKPLAN_SUMMARY = Variable.text("workplanSummary");
    static final Variable<LocalDate> START_DATE = Variable.day("startDate");
    static final Variable<LocalDate> END_DATE = Variable.day("endDate");
    static final Variable<GroupProcedure> DECISION_PROCEDURE =
            Variable.choice("decisionProcedure", GroupProcedure.class);
    static final Variable<String> PARTNERS = Variable.text("partners");

    static final Variable<String> CONFIRMATION_WINDOW = Variable.text("confirmationWindow");
    static final Variable<String> CONFIRMATION_REMINDER = Variable.text("confirmationReminder");
    static final Variable<String> REVIEW_PERIOD = Variable.text("reviewPeriod");
    static final Variable<String> REVISION_PERIOD = Variable.text("revisionPeriod");
    static final Variable<String> DECISION_WINDOW = Variable.text("decisionWindow");
    static final Variable<String> CALL_WINDOW = Variable.text("callWindow");
    static final Variable<String> CALL_REMINDER = Variable.text("callReminder");
    static final Variable<String> COMPOSITION_PERIOD = Variable.text("compositionPeriod");

    /** What the forms show of the proposal. */
    static final Variable<List<?>> PROPOSAL_FACTS = Variable.rows("proposalFacts");

    static final Variable<List<String>> REQUESTS_TO_CONFIRM = Variable.list("requestsToConfirm");
    static final Variable<String> AGENCY = Variable.text("agency");
    static final Variable<Boolean> REQUEST_CONFIRMED = Variable.flag("requestConfirmed");
    static final Variable<String> REQUEST_NOTE = Variable.text("requestNote");
    static final Variable<Boolean> REALLY_ASKED_FOR = Variable.flag("reallyAskedFor");

    static final Variable<ProposalOutcome> PROPOSAL_OUTCOME = Variable.choice("proposalOutcome", ProposalOutcome.class);
    static final Variable<String> REVIEW_NOTE = Variable.text("reviewNote");
    static final Variable<String> REVISION_GUIDANCE = Variable.text("revisionGuidance");

    static final Variable<String> DECISION_SUBJECT = Variable.text("decisionSubject");
    static final Variable<String> DECISION_QUESTION = Variable.text("decisionQuestion");
    static final Variable<String> DECISION_BASIS = Variable.text("decisionBasis");
    static final Variable<String> DECISION_REFERENCE = Variable.text("decisionReference");
    static final Variable<DecisionOutcome> DECISION_OUTCOME = Variable.choice("decisionOutcome", DecisionOutcome.class);
    static final Variable<String> DECISION_STATEMENT = Variable.text("decisionStatement");

    static final Variable<List<String>> MEMBERS_TO_CALL = Variable.list("membersToCall");
    static final Variable<Boolean> JOINS = Variable.flag("joins");
    static final Variable<String> REPRESENTATIVE = Variable.text("representative");
    static final Variable<List<?>> COMPOSITION = Variable.rows("composition");

    /** Who is told when the proposal is withdrawn: whoever has had to do with it so far. */
    static final Variable<String> WITHDRAWAL_AUDIENCE = Variable.text("withdrawalAudience");

    private GroupFormation() {}
}
