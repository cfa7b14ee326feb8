package org.ibcm.output;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each step towards a product may take (D.2).
 *
 * @param clearance for participating agencies to clear their logos
 * @param notice for the co-conveners to acknowledge or raise a concern, in working days
 * @param weekend days of rest: Friday and Saturday in Cairo and Amman, Saturday and Sunday in Beirut
 * @param holidays other days on which nobody works
 * @param answer for the lead to address a concern or revise
 * @param issue for the secretariat to verify the logos and issue
 * @param progress from one progress report to the next while an output is being made (D.2.b)
 * @param report for the lead to write that report
 * @param peerReview for peer reviewers to answer
 */
@ConfigurationProperties("ibcm.output")
public record OutputSettings(
        @DefaultValue("P10D") Duration clearance,
        @DefaultValue("5") int notice,
        @DefaultValue({"SATURDAY", "SUNDAY"}) Set<DayOfWeek> weekend,
        @DefaultValue Set<LocalDate> holidays,
        @DefaultValue("P14D") Duration answer,
        @DefaultValue("P5D") Duration issue,
        @DefaultValue("P1M") Period progress,
        @DefaultValue("P7D") Duration report,
        @DefaultValue("P21D") Duration peerReview) {}
