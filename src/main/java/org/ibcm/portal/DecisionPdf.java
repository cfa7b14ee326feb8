package org.ibcm.portal;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The record of a decision to file away: numbered and sealed, in the reader's language (D.3). */
@Component
class DecisionPdf {

    private final FiledPdf pdf;

    DecisionPdf(FiledPdf pdf) {
        this.pdf = pdf;
    }

    /** @param asOf when it was asked for, which an open decision says on its face */
    byte[] of(DecisionView decision, Instant asOf) {
        return pdf.of("decisions/record-pdf", Map.of("decision", decision, "asOf", asOf));
    }
}
