package org.ibcm.group.process;

import static org.ibcm.group.process.GroupFormation.*;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.ibcm.engine.Variable;
import org.ibcm.group.GroupProposal;
import org.ibcm.group.Terms;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.stereotype.Component;

/** The proposal for a group as its form brings it (D.4.b). */
@Component
class ProposalForm {

    /** What lives in the register only; name, kind and lead stay for the tasks. */
    private static final List<String> TEXTS = Stream.of(
                    ISSUE,
                    MANDATE,
                    REQUESTING_MEMBERS,
                    OTHER_MEMBERS,
                    OTHER_LEAD,
                    WORKPLAN_SUMMARY,
                    START_DATE,
                    END_DATE,
                    DECISION_PROCEDURE,
                    PARTNERS)
            .map(Variable::name)
            .toList();

    private final Register register;

    ProposalForm(Register register) {
        this.register = register;
    }

    GroupProposal read(VariableScope scope) {
        return new GroupProposal(
                GROUP_NAME.find(scope).orElse(null),
                GROUP_TYPE.find(scope).orElse(null),
                LEAD_AGENCY
                        .find(scope)
                        .or(() -> OTHER_LEAD.find(scope).map(this::idOf))
                        .orElse(null),
                requestingMembers(scope),
                terms(scope),
                PARTNERS.find(scope).orElse(null));
    }

    static Terms terms(VariableScope scope) {
        return new Terms(
                ISSUE.find(scope).orElse(null),
                MANDATE.find(scope).orElse(null),
                WORKPLAN_SUMMARY.find(scope).orElse(null),
                START_DATE.find(scope).orElse(null),
                END_DATE.find(scope).orElse(null),
                DECISION_PROCEDURE.find(scope).orElse(null));
    }

    static void remove(VariableScope scope) {
        scope.removeVariables(TEXTS);
    }

    /** The list of the form holds the founding members; those that joined later are written below it. */
    private List<String> requestingMembers(VariableScope scope) {
        return Stream.concat(
                        REQUESTING_MEMBERS.find(scope).stream().flatMap(List::stream),
                        OTHER_MEMBERS.find(scope).stream()
                                .flatMap(names -> Arrays.stream(names.split(",")))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .map(this::idOf))
                .toList();
    }

    private String idOf(String nameOrAcronym) {
        return register.named(nameOrAcronym).map(Member::id).orElse(nameOrAcronym);
    }
}
