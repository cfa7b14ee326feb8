package org.ibcm.portal;

import java.util.List;
import java.util.Set;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Groups;
import org.ibcm.journal.CaseAccess;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputView;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets people in to the pages of outputs: everybody to products, members and the secretariat to all (D.2.a, C.4). */
@Component
class OutputVisits {

    private final OutputRegister outputs;
    private final CaseAccess cases;
    private final Register register;
    private final CurrentUser currentUser;

    OutputVisits(OutputRegister outputs, CaseAccess cases, Register register, CurrentUser currentUser) {
        this.outputs = outputs;
        this.cases = cases;
        this.register = register;
        this.currentUser = currentUser;
    }

    /** Whether the reader may see what has not been issued. */
    boolean readsAll() {
        Set<String> groups = groups();
        return groups.contains(Groups.MEMBERS)
                || groups.contains(Groups.SECRETARIAT)
                || groups.contains(Groups.ADMINISTRATORS);
    }

    OutputVisit anybody(String reference) {
        OutputVisit visit = visit(reference);
        if (!visit.output().product()) {
            requireInsider(visit);
        }
        return visit;
    }

    OutputVisit insider(String reference) {
        OutputVisit visit = visit(reference);
        requireInsider(visit);
        return visit;
    }

    /** Ids of the member organisations for which the reader acts. */
    List<String> own() {
        Set<String> groups = groups();
        return groups.isEmpty()
                ? List.of()
                : register.members().stream()
                        .map(Member::id)
                        .filter(id -> groups.contains(Accounts.agencyGroup(id)))
                        .toList();
    }

    private OutputVisit visit(String reference) {
        OutputView output = outputs.find(reference).orElseThrow();
        Set<String> groups = groups();
        return new OutputVisit(output, groups, !groups.isEmpty() && cases.maySee(reference, groups), own());
    }

    private static void requireInsider(OutputVisit visit) {
        if (!visit.insider()) {
            throw new AccessDeniedException(visit.output().reference());
        }
    }

    private Set<String> groups() {
        return currentUser.actor().map(Actor::groups).orElse(Set.of());
    }
}
