package org.ibcm.portal;

import java.util.Locale;
import org.ibcm.engine.InputRefused;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says a refusal in the reader's language; where a rule has no sentence there yet, the English one follows a general word. */
@Component
class Refusals {

    private final MessageSource messages;

    Refusals(MessageSource messages) {
        this.messages = messages;
    }

    String inWords(InputRefused refusal) {
        Locale locale = LocaleContextHolder.getLocale();
        if (locale.getLanguage().equals("en")) {
            return withoutFieldName(refusal.getMessage());
        }
        String general = messages.getMessage("refused", new Object[] {refusal.getMessage()}, locale);
        return refusal.rule()
                .map(rule ->
                        messages.getMessage("refused." + rule, refusal.details().toArray(), general, locale))
                .orElse(general);
    }

    /** Programs need the name of the field; on a page the sentence stands beside it. */
    private static String withoutFieldName(String sentence) {
        return sentence.replaceAll(" \\(\"[\\w.\\[\\]-]+\"\\)", "");
    }
}
