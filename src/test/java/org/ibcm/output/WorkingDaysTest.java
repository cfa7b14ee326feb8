package org.ibcm.output;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Set;
import org.ibcm.engine.IbcmSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weekends differ between the duty stations, and holidays are a setting. */
class WorkingDaysTest {

    private static final ZoneId BEIRUT = ZoneId.of("Asia/Beirut");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from             | days | the last day
            2026-11-23T09:00   , 5    , 2026-11-30
            2026-11-26T09:00   , 1    , 2026-11-27
            2026-11-27T23:59   , 1    , 2026-11-30
            2026-11-28T09:00   , 1    , 2026-11-30
            2026-11-29T09:00   , 5    , 2026-12-04
            """)
    void restsOnSaturdayAndSundayInBeirut(LocalDateTime from, int days, LocalDate last) {
        assertThat(lastDay(from, days, Set.of(SATURDAY, SUNDAY))).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from             | days | the last day
            2026-11-23T09:00   , 5    , 2026-11-30
            2026-11-26T09:00   , 1    , 2026-11-29
            2026-11-27T23:59   , 1    , 2026-11-29
            2026-11-28T09:00   , 1    , 2026-11-29
            2026-11-29T09:00   , 5    , 2026-12-06
            """)
    void restsOnFridayAndSaturdayInCairoAndAmman(LocalDateTime from, int days, LocalDate last) {
        assertThat(lastDay(from, days, Set.of(FRIDAY, SATURDAY))).isEqualTo(last);
    }

    @Test
    void restsOnHolidays() {
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        LocalDate newYear = LocalDate.of(2027, 1, 1);

        assertThat(lastDay(LocalDateTime.of(2026, 12, 23, 9, 0), 5, Set.of(SATURDAY, SUNDAY)))
                .isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(lastDay(LocalDateTime.of(2026, 12, 23, 9, 0), 7, Set.of(SATURDAY, SUNDAY), christmas, newYear))
                .isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void aHolidayOnAWeekendCountsOnce() {
        LocalDate sunday = LocalDate.of(2026, 11, 29);

        assertThat(lastDay(LocalDateTime.of(2026, 11, 27, 9, 0), 1, Set.of(SATURDAY, SUNDAY), sunday))
                .isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void countsTheDayOfTheCoalitionAndNotOfGreenwich() {
        // half past midnight on Tuesday in Beirut is still Monday in Greenwich
        LocalDateTime tuesday = LocalDateTime.of(2026, 11, 24, 0, 30);

        assertThat(lastDay(tuesday, 1, Set.of(SATURDAY, SUNDAY))).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    /** The window lasts through that day. */
    private static LocalDate lastDay(LocalDateTime from, int days, Set<DayOfWeek> weekend, LocalDate... holidays) {
        WorkingDays workingDays = new WorkingDays(
                new OutputSettings(
                        Duration.ofDays(10),
                        days,
                        weekend,
                        Set.of(holidays),
                        Duration.ofDays(14),
                        Duration.ofDays(5),
                        Period.ofMonths(1),
                        Duration.ofDays(7),
                        Duration.ofDays(21)),
                new IbcmSettings(URI.create("https://ibcm.example"), BEIRUT));
        LocalDateTime end =
                LocalDateTime.ofInstant(workingDays.after(from.atZone(BEIRUT).toInstant(), days), BEIRUT);
        assertThat(end.toLocalTime()).hasToString("23:59");
        return end.toLocalDate();
    }
}
