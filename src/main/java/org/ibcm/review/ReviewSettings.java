package org.ibcm.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a review begins and what it counts back from conference and forum (D.5.a).
 *
 * @param firstYear first review year that the calendar launches; reviews before it are launched by hand
 * @param cycle years from one review to the next
 * @param launch day of the year before the review year on which it begins
 * @param conference day of the review year on which the conference is expected
 * @param forum day on which the forum is expected, two years after the review year
 * @param closing time of day at which what is due on a day has to be there
 * @param roadmap from the launch until roadmap and guidance note are agreed
 * @param nationalReports before the conference, until the States report
 * @param consultations before the conference, until stakeholders and inter-State mechanisms are consulted
 * @param chapters before the conference, until the chapters are drafted
 * @param draft before the conference, until its draft goes out
 * @param finalReport after the conference, until the report is agreed
 * @param submission before the forum, until the regional input is submitted
 * @param reminders before a State's report is due
 * @param notice before a step is due, until whoever has not taken it is reminded
 * @param comments for the co-conveners, and for members, to comment
 * @param decision for the Executive Committee to decide
 * @param answer for whoever coordinates the Network or keeps the record to take a step
 * @param nationalNetworks e-mail addresses of the networks in the States, which are told of the submission; none by
 *     default
 * @param leastTime for States, consultations and chapters, where the inputs begin late
 * @param globalNetwork e-mail addresses of the global UN Network, which is told of the submission; none by default
 * @param chapterAgencies who drafts the chapter of a round table unless the roadmap says otherwise
 */
@ConfigurationProperties("ibcm.review")
public record ReviewSettings(
        @DefaultValue("2028") int firstYear,
        @DefaultValue("4") int cycle,
        @DefaultValue("--01-01") MonthDay launch,
        @DefaultValue("--07-03") MonthDay conference,
        @DefaultValue("--05-07") MonthDay forum,
        @DefaultValue("17:00") LocalTime closing,
        @DefaultValue("P90D") Period roadmap,
        @DefaultValue("P60D") Period nationalReports,
        @DefaultValue("P60D") Period consultations,
        @DefaultValue("P60D") Period chapters,
        @DefaultValue("P21D") Period draft,
        @DefaultValue("P6M") Period finalReport,
        @DefaultValue("P26W") Period submission,
        @DefaultValue({"P60D", "P30D", "P7D"}) List<Period> reminders,
        @DefaultValue("P14D") Period notice,
        @DefaultValue("P14D") Period comments,
        @DefaultValue("P14D") Period decision,
        @DefaultValue("P14D") Period answer,
        @DefaultValue List<String> nationalNetworks,
        @DefaultValue("P14D") Period leastTime,
        @DefaultValue List<String> globalNetwork,
        Map<RoundTable, String> chapterAgencies) {

    private static final Map<RoundTable, String> FIRST_CHAPTERS =
            Map.of(RoundTable.RT1, "ilo", RoundTable.RT2, "unhcr", RoundTable.RT3, "undp", RoundTable.RT4, "iom");

    public ReviewSettings {
        if (reminders.size() != 3) {
            throw new IllegalArgumentException(
                    "ibcm.review.reminders: three are in the model national-report, so three periods are needed");
        }
        chapterAgencies = chapterAgencies == null ? FIRST_CHAPTERS : Map.copyOf(chapterAgencies);
    }

    /** When what is due on that day has to be there. */
    Instant closingOf(LocalDate day, ZoneId zone) {
        return day.atTime(closing).atZone(zone).toInstant();
    }
}
