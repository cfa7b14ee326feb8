package org.ibcm.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibcm.review.CoverageView;
import org.ibcm.review.CoverageView.GapLine;
import org.ibcm.review.Gap;
import org.ibcm.review.JustificationView;

/** Gaps of a review that were justified with the same words at the same time (D.5.a). */
record Justified(JustificationView by, List<Gap> gaps) {

    static List<Justified> in(CoverageView coverage) {
        Map<List<Object>, Justified> groups = new LinkedHashMap<>();
        for (GapLine line : coverage.gaps()) {
            JustificationView by = line.justification();
            if (by != null) {
                groups.computeIfAbsent(
                                List.of(by.justification(), by.justifiedBy(), by.justifiedAt()),
                                words -> new Justified(by, new ArrayList<>()))
                        .gaps()
                        .add(line.gap());
            }
        }
        return List.copyOf(groups.values());
    }
}
