package org.ibcm.group.process;

import java.util.List;
import org.ibcm.engine.Variable;
import org.ibcm.group.DecisionOutcome;
import org.ibcm.group.GroupProcedure;

/** The names of the model {@code group-decision}. */
final class GroupDecision {

    static final String PROCESS = "group-decision";
    static final String QUESTION_WITHDRAWN = "QuestionWithdrawn";

    static final Variable<String> GROUP_REFERENCE = Variable.text("groupReference");
    static final Variable<String> SUBJECT = Variable.text("subject");
    static final Variable<String> QUESTION_TEXT = Variable.text("questionText");
    static final Variable<String> DOCUMENT_LINK = Variable.text("documentLink");

    static final Variable<String> QUESTION_ID = Variable.text("questionId");
    static final Variable<String> DECISION_QUESTION = Variable.text("decisionQuestion");
    static final Variable<List<?>> DECISION_FACTS = Variable.rows("decisionFacts");
    static final Variable<GroupProcedure> GROUP_PROCEDURE = Variable.choice("groupProcedure", GroupProcedure.class);
    static final Variable<String> GROUP_FACILITATOR = Variable.text("groupFacilitator");
    static final Variable<String> DECISION_REFERENCE = Variable.text("decisionReference");
    static final Variable<DecisionOutcome> DECISION_OUTCOME = Variable.choice("decisionOutcome", DecisionOutcome.class);
    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");

    private GroupDecision() {}
}
