package org.ibcm.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.ibcm.engine.Limit;
import org.springframework.stereotype.Component;

/** How often a stranger may make the coalition write to somebody: counted by sender and by the address written to. */
@Component
class Throttle {

    private final Limit<String> senders;
    private final Limit<String> addresses;

    Throttle(PortalSettings settings, Clock clock) {
        this.senders = new Limit<>(settings.sendingsPerHour(), Duration.ofHours(1), clock);
        this.addresses = new Limit<>(settings.messagesPerDay(), Duration.ofDays(1), clock);
    }

    /**
     * Counts one more, unless that would be too many.
     *
     * @param form each has its own counts
     */
    boolean admits(String form, String sender, String address) {
        return senders.take(form + "|" + Limit.network(sender))
                && addresses.take(form + "|" + address.strip().toLowerCase(Locale.ROOT));
    }
}
