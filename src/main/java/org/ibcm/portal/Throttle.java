package org.ibcm.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** How often a stranger may make the coalition write to somebody: counted by sender and by the address written to. */
@Component
class Throttle {

    private static final int REMEMBERED = 100_000;
    private static final int NETWORK_BYTES = 8;
    private static final Pattern LONG_ADDRESS = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]+");

    private final Cache<String, Bucket> senders = cache(Duration.ofHours(1));
    private final Cache<String, Bucket> addresses = cache(Duration.ofDays(1));
    private final PortalSettings settings;
    private final TimeMeter time;

    Throttle(PortalSettings settings, Clock clock) {
        this.settings = settings;
        this.time = new ClockTime(clock);
    }

    /**
     * Counts one more, unless that would be too many.
     *
     * @param form each has its own counts
     */
    boolean admits(String form, String sender, String address) {
        return take(senders, form + "|" + network(sender), settings.sendingsPerHour(), Duration.ofHours(1))
                && take(
                        addresses,
                        form + "|" + address.strip().toLowerCase(Locale.ROOT),
                        settings.messagesPerDay(),
                        Duration.ofDays(1));
    }

    private boolean take(Cache<String, Bucket> buckets, String key, int most, Duration period) {
        return buckets.get(key, unknown -> bucket(most, period)).tryConsume(1);
    }

    private Bucket bucket(int most, Duration period) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }

    /** Of a long address only the network: whoever has one has a myriad of addresses in it. */
    private static String network(String sender) {
        // anything else would be looked up as a name
        if (!LONG_ADDRESS.matcher(sender).matches()) {
            return sender;
        }
        try {
            byte[] address = InetAddress.getByName(sender).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return sender;
        }
    }

    private static Cache<String, Bucket> cache(Duration period) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
