package org.ibcm.output;

import org.ibcm.engine.InputRefused;

/** An organisation that takes no part in an output is named for it (D.2.a). */
public class NoPartInIt extends InputRefused {

    NoPartInIt(String name, String reference) {
        super(
                "agency",
                "%s takes no part in %s (\"agency\"). Please name one of the participating agencies."
                        .formatted(name, reference),
                "output-no-part",
                name,
                reference);
    }
}
