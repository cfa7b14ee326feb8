package org.ibcm.group;

import org.ibcm.engine.InputRefused;

/** What only the secretariat does, somebody else has tried (D.6). */
public class NotOfTheSecretariat extends InputRefused {

    NotOfTheSecretariat() {
        super(
                "groupReference",
                "Only the secretariat can do this (\"groupReference\"). Please ask it to.",
                "group-secretariat-only");
    }
}
