package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.ibcm.engine.Variable;
import org.ibcm.output.AgencyNames;
import org.ibcm.output.OutputDraft;

/** What the lead enters when it submits an output. */
final class OutputForm {

    /** What lives in the register only; kind, group and lead stay for the tasks. */
    private static final List<String> TEXTS = Stream.of(
                    TITLE,
                    OTHER_LEAD,
                    PARTICIPATING_AGENCIES,
                    OTHER_PARTICIPANTS,
                    ABSTRACT_TEXT,
                    TERMS_OF_REFERENCE,
                    DOCUMENT_LINK,
                    GCM_OBJECTIVES)
            .map(Variable::name)
            .toList();

    private OutputForm() {}

    static OutputDraft read(VariableScope scope, AgencyNames names) {
        return new OutputDraft(
                TITLE.find(scope).orElse(null),
                OUTPUT_TYPE.find(scope).orElse(null),
                GROUP_REFERENCE.find(scope).orElse(null),
                LEAD_AGENCY
                        .find(scope)
                        .or(() -> OTHER_LEAD.find(scope))
                        .map(names::meant)
                        .orElse(null),
                names.meant(PARTICIPATING_AGENCIES.find(scope).orElse(List.of()), OTHER_PARTICIPANTS.find(scope)),
                ABSTRACT_TEXT.find(scope).orElse(null),
                TERMS_OF_REFERENCE.find(scope).orElse(null),
                DOCUMENT_LINK.find(scope).orElse(null),
                GCM_OBJECTIVES.find(scope).orElse(List.of()));
    }

    static void remove(VariableScope scope) {
        scope.removeVariables(TEXTS);
    }
}
