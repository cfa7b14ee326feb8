package org.ibcm.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ibcm.engine.InputRefused;

/** Goes through all fields of a form before it is refused, so that nobody corrects one mistake after the other. */
class Checks {

    private final List<InputRefused> refusals = new ArrayList<>();

    /** What the check answers; null when it refuses. */
    <T> T take(Supplier<T> check) {
        try {
            return check.get();
        } catch (FormRefused refused) {
            refusals.addAll(refused.all());
        } catch (InputRefused refused) {
            refusals.add(refused);
        }
        return null;
    }

    void requireAllPassed() {
        if (!refusals.isEmpty()) {
            throw new FormRefused(refusals);
        }
    }
}
