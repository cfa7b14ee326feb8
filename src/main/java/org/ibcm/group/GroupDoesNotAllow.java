package org.ibcm.group;

import java.util.Locale;
import org.ibcm.engine.InputRefused;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** The group is not at the point where this could be done. */
public class GroupDoesNotAllow extends InputRefused {

    GroupDoesNotAllow(String step, String reference, GroupStatus status) {
        super(
                "groupReference",
                "%s is %s, so this cannot be done (\"groupReference\"): %s."
                        .formatted(
                                reference,
                                status.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                step),
                "group-does-not-allow",
                reference,
                new DefaultMessageSourceResolvable("GroupStatus." + status));
    }
}
