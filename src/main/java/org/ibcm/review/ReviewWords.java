package org.ibcm.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ibcm.engine.IbcmSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How forms, which are in English, put what a review holds. */
@Component
class ReviewWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final MessageSource words;
    private final IbcmSettings settings;

    ReviewWords(MessageSource words, IbcmSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    String of(Enum<?> constant) {
        return words.getMessage(
                constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null, Locale.ENGLISH);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Address of the review's page. */
    String page(ReviewView review) {
        return settings.baseUrl() + "/reviews/" + review.year();
    }
}
