package org.ibcm.review;

import java.time.Instant;
import java.util.List;

/**
 * The chapter of a round table (D.5.a). What is not known is null.
 *
 * @param agency id of the agency of the Network that drafts it
 * @param earlier what was handed in before, the earliest first
 */
public record ChapterView(
        RoundTable roundTable,
        String agency,
        String summary,
        String documentLink,
        List<String> objectives,
        List<GuidingPrinciple> principles,
        List<FindingView> findings,
        String writtenBy,
        Instant writtenAt,
        List<EarlierVersionView> earlier) {

    public boolean written() {
        return writtenAt != null;
    }
}
