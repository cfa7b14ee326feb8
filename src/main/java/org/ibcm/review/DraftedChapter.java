package org.ibcm.review;

import java.util.List;

/**
 * A chapter as its agency hands it in. Absent texts are null.
 *
 * @param objectives numbers of the objectives that it covers, "1" to "23"
 * @param principles for which it gives evidence
 */
public record DraftedChapter(
        String summary, String documentLink, List<String> objectives, List<GuidingPrinciple> principles) {}
