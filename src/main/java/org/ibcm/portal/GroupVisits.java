package org.ibcm.portal;

import java.util.List;
import java.util.Set;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupView;
import org.ibcm.journal.CaseAccess;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets people in to the pages of a group: everybody to what is public, members and the secretariat to all (D.4.d). */
@Component
class GroupVisits {

    private final GroupDirectory directory;
    private final CaseAccess cases;
    private final Register register;
    private final CurrentUser currentUser;

    GroupVisits(GroupDirectory directory, CaseAccess cases, Register register, CurrentUser currentUser) {
        this.directory = directory;
        this.cases = cases;
        this.register = register;
        this.currentUser = currentUser;
    }

    GroupVisit anybody(String reference) {
        GroupView group = directory.find(reference).orElseThrow();
        Set<String> groups = currentUser.actor().map(Actor::groups).orElse(Set.of());
        List<String> own = groups.isEmpty()
                ? List.of()
                : register.members().stream()
                        .map(Member::id)
                        .filter(id -> groups.contains(Accounts.agencyGroup(id)))
                        .toList();
        return new GroupVisit(group, groups, !groups.isEmpty() && cases.maySee(reference, groups), own);
    }

    boolean mayFile(GroupVisit visit) {
        return cases.mayFile(visit.group().reference(), visit.groups());
    }

    GroupVisit insider(String reference) {
        GroupVisit visit = anybody(reference);
        if (!visit.insider()) {
            throw new AccessDeniedException(reference);
        }
        return visit;
    }
}
