package org.ibcm.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Goes through all fields of a form before it is refused, so that nobody corrects one mistake after the other. */
public class Checks {

    private final List<InputRefused> refusals = new ArrayList<>();

    /** What the check answers; null when it refuses. */
    public <T> T take(Supplier<T> check) {
        try {
            return check.get();
        } catch (FormRefused refused) {
            refused.all().forEach(this::note);
        } catch (InputRefused refused) {
            note(refused);
        }
        return null;
    }

    /** One sentence for each field. */
    private void note(InputRefused refused) {
        if (refusals.stream().noneMatch(noted -> noted.field().equals(refused.field()))) {
            refusals.add(refused);
        }
    }

    public void requireAllPassed() {
        if (!refusals.isEmpty()) {
            throw new FormRefused(refusals);
        }
    }
}
