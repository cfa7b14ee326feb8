package org.ibcm.review.process;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.engine.Accounts;
import org.ibcm.review.ChapterView;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.ReviewView;

/** Those who work on a review, in the words of an audience. */
final class AtWork {

    private AtWork() {}

    /** States and authors of chapters work on it once the roadmap is agreed. */
    static String untilNow(ReviewView review) {
        Stream<String> always = Stream.of("network-coordinator", "secretariat", "co-conveners");
        boolean roadmapAgreed = review.milestones().stream()
                .anyMatch(milestone -> milestone.kind() == MilestoneKind.ROADMAP && milestone.metOn() != null);
        Stream<String> authors =
                review.chapters().stream().map(ChapterView::agency).map(Accounts::agencyGroup);
        Stream<String> invited = roadmapAgreed ? Stream.concat(authors, Stream.of("states")) : Stream.empty();
        return Stream.concat(always, invited).distinct().collect(Collectors.joining(","));
    }
}
