package org.ibcm.document;

import java.text.Normalizer;
import java.util.Locale;

/** A file's name for display: what could mislead an eye, a header or a file system is taken out. */
record FileName(String text) {

    private static final int LIMIT = 200;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    static FileName of(String sent) {
        String whole = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        // some browsers send the folder too
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        String name = visible(last).replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            throw Refusal.because(
                    "file-nameless",
                    "The file has no name that can be shown. Please rename it, for instance to"
                            + " \"Annual report.pdf\", and choose it again.");
        }
        if (name.length() > LIMIT) {
            throw Refusal.because(
                    "file-name-long",
                    "The file's name has %d characters. Please shorten it to %d and choose it again."
                            .formatted(name.length(), LIMIT),
                    name.length(),
                    LIMIT);
        }
        return new FileName(name);
    }

    /** What follows the last dot, in lower case; empty when there is no dot. */
    String ending() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }

    private static String visible(String text) {
        return text.codePoints()
                .filter(FileName::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE -> false;
            // marks and overrides of direction; joiners belong to the spelling of Persian and Urdu
            case Character.FORMAT -> character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }
}
