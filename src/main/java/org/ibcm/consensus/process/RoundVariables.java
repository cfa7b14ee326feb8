package org.ibcm.consensus.process;

import static org.ibcm.consensus.process.ConsensusDecision.*;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.ibcm.consensus.OpenRound;

/** Who is asked, and the moments for which the model's timers wait. */
final class RoundVariables {

    private RoundVariables() {}

    static void set(DelegateExecution execution, OpenRound round) {
        ROUND_AGENCIES.set(execution, round.agencies());
        HALF_TIME_AT.set(execution, round.halfTimeAt());
        LAST_DAY_AT.set(execution, round.lastDayAt());
        ROUND_CLOSES_AT.set(execution, round.closesAt());
        STANDING.set(execution, round.standing());
    }
}
