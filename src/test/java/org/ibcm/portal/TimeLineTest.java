package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.portal.TimeLine.Mark;
import org.ibcm.portal.TimeLine.Standing;
import org.ibcm.portal.TimeLine.Year;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.MilestoneView;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;
import org.junit.jupiter.api.Test;

class TimeLineTest {

    private static final LocalDate BEGUN = LocalDate.of(2027, 1, 1);
    private static final LocalDate FORUM = LocalDate.of(2030, 5, 7);

    @Test
    void whatFallsOnOneDayStandsOneAboveTheOther() {
        TimeLine line = line(ReviewStatus.INPUTS, BEGUN, false);

        assertThat(line.marks()).extracting(Mark::number).containsExactly(1, 2, 3, 4);
        assertThat(line.marks().get(1).x()).isEqualTo(line.marks().get(2).x());
        assertThat(line.marks().get(1).y()).isGreaterThan(line.marks().get(2).y());
        assertThat(line.marks().get(3).x()).isEqualTo("96.00%");
        assertThat(line.years()).extracting(Year::year).containsExactly(2028, 2029, 2030);
        assertThat(line.height()).isGreaterThan(line.axis());
    }

    @Test
    void inArabicTimeRunsFromTheRight() {
        TimeLine line = line(ReviewStatus.INPUTS, BEGUN, true);

        assertThat(line.marks().get(3).x()).isEqualTo("4.00%");
        assertThat(line.today()).isEqualTo("96.00%");
    }

    @Test
    void tellsWhatIsMetLateNextAndPlanned() {
        assertThat(line(ReviewStatus.INPUTS, LocalDate.of(2028, 6, 1), false).marks())
                .extracting(Mark::standing)
                .containsExactly(Standing.MET, Standing.LATE, Standing.LATE, Standing.PLANNED);
        assertThat(line(ReviewStatus.INPUTS, BEGUN, false).marks())
                .extracting(Mark::standing)
                .containsExactly(Standing.MET, Standing.NEXT, Standing.PLANNED, Standing.PLANNED);
    }

    @Test
    void onceTheDraftIsOutTheReviewDoesNotWaitForInputs() {
        assertThat(line(ReviewStatus.CONFERENCE, LocalDate.of(2028, 6, 1), false)
                        .marks())
                .extracting(Mark::standing)
                .containsExactly(Standing.MET, Standing.OVER, Standing.OVER, Standing.NEXT);
        assertThat(line(ReviewStatus.WITHDRAWN, LocalDate.of(2028, 6, 1), false).marks())
                .extracting(Mark::standing)
                .containsExactly(Standing.MET, Standing.OVER, Standing.OVER, Standing.OVER);
    }

    @Test
    void afterTheForumThereIsNoTodayOnTheLine() {
        assertThat(line(ReviewStatus.SUBMITTED, FORUM.plusDays(1), false).today())
                .isNull();
    }

    private static TimeLine line(ReviewStatus status, LocalDate today, boolean fromTheRight) {
        List<MilestoneView> milestones = List.of(
                milestone(MilestoneKind.ROADMAP, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 3, 1)),
                milestone(MilestoneKind.NATIONAL_REPORTS, LocalDate.of(2028, 5, 4), null),
                milestone(MilestoneKind.CHAPTERS, LocalDate.of(2028, 5, 4), null),
                milestone(MilestoneKind.FORUM, FORUM, null));
        return TimeLine.of(review(status, milestones), BEGUN, today, fromTheRight);
    }

    private static MilestoneView milestone(MilestoneKind kind, LocalDate dueOn, LocalDate metOn) {
        return new MilestoneView(kind, dueOn, metOn, List.of());
    }

    private static ReviewView review(ReviewStatus status, List<MilestoneView> milestones) {
        return new ReviewView(
                "GCM-2028",
                2028,
                status,
                null,
                Instant.EPOCH,
                milestones,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
