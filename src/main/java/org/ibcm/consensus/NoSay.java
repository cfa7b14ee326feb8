package org.ibcm.consensus;

import org.ibcm.engine.InputRefused;

/** A position for an agency that is not asked: outside the body, recused or gone. */
class NoSay extends InputRefused {

    NoSay(String agency, String reference) {
        super(
                "position",
                "No \"position\" of " + agency + " can be recorded in " + reference
                        + ": it is not part of the body, is recused, or has left.",
                "decision-no-say",
                agency,
                reference);
    }
}
