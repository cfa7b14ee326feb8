package org.ibcm.group;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** {@link Terms} as the register keeps them. */
@Embeddable
record TermsOnFile(
        String issue,
        String mandate,
        String workplanSummary,
        LocalDate startsOn,
        LocalDate endsOn,

        @Enumerated(EnumType.STRING) @Column(name = "decision_procedure")
        GroupProcedure procedure) {

    static TermsOnFile of(Terms terms) {
        return new TermsOnFile(
                terms.issue(),
                terms.mandate(),
                terms.workplanSummary(),
                terms.startsOn(),
                terms.endsOn(),
                terms.procedure());
    }

    Terms terms() {
        return new Terms(issue, mandate, workplanSummary, startsOn, endsOn, procedure);
    }
}
