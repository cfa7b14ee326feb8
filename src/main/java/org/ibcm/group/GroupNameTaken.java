package org.ibcm.group;

import org.ibcm.engine.InputRefused;

/** A living group has this name already; case and spacing do not tell two names apart. */
public class GroupNameTaken extends InputRefused {

    GroupNameTaken(String name) {
        super(
                "groupName",
                "There is a group or a proposal named \"%s\" already (\"groupName\"). Please join it, or choose another name."
                        .formatted(name),
                "group-name-taken",
                name);
    }
}
