package org.ibcm.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.ibcm.engine.Languages;
import org.springframework.core.io.ClassPathResource;

/** What a language calls constants and cities, and how it writes values: {@code notification/words.<language>.properties}. */
final class Words {

    private final String file;
    private final Properties words;

    private Words(String file, Properties words) {
        this.file = file;
        this.words = words;
    }

    /** English where a language has no words of its own. */
    static Words of(String language) {
        return read(language).or(() -> read(Languages.ENGLISH)).orElseThrow();
    }

    String of(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** The usual name of a zone's city, or else the one in its id. */
    String city(ZoneId zone) {
        String id = zone.getId();
        return words.getProperty(
                "city." + id, id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
    }

    String get(String key) {
        return Optional.ofNullable(words.getProperty(key))
                .orElseThrow(() -> new IllegalStateException(file + " has no words for " + key));
    }

    private static Optional<Words> read(String language) {
        String file = "notification/words." + language + ".properties";
        ClassPathResource resource = new ClassPathResource(file);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return Optional.of(new Words(file, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
