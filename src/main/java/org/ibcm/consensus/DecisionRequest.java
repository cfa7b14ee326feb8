package org.ibcm.consensus;

import java.util.List;
import java.util.Optional;

/**
 * A question that a body is to decide (D.3).
 *
 * @param processInstance the run that carries the decision; one decision each
 * @param subject reference of the case that it is part of
 * @param question what is asked, in a sentence
 * @param body {@code co-conveners}, {@code executive-committee}, {@code un-network} or a group's reference
 * @param window how long a round is open, as an ISO 8601 duration
 * @param recused agencies that take no part from the start
 * @param facilitator the group that consults and records
 * @param basis what the decision rests on beside the agencies' judgement, such as the version of the criteria
 */
public record DecisionRequest(
        String processInstance,
        Optional<String> subject,
        String title,
        Optional<String> question,
        String body,
        Optional<Procedure> procedure,
        Optional<String> window,
        List<String> recused,
        Optional<String> facilitator,
        Optional<String> basis,
        Versions versions) {

    /** Versions of the model and of the table of outcomes under which the decision runs. */
    public record Versions(int model, int rules) {}
}
