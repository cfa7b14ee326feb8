package org.ibcm.group;

import org.ibcm.engine.InputRefused;

/** The lead of a group wants to leave it before somebody else leads (D.2.b). */
public class LeadMustBeHandedOver extends InputRefused {

    LeadMustBeHandedOver(String agency, String reference) {
        super(
                "agency",
                "%s leads %s (\"agency\"). Please hand over the lead first.".formatted(agency, reference),
                "group-lead-first",
                agency,
                reference);
    }
}
