package org.ibcm.review;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the networks outside the region's own are written to, and which of them nobody can write to (D.5.a). */
@Component
public class Networks {

    private final ReviewSettings settings;

    Networks(ReviewSettings settings) {
        this.settings = settings;
    }

    List<String> addresses(Network network) {
        return switch (network) {
            case NATIONAL -> settings.nationalNetworks();
            case GLOBAL -> settings.globalNetwork();
        };
    }

    /** Those for which no address is set. */
    public List<Network> withoutAddress() {
        return Stream.of(Network.values())
                .filter(network -> addresses(network).isEmpty())
                .toList();
    }
}
