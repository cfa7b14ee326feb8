package org.ibcm.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Plain text is text to its end, in whatever 8-bit or Unicode encoding. */
final class TextCheck {

    private static final String ALLOWED_CONTROLS = "\t\n\f\r";

    private TextCheck() {}

    static void check(FileName name, byte[] bytes) {
        // of the 8-bit encodings only the control characters matter, and those they share
        if (new String(bytes, encoding(bytes)).chars().anyMatch(TextCheck::isForeign)) {
            throw Refusal.because(
                    "file-not-text",
                    "\"%s\" is not what its name says: it holds more than text. Please save it as plain text, in UTF-8."
                            .formatted(name),
                    name);
        }
    }

    private static Charset encoding(byte[] bytes) {
        boolean marked = bytes.length > 1
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1;
    }

    private static boolean isForeign(int character) {
        return character < ' ' && ALLOWED_CONTROLS.indexOf(character) < 0;
    }
}
