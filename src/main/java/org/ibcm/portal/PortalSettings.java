package org.ibcm.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the public forms are kept from being misused. Limits hold for each node.
 *
 * @param sendingsPerHour forms that one sender may send in an hour
 * @param messagesPerDay messages that strangers may have sent to one address in a day
 * @param minimumTime nobody fills in the form faster than that
 */
@ConfigurationProperties("ibcm.portal")
record PortalSettings(
        @DefaultValue("5") int sendingsPerHour,
        @DefaultValue("3") int messagesPerDay,
        @DefaultValue("PT3S") Duration minimumTime) {}
