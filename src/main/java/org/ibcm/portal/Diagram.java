package org.ibcm.portal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ibcm.journal.Ending;
import org.ibcm.journal.Run;
import org.ibcm.journal.Step;

/**
 * What a script draws into the model of a run.
 *
 * @param done ids of the elements that were completed and at which nothing stands any more
 * @param current ids of the elements where the run stands, with how many stand there
 * @param there whether the model can still be read
 */
record Diagram(Run run, Set<String> done, Map<String, Integer> current, boolean there) {

    /** Stand as long as what is within them, and would hide where that is. */
    private static final Set<String> FRAMES =
            Set.of("multiInstanceBody", "subProcess", "adHocSubProcess", "transaction");

    static Diagram of(Run run, boolean there) {
        return new Diagram(
                run,
                run.done().stream()
                        .filter(id -> !id.contains("#") && !run.current().containsKey(id))
                        .collect(Collectors.toCollection(TreeSet::new)),
                run.steps().stream()
                        .filter(step -> step.ending() == Ending.OPEN && !FRAMES.contains(step.elementType()))
                        .collect(Collectors.toMap(Step::elementId, step -> 1, Integer::sum, TreeMap::new)),
                there);
    }

    public String doneIds() {
        return String.join(" ", done);
    }

    public String flowIds() {
        return String.join(" ", run.takenFlows());
    }

    /** {@code UserTask_CommentOnApplication:18 UserTask_AssessCriteria:1}. */
    public String currentIds() {
        return current.entrySet().stream()
                .map(place -> place.getKey() + ":" + place.getValue())
                .collect(Collectors.joining(" "));
    }
}
