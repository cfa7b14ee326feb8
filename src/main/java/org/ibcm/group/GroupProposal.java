package org.ibcm.group;

import java.time.LocalDate;
import java.util.List;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Register;

/**
 * What members ask for when they want to form a group (D.4.a, D.4.b). Absent texts are null.
 *
 * @param requestingMembers ids of members; each counts once
 * @param partners one a line, {@code Name <email>}; null for none
 */
public record GroupProposal(
        String groupName,
        GroupType groupType,
        String leadAgency,
        List<String> requestingMembers,
        Terms terms,
        String partners) {

    private static final int NAME_LIMIT = 200;

    /** The same in order; every field that needs a correction is named. Who may ask, the register knows. */
    GroupProposal checked(RequestingMembers members, LocalDate today) {
        Checks checks = new Checks();
        GroupProposal checked = new GroupProposal(
                checks.take(this::checkedName),
                checks.take(this::checkedType),
                leadAgency,
                checks.take(() -> members.checked(requestingMembers)),
                checks.take(() -> terms.checked(groupType, today)),
                partners);
        checks.take(() -> PartnerAddress.in(partners));
        if (checked.requestingMembers() != null) {
            checks.take(() -> members.requireLeadAmong(checked.requestingMembers(), leadAgency));
        }
        checks.requireAllPassed();
        return checked;
    }

    List<PartnerAddress> partnerAddresses() {
        return PartnerAddress.in(partners);
    }

    private String checkedName() {
        String name = new Entry("groupName", "the group's name", groupName).requiredLine(NAME_LIMIT);
        if (Register.normalised(name).isEmpty()) {
            throw new InputRefused(
                    "groupName", "Please give the group's name in letters (\"groupName\").", "group-name-in-letters");
        }
        return name;
    }

    private GroupType checkedType() {
        if (groupType == null) {
            throw new InputRefused(
                    "groupType",
                    "Please choose whether this is a working group or a task force (\"groupType\").",
                    "group-type-missing");
        }
        return groupType;
    }
}
