package org.ibcm.membership.process;

import static org.ibcm.membership.process.MembershipApproval.*;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.ibcm.engine.Variable;
import org.ibcm.membership.ExpressionOfInterest;

/** The expression of interest as it arrives, by form or by message. */
final class ApplicationForm {

    /** What lives in the register only; name and kind stay for tasks and rules. */
    private static final List<String> TEXTS = Stream.of(
                    ACRONYM,
                    COUNTRY,
                    WEBSITE,
                    MANDATE,
                    MIGRATION_WORK,
                    MOTIVATION,
                    CONTRIBUTION,
                    REPRESENTATION_LEVEL,
                    FOCAL_POINT_NAME,
                    FOCAL_POINT_EMAIL,
                    ALTERNATE_NAME,
                    ALTERNATE_EMAIL,
                    SPONSOR,
                    LANGUAGE,
                    PENDING_INTEREST)
            .map(Variable::name)
            .toList();

    private ApplicationForm() {}

    static ExpressionOfInterest read(VariableScope scope) {
        return new ExpressionOfInterest(
                ORGANISATION_NAME.find(scope).orElse(null),
                ACRONYM.find(scope).orElse(null),
                ORGANISATION_TYPE.find(scope).orElse(null),
                COUNTRY.find(scope).orElse(null),
                WEBSITE.find(scope).orElse(null),
                MANDATE.find(scope).orElse(null),
                MIGRATION_WORK.find(scope).orElse(null),
                MOTIVATION.find(scope).orElse(null),
                CONTRIBUTION.find(scope).orElse(null),
                REPRESENTATION_LEVEL.find(scope).orElse(null),
                FOCAL_POINT_NAME.find(scope).orElse(null),
                FOCAL_POINT_EMAIL.find(scope).orElse(null),
                ALTERNATE_NAME.find(scope).orElse(null),
                ALTERNATE_EMAIL.find(scope).orElse(null),
                SPONSOR.find(scope).orElse(null),
                LANGUAGE.find(scope).orElse(null));
    }

    static void remove(VariableScope scope) {
        scope.removeVariables(TEXTS);
    }
}
