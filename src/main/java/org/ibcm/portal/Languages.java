package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"));

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
        chosen.setDefaultLocaleFunction(Languages::asTheBrowserAsks);
        return chosen;
    }

    private static Locale asTheBrowserAsks(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        try {
            Locale best = wanted == null ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
