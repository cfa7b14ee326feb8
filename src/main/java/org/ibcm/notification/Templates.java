package org.ibcm.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.Languages;
import org.ibcm.notification.MessageTemplate.Letter;
import org.ibcm.notification.Text.Verbatim;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The messages' texts: files below {@code notification/}, one per message and language; English where one is missing. */
@Component
class Templates {

    private static final String EXECUTIVE_COMMITTEE = "executive-committee";

    private final Map<String, MessageTemplate> messages = new ConcurrentHashMap<>();
    private final Map<String, Template> frames = new ConcurrentHashMap<>();
    private final NotificationSettings settings;
    private final IbcmSettings common;

    Templates(NotificationSettings settings, IbcmSettings common) {
        this.settings = settings;
        this.common = common;
    }

    MessageTemplate find(String path, String language) {
        return messages.computeIfAbsent(path + "." + language, key -> {
            Source source = source(path, language);
            return MessageTemplate.parse(source.file(), source.language(), source.text(), compiler(source.language()));
        });
    }

    /** The filled template in the frame that all messages share: who signs, and where a reply goes (D.6.a). */
    Letter write(String path, String language, Map<String, ?> values) {
        MessageTemplate template = find(path, language);
        Letter letter = template.fill(values);
        Map<String, Object> frame = new HashMap<>();
        frame.put("body", new Verbatim(letter.body()));
        frame.put("signatures", signatories(template));
        return new Letter(
                letter.language(),
                letter.subjectLine(),
                frame(letter.language()).execute(frame));
    }

    private List<String> signatories(MessageTemplate template) {
        return template.signatories().orElse(List.of(EXECUTIVE_COMMITTEE)).stream()
                .flatMap(name ->
                        name.equals(EXECUTIVE_COMMITTEE) ? settings.signatories().stream() : List.of(name).stream())
                .distinct()
                .toList();
    }

    private Template frame(String language) {
        return frames.computeIfAbsent(language, key -> {
            Source source = source("frame", language);
            return compiler(source.language()).compile(source.text());
        });
    }

    private Mustache.Compiler compiler(String language) {
        return Mustache.compiler()
                .escapeHTML(false)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withFormatter(new Text(Locale.forLanguageTag(language), Words.of(language), common.zone())::of);
    }

    private static Source source(String path, String language) {
        return read(path, language)
                .or(() -> read(path, Languages.ENGLISH))
                .orElseThrow(() -> new IllegalArgumentException("There is no message template " + path));
    }

    private static Optional<Source> read(String path, String language) {
        String file = "notification/" + path + "." + language + ".txt";
        ClassPathResource resource = new ClassPathResource(file);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Source(file, language, resource.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Source(String file, String language, String text) {}
}
