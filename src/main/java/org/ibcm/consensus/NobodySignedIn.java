package org.ibcm.consensus;

import org.ibcm.engine.InputRefused;

/** A record must name who acted. */
class NobodySignedIn extends InputRefused {

    NobodySignedIn() {
        super("position", "Please sign in: the record names who acted.", "decision-nobody-signed-in");
    }
}
