package org.ibcm.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A message in one language: headers ({@code Subject}, and {@code Signed} where others than usual sign), an empty line,
 * the body. Strict: a value that is not there is an error, never a blank.
 */
final class MessageTemplate {

    private static final String SUBJECT = "Subject";
    private static final String SIGNED = "Signed";
    private static final int MAX_SUBJECT = 250;

    private final String file;
    private final String language;
    private final Template subject;
    private final Template body;
    private final Optional<List<String>> signatories;
    private final Set<String> names = new HashSet<>();

    private MessageTemplate(
            String file, String language, Template subject, Template body, Optional<List<String>> signatories) {
        this.file = file;
        this.language = language;
        this.subject = subject;
        this.body = body;
        this.signatories = signatories;
        subject.visit(new NameCollector());
        body.visit(new NameCollector());
    }

    static MessageTemplate parse(String file, String language, String source, Mustache.Compiler compiler) {
        String[] parts = source.replace("\r\n", "\n").split("\n\n", 2);
        Map<String, String> headers = headers(file, parts[0]);
        if (parts.length < 2 || !headers.containsKey(SUBJECT)) {
            throw new IllegalArgumentException(file + " needs a line \"Subject: …\", an empty line and a body");
        }
        return new MessageTemplate(
                file,
                language,
                compiler.compile(headers.get(SUBJECT)),
                compiler.compile(parts[1].strip()),
                Optional.ofNullable(headers.get(SIGNED)).map(names -> List.of(names.split("\\s*,\\s*"))));
    }

    private static Map<String, String> headers(String file, String head) {
        Map<String, String> headers = new HashMap<>();
        for (String line : head.split("\n")) {
            String[] header = line.split(":", 2);
            if (header.length < 2 || !Set.of(SUBJECT, SIGNED).contains(header[0])) {
                throw new IllegalArgumentException(file + " has a header that is not known: " + line);
            }
            headers.put(header[0], header[1].strip());
        }
        return headers;
    }

    /** The language in which it is written, which is English where a translation is missing. */
    String language() {
        return language;
    }

    /** All names that subject line or body mention. */
    Set<String> names() {
        return names;
    }

    /** Who signs with the secretariat, where the template says so (D.6.a). */
    Optional<List<String>> signatories() {
        return signatories;
    }

    Letter fill(Map<String, ?> values) {
        try {
            String subjectLine = Text.inOneLine(subject.execute(values));
            return new Letter(
                    language,
                    subjectLine.length() <= MAX_SUBJECT ? subjectLine : subjectLine.substring(0, MAX_SUBJECT) + "…",
                    body.execute(values));
        } catch (MustacheException e) {
            throw new IllegalStateException(file + " cannot be filled: " + e.getMessage(), e);
        }
    }

    /** A filled template. */
    record Letter(String language, String subjectLine, String body) {}

    private final class NameCollector implements Mustache.Visitor {

        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            Arrays.stream(name.split("\\.")).limit(1).forEach(names::add);
        }

        @Override
        public boolean visitInclude(String name) {
            return true;
        }

        @Override
        public boolean visitSection(String name) {
            visitVariable(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            visitVariable(name);
            return true;
        }
    }
}
