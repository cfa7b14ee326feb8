package org.ibcm.membership;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each step of an application may take; reminders come at half-time.
 *
 * @param interest for the address of an expression of interest to be confirmed
 * @param information for the applicant to answer, before the application lapses
 * @param comments for members to comment
 * @param decision first round of the co-conveners' decision
 */
@ConfigurationProperties("ibcm.membership")
public record MembershipSettings(
        @DefaultValue("PT48H") Duration interest,
        @DefaultValue("P5D") Duration screening,
        @DefaultValue("P30D") Duration information,
        @DefaultValue("P10D") Duration assessment,
        @DefaultValue("P14D") Duration comments,
        @DefaultValue("P10D") Duration decision) {}
