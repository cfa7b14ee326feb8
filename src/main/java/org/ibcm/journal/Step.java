package org.ibcm.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step that a run has entered.
 *
 * @param sequence the order of entering, also where the clock was set back
 * @param elementType as the engine names it: {@code userTask}, {@code boundaryTimer}
 * @param name as people saw it; empty for an element without a label
 * @param leftAt of a task, when it was completed, also where the run goes on a moment later
 * @param doneBy who completed the task, began the case or sent the message; empty for the system and for outsiders
 * @param forGroups whom the task was for
 */
public record Step(
        long sequence,
        String elementId,
        String elementType,
        String name,
        Instant enteredAt,
        Optional<Instant> leftAt,
        Ending ending,
        Optional<Doer> doneBy,
        List<String> forGroups,
        Optional<Instant> dueAt) {}
