package org.ibcm.portal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibcm.engine.FormRefused;
import org.ibcm.engine.InputRefused;
import org.springframework.util.MultiValueMap;

/** The fields of a form as they arrived: each once, as text. */
class SentForm {

    private final MultiValueMap<String, String> fields;

    SentForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** What stands in the field; empty where it is missing. */
    String text(String field) {
        String text = fields.getFirst(field);
        return text == null ? "" : text;
    }

    /** The constant that was chosen; null for none, or for one that the form does not offer. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(field)))
                .findAny()
                .orElse(null);
    }

    /** A page has each field once; a request that does not was made by hand. */
    void requireOnce(List<String> names) {
        names.stream()
                .filter(name -> fields.getOrDefault(name, List.of()).size() > 1)
                .findFirst()
                .ifPresent(name -> {
                    throw new InputRefused(
                            name, "\"%s\" came more than once. Please send it once.".formatted(name), "sent-twice");
                });
    }

    /** What was typed, to stand in the form that comes back. */
    Map<String, String> entered(List<String> names) {
        Map<String, String> entered = new HashMap<>();
        names.forEach(name -> entered.put(name, text(name)));
        return entered;
    }

    /** Only what was sent. */
    Map<String, String> sent(List<String> names) {
        Map<String, String> sent = entered(names);
        sent.keySet().retainAll(fields.keySet());
        return sent;
    }

    /** The sentences to put beside the fields, in the order of the form. */
    static Map<String, String> sentences(InputRefused refusal, Refusals refusals) {
        List<InputRefused> all = refusal instanceof FormRefused form ? form.all() : List.of(refusal);
        Map<String, String> sentences = new LinkedHashMap<>();
        all.forEach(one -> sentences.putIfAbsent(
                one.field(), refusals.inWords(one).replace(" (\"%s\")".formatted(one.field()), "")));
        return sentences;
    }
}
