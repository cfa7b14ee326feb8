package org.ibcm.review;

import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.springframework.stereotype.Component;

/** Where texts of a review are published. */
@Component
class WebLinks {

    private static final int LIMIT = 500;

    String required(String field, String label, String text) {
        entry(field, label, text).requiredLine(LIMIT);
        return optional(field, label, text);
    }

    /** A web address, or null. */
    String optional(String field, String label, String text) {
        Entry entry = entry(field, label, text);
        String link = entry.optionalLine(LIMIT).orElse(null);
        if (link != null && !entry.isWebAddress()) {
            throw new InputRefused(
                    field,
                    "Please give the link to %s as an address such as https://example.org/report.pdf (\"%s\")."
                            .formatted(label, field),
                    "review-link",
                    entry.name());
        }
        return link;
    }

    private static Entry entry(String field, String label, String text) {
        return new Entry(field, "the link to " + label, text);
    }
}
