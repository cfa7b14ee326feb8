package org.ibcm.group;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each step around a group may take (D.4); reminders come at half-time.
 *
 * @param confirmation for requesting members to confirm that they ask for the group
 * @param review for the secretariat to look at a proposal, and later at the group's year
 * @param revision for the lead to revise a proposal
 * @param decision first round of the co-conveners' decision
 * @param call for members and partners to say whether they join
 * @param composition for the lead to confirm who takes part
 * @param reports from one progress update to the next, unless a group has its own
 * @param report for the lead to write an update once it is due
 * @param chase from one reminder of a late update to the next
 * @param reviews from one review of a group to the next, unless a group has its own
 * @param reviewBeforeEnd how long before a task force ends it is reviewed
 * @param comments for the members of a group to comment on it before a review
 * @param finalReport for the lead to write the final report
 */
@ConfigurationProperties("ibcm.group")
public record GroupSettings(
        @DefaultValue("P7D") Duration confirmation,
        @DefaultValue("P5D") Duration review,
        @DefaultValue("P14D") Duration revision,
        @DefaultValue("P10D") Duration decision,
        @DefaultValue("P14D") Duration call,
        @DefaultValue("P7D") Duration composition,
        @DefaultValue("P3M") Period reports,
        @DefaultValue("P14D") Duration report,
        @DefaultValue("P14D") Duration chase,
        @DefaultValue("P1Y") Period reviews,
        @DefaultValue("P60D") Period reviewBeforeEnd,
        @DefaultValue("P14D") Duration comments,
        @DefaultValue("P30D") Duration finalReport) {}
