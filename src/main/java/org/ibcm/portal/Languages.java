package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The portal speaks English and Arabic: as the browser asks, until the reader chooses with {@code ?language=ar}. */
@Configuration
class Languages implements WebMvcConfigurer {

    static final String PARAMETER = "language";

    /** Arabic with the digits that dates and references have here, too. */
    private static final Locale ARABIC = Locale.forLanguageTag("ar-u-nu-latn");

    private static final Map<String, Locale> SPOKEN = Map.of("en", Locale.ENGLISH, "ar", ARABIC);

    private final LanguageChoice choice;
    private final PageModel pageModel;

    Languages(LanguageChoice choice, PageModel pageModel) {
        this.choice = choice;
        this.pageModel = pageModel;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(choice);
        registry.addInterceptor(pageModel);
    }

    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver chosen = new CookieLocaleResolver(PARAMETER);
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieSameSite("Strict");
        chosen.setRejectInvalidCookies(false);
        chosen.setDefaultLocaleFunction(Languages::asTheBrowserAsks);
        return chosen;
    }

    /** Empty for a language that the portal does not speak. */
    static Optional<Locale> spoken(String language) {
        return Optional.ofNullable(SPOKEN.get(language));
    }

    private static Locale asTheBrowserAsks(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        try {
            String best = wanted == null ? null : Locale.lookupTag(Locale.LanguageRange.parse(wanted), SPOKEN.keySet());
            return SPOKEN.getOrDefault(best == null ? "en" : best, Locale.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
