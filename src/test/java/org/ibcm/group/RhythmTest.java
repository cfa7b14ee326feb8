package org.ibcm.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Period QUARTER = Period.ofMonths(3);
    private static final Period SIXTY_DAYS = Period.ofDays(60);
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 10);
    private static final LocalDate IN_A_YEAR = LocalDate.of(2028, 1, 10);

    @Test
    void theNextDayOfASeriesFollowsTheLastOne() {
        assertThat(Rhythm.next(LocalDate.of(2027, 1, 5), QUARTER, TODAY)).isEqualTo("2027-04-05");
    }

    @Test
    void whatWasMissedIsNotMadeUpForAndNothingIsDueToday() {
        assertThat(Rhythm.next(LocalDate.of(2026, 1, 10), QUARTER, TODAY)).isEqualTo("2027-04-10");
    }

    @Test
    void aGroupWithoutAnEndIsReviewedOnItsRegularDay() {
        assertThat(Rhythm.firstReview(IN_A_YEAR, null, SIXTY_DAYS, TODAY)).isEqualTo(IN_A_YEAR);
        assertThat(Rhythm.nextReview(IN_A_YEAR, null, SIXTY_DAYS, TODAY)).isEqualTo(IN_A_YEAR);
    }

    @Test
    void aGroupIsReviewedSoLongBeforeItEndsIfThatComesFirst() {
        LocalDate end = LocalDate.of(2027, 12, 31);

        assertThat(Rhythm.firstReview(IN_A_YEAR, end, SIXTY_DAYS, TODAY)).isEqualTo("2027-11-01");
        assertThat(Rhythm.nextReview(IN_A_YEAR, end, SIXTY_DAYS, TODAY)).isEqualTo("2027-11-01");
        assertThat(Rhythm.firstReview(IN_A_YEAR, end.plusYears(3), SIXTY_DAYS, TODAY))
                .isEqualTo(IN_A_YEAR);
    }

    @Test
    void aGroupWhoseEndIsNearIsReviewedHalfWayToIt() {
        assertThat(Rhythm.firstReview(IN_A_YEAR, TODAY.plusDays(30), SIXTY_DAYS, TODAY))
                .isEqualTo(TODAY.plusDays(15));
        assertThat(Rhythm.firstReview(IN_A_YEAR, TODAY.plusDays(1), SIXTY_DAYS, TODAY))
                .isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void aGroupThatHasBeenReviewedBeforeItsEndIsNotReviewedForItAgain() {
        assertThat(Rhythm.nextReview(IN_A_YEAR, TODAY.plusDays(59), SIXTY_DAYS, TODAY))
                .isEqualTo(IN_A_YEAR);
    }
}
