package org.ibcm.consensus.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ibcm.consensus.NextStep;
import org.ibcm.consensus.Outcome;
import org.ibcm.consensus.Position;
import org.ibcm.consensus.Procedure;
import org.ibcm.consensus.RoundOutcome;
import org.ibcm.consensus.SeniorOutcome;
import org.ibcm.engine.Variable;

/** The names of the model {@code consensus-decision}. */
final class ConsensusDecision {

    static final String PROCESS = "consensus-decision";
    static final String RECORD_POSITION = "UserTask_RecordPosition";
    static final String CONSULT_ON_OBJECTIONS = "UserTask_ConsultOnObjections";
    static final String RECORD_SENIOR_OUTCOME = "UserTask_RecordSeniorOutcome";

    static final Variable<String> SUBJECT = Variable.text("decisionSubject");
    static final Variable<String> TITLE = Variable.text("decisionTitle");
    static final Variable<String> QUESTION = Variable.text("decisionQuestion");
    static final Variable<String> BODY = Variable.text("decisionBody");
    static final Variable<Procedure> PROCEDURE = Variable.choice("decisionProcedure", Procedure.class);
    static final Variable<String> WINDOW = Variable.text("decisionWindow");
    static final Variable<List<String>> RECUSED = Variable.list("recusedAgencies");
    static final Variable<String> FACILITATOR = Variable.text("decisionFacilitator");
    static final Variable<String> BASIS = Variable.text("decisionBasis");

    static final Variable<String> REFERENCE = Variable.text("decisionReference");
    static final Variable<Outcome> OUTCOME = Variable.choice("decisionOutcome", Outcome.class);
    static final Variable<String> STATEMENT = Variable.text("decisionStatement");
    static final Variable<String> AUDIENCE = Variable.text("decisionAudience");

    static final Variable<List<String>> ROUND_AGENCIES = Variable.list("roundAgencies");
    static final Variable<Instant> HALF_TIME_AT = Variable.moment("halfTimeAt");
    static final Variable<Instant> LAST_DAY_AT = Variable.moment("lastDayAt");
    static final Variable<Instant> ROUND_CLOSES_AT = Variable.moment("roundClosesAt");
    static final Variable<String> STANDING = Variable.text("decisionStanding");
    static final Variable<String> FACILITATOR_WINDOW = Variable.text("facilitatorWindow");
    static final Variable<RoundOutcome> ROUND_OUTCOME = Variable.choice("roundOutcome", RoundOutcome.class);
    /** Rows for the forms: what was said in the closed rounds. */
    static final Variable<List<?>> HISTORY = Variable.rows("decisionHistory");
    /** What the table {@code consensus-outcome} reads. */
    static final Variable<Map<String, Object>> TALLY = Variable.passing("tally");

    static final Variable<String> AGENCY = Variable.text("agency");
    static final Variable<Position> POSITION = Variable.choice("position", Position.class);
    static final Variable<String> REASON = Variable.text("reason");
    static final Variable<String> RESOLUTION = Variable.text("resolution");
    static final Variable<String> CONSULTATION_SUMMARY = Variable.text("consultationSummary");
    static final Variable<NextStep> NEXT_STEP = Variable.choice("nextStep", NextStep.class);
    static final Variable<SeniorOutcome> SENIOR_OUTCOME = Variable.choice("seniorOutcome", SeniorOutcome.class);
    static final Variable<String> SENIOR_STATEMENT = Variable.text("statement");
    static final Variable<String> MEETING_DATE = Variable.text("meetingDate");

    private ConsensusDecision() {}
}
