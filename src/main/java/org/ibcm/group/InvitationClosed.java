package org.ibcm.group;

import org.ibcm.engine.InputRefused;

/** A partner answers after the lead has confirmed who takes part, or after the proposal has ended. */
public class InvitationClosed extends InputRefused {

    InvitationClosed(String groupName) {
        super(
                "accepts",
                "The invitation to %s is closed (\"accepts\"). Please write to the secretariat if you would like to take part."
                        .formatted(groupName),
                "invitation-closed",
                groupName);
    }
}
