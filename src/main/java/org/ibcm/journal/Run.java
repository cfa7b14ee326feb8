package org.ibcm.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One run of a model.
 *
 * @param reference the case, or the run's own id where the model gives none
 * @param calledBy the element of the calling run
 * @param steps in the order in which they were entered
 */
public record Run(
        String processInstanceId,
        String reference,
        String process,
        String processName,
        int version,
        String definitionId,
        Optional<String> calledBy,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<Step> steps,
        Set<String> takenFlows) {

    /** Where the run stands now: element and how many wait there. */
    public Map<String, Integer> current() {
        return steps.stream()
                .filter(step -> step.ending() == Ending.OPEN)
                .collect(Collectors.toMap(Step::elementId, step -> 1, Integer::sum, TreeMap::new));
    }

    /** The elements that were completed at least once. */
    public Set<String> done() {
        return steps.stream()
                .filter(step -> step.ending() == Ending.COMPLETED)
                .map(Step::elementId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
