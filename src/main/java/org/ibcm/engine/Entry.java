package org.ibcm.engine;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What somebody entered into one field; refused by the field's key and in words that tell the way out. */
public record Entry(String field, String label, String text) {

    /** What the register holds; through a form of Tasklist the engine lets less pass. */
    public static final int TEXT_LIMIT = 10_000;

    private static final Pattern LINE_END = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}]");
    /** No keyboard has them, and no column of PostgreSQL holds them all. */
    private static final Pattern NO_CHARACTER = Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\p{Cs}&&[^\n\t]]");

    public Entry {
        // browsers send a line's end as two characters
        text = text == null || text.isBlank()
                ? null
                : text.replace("\r\n", "\n").strip();
    }

    public String required(int limit) {
        return optional(limit).orElseThrow(this::missing);
    }

    public Optional<String> optional(int limit) {
        return shortEnough(limit).map(this::readable);
    }

    /** For names and the like. */
    public String requiredLine(int limit) {
        return optionalLine(limit).orElseThrow(this::missing);
    }

    public Optional<String> optionalLine(int limit) {
        return shortEnough(limit).map(this::line).map(this::readable);
    }

    /** Whether it leads to a place on the web. */
    public boolean isWebAddress() {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null
                    && Set.of("http", "https").contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private InputRefused missing() {
        return new InputRefused(field, "Please fill in %s (\"%s\").".formatted(label, field), "missing", name());
    }

    /** The field as the reader's page calls it; in a list all lines call it the same. */
    public DefaultMessageSourceResolvable name() {
        return new DefaultMessageSourceResolvable(new String[] {"field." + field.replaceAll("\\[\\d+]", "")}, label);
    }

    private Optional<String> shortEnough(int limit) {
        if (text != null && text.length() > limit) {
            throw new InputRefused(
                    field,
                    "%s (\"%s\") has %s characters; please shorten it to %s."
                            .formatted(capitalised(), field, number(text.length()), number(limit)),
                    "too-long",
                    name(),
                    number(text.length()),
                    number(limit));
        }
        return Optional.ofNullable(text);
    }

    private String readable(String value) {
        if (NO_CHARACTER.matcher(value).find()) {
            throw new InputRefused(
                    field,
                    "%s (\"%s\") holds a character that cannot be read. Please type that part anew."
                            .formatted(capitalised(), field),
                    "unreadable",
                    name());
        }
        return value;
    }

    private String line(String value) {
        if (LINE_END.matcher(value).find()) {
            throw new InputRefused(
                    field, "Please give %s in one line (\"%s\").".formatted(label, field), "one-line", name());
        }
        return value;
    }

    private String capitalised() {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static String number(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
