package org.ibcm.link;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.ibcm.link.PersonalLinks.Purpose;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param lifetimes how long a link of each purpose works; what is not set keeps its default
 */
@ConfigurationProperties("ibcm.link")
record LinkSettings(Map<Purpose, Duration> lifetimes) {

    private static final Map<Purpose, Duration> DEFAULTS = Map.of(
            Purpose.ACCOUNT, Duration.ofDays(7),
            Purpose.APPLICATION, Duration.ofDays(90),
            Purpose.INTEREST, Duration.ofHours(48),
            Purpose.INVITATION, Duration.ofDays(60),
            Purpose.LOGO, Duration.ofDays(90),
            // from the roadmap until the report of the region is final
            Purpose.NATIONAL_REPORT, Duration.ofDays(730),
            Purpose.PEER_REVIEW, Duration.ofDays(60));

    LinkSettings {
        Map<Purpose, Duration> complete = new EnumMap<>(DEFAULTS);
        if (lifetimes != null) {
            complete.putAll(lifetimes);
        }
        lifetimes = Map.copyOf(complete);
    }

    Duration lifetime(Purpose purpose) {
        return lifetimes.get(purpose);
    }
}
