package org.ibcm.portal;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Several names in a sentence, in the reader's language: "ESCWA, ILO and LAS". */
@Component
class Enumeration {

    private final MessageSource messages;

    Enumeration(MessageSource messages) {
        this.messages = messages;
    }

    public String of(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        int last = names.size() - 1;
        String joined = names.get(0);
        for (int i = 1; i <= last; i++) {
            joined = messages.getMessage(
                    i == last ? "list.last" : "list.next",
                    new Object[] {joined, names.get(i)},
                    LocaleContextHolder.getLocale());
        }
        return joined;
    }
}
