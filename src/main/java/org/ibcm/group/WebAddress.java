package org.ibcm.group;

import java.util.Optional;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;

/** Where a text or a report can be read, if anybody says so. */
final class WebAddress {

    private static final int LIMIT = 500;

    private WebAddress() {}

    static String checked(String field, Optional<String> text) {
        Entry entry = new Entry(field, "the link", text.orElse(null));
        Optional<String> address = entry.optionalLine(LIMIT);
        if (address.isPresent() && !entry.isWebAddress()) {
            throw new InputRefused(
                    field,
                    "Please give the link as an address such as https://example.org (\"%s\").".formatted(field),
                    "group-link");
        }
        return address.orElse(null);
    }
}
