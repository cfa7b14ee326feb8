package org.ibcm.engine;

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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * How often something may happen in a while, for each of many keys. Counted in memory, so it holds for each node.
 *
 * @param <K> for whom it is counted
 */
public class Limit<K> {

    private static final int REMEMBERED = 100_000;
    private static final int NETWORK_BYTES = 8;
    private static final Pattern LONG_ADDRESS = Pattern.compile("[0-9a-fA-F]*:[0-9a-fA-F:.]+");

    private final int most;
    private final Duration period;
    private final TimeMeter time;
    private final Cache<K, Bucket> buckets;

    public Limit(int most, Duration period, Clock clock) {
        this.most = most;
        this.period = period;
        this.time = new ClockTime(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(period)
                .build();
    }

    /** Counts one more, unless that would be too many. */
    public boolean take(K key) {
        return buckets.get(key, unknown -> bucket()).tryConsume(1);
    }

    /** Whether one more would be too many; counts nothing. */
    public boolean isReached(K key) {
        Bucket bucket = buckets.getIfPresent(key);
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .build();
    }

    /** Of a long address only the network: whoever has one has a myriad of addresses in it. */
    public static String network(String sender) {
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
