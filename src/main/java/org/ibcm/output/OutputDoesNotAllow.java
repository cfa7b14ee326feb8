package org.ibcm.output;

import java.util.Locale;
import org.ibcm.engine.InputRefused;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The output is not at the point where this could be done. */
public class OutputDoesNotAllow extends InputRefused {

    OutputDoesNotAllow(String step, String reference, OutputStatus status) {
        super(
                "reference",
                "%s is %s, so this cannot be done (\"reference\"): %s."
                        .formatted(
                                reference,
                                status.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                step),
                "output-does-not-allow",
                reference,
                new DefaultMessageSourceResolvable("OutputStatus." + status));
    }
}
