package org.ibcm.consensus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an open round still waits for (D.3).
 *
 * @param agencies ids of those that have not spoken, at least one
 * @param until when the round closes without them
 */
public record RoundMissing(int round, List<String> agencies, Instant until) {

    static Optional<RoundMissing> of(int round, boolean open, List<String> silent, Instant closesAt) {
        return open && !silent.isEmpty() ? Optional.of(new RoundMissing(round, silent, closesAt)) : Optional.empty();
    }
}
