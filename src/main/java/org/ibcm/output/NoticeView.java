package org.ibcm.output;

import java.time.Instant;
import java.util.List;

/**
 * A notice to the co-conveners, kept as evidence that an output was issued after informing them (D.2.a).
 *
 * @param closedAt null while the window is open
 * @param response of the lead to the concerns; null where there was none, as what follows
 */
public record NoticeView(
        int number,
        int outputVersion,
        Instant openedAt,
        Instant closesAt,
        Instant closedAt,
        List<InformedView> informed,
        String response,
        ConcernStep nextStep,
        String respondedBy,
        Instant respondedAt) {

    /** @param said null for a co-convener that stayed silent */
    public record InformedView(
            String agency, Instant informedAt, Acknowledgement said, String concern, String saidBy, Instant saidAt) {}
}
