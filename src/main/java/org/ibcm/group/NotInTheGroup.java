package org.ibcm.group;

import org.ibcm.engine.InputRefused;

/** An organisation that does not take part in a group is named for it (D.4.c). */
public class NotInTheGroup extends InputRefused {

    NotInTheGroup(String field, String agency, String reference) {
        super(
                field,
                "%s does not take part in %s (\"%s\"). Please name one of the group's members."
                        .formatted(agency, reference, field),
                "not-in-the-group",
                agency,
                reference);
    }
}
