package org.ibcm.group;

import java.util.List;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.stereotype.Component;

/** Who may ask for a group: two or more distinct members of today, the proposer's own among them (D.4.a). */
@Component
class RequestingMembers {

    private static final String FIELD = "requestingMembers";

    private final Register register;
    private final CurrentUser currentUser;

    RequestingMembers(Register register, CurrentUser currentUser) {
        this.register = register;
        this.currentUser = currentUser;
    }

    /** Each once, in the order given. */
    List<String> checked(List<String> ids) {
        List<String> distinct = ids == null
                ? List.of()
                : ids.stream().filter(id -> id != null).distinct().toList();
        distinct.forEach(this::requireMember);
        if (distinct.size() < 2) {
            throw new InputRefused(
                    FIELD,
                    "A group is formed at the request of two or more members (D.4.a): please name at least two different"
                            + " ones (\"requestingMembers\").",
                    "group-two-members");
        }
        return distinct;
    }

    String requireLeadAmong(List<String> requesting, String lead) {
        if (lead == null || !requesting.contains(lead)) {
            throw new InputRefused(
                    "leadAgency",
                    "The lead (\"leadAgency\") is one of the members that ask for the group: please choose it among "
                            + String.join(", ", requesting) + ".",
                    "group-lead-among",
                    String.join(", ", requesting));
        }
        return lead;
    }

    /** The signed-in person's organisation; it must be one of those that ask. */
    Writer proposer(List<String> requesting) {
        CurrentUser.Actor actor = currentUser.actor().orElseThrow(RequestingMembers::notOfThem);
        return requesting.stream()
                .filter(agency -> actor.belongsTo(Accounts.agencyGroup(agency)))
                .findFirst()
                .map(agency -> new Writer(agency, actor.name()))
                .orElseThrow(RequestingMembers::notOfThem);
    }

    private static InputRefused notOfThem() {
        return new InputRefused(
                FIELD,
                "Your own organisation must be among those that ask (\"requestingMembers\"). Please add it, or leave the"
                        + " proposal to one of them.",
                "group-own-organisation");
    }

    private void requireMember(String id) {
        if (register.find(id).filter(Member::active).isEmpty()) {
            throw new InputRefused(
                    FIELD,
                    "\"requestingMembers\" must name members of today by their id, such as [\"who\",\"iom\"]; \"" + id
                            + "\" is none.",
                    "group-no-member",
                    id);
        }
    }
}
