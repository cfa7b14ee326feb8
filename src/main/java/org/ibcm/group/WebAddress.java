package org.ibcm.group;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;

/** Where a text or a report can be read, if anybody says so. */
final class WebAddress {

    private static final int LIMIT = 500;

    private WebAddress() {}

    static String checked(String field, Optional<String> text) {
        Optional<String> address = new Entry(field, "the link", text.orElse(null)).optionalLine(LIMIT);
        if (address.isPresent() && !isWebAddress(address.get())) {
            throw new InputRefused(
                    field,
                    "Please give the link as an address such as https://example.org (\"%s\").".formatted(field),
                    "group-link");
        }
        return address.orElse(null);
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
