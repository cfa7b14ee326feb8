package org.ibcm.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.ibcm.engine.IbcmSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * Days and moments as the reader of a page reads them: in their language, and in the zone of their browser (which a
 * script leaves in a cookie), named by its city. Templates use it as {@code @moments}.
 */
@Component
class Moments {

    private static final String ZONE_COOKIE = "zone";

    private final MessageSource messages;
    private final ZoneId home;
    private final Clock clock;

    Moments(MessageSource messages, IbcmSettings settings, Clock clock) {
        this.messages = messages;
        this.home = settings.zone();
        this.clock = clock;
    }

    /** "4 December 2026". */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(day);
    }

    /** The day on which the moment falls where the reader is. */
    public String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone()));
    }

    /** "4 December 2026, 17:00 Beirut". */
    public String moment(Instant moment) {
        return messages.getMessage(
                "moment",
                new Object[] {
                    day(moment), DateTimeFormatter.ofPattern("HH:mm", locale()).format(moment.atZone(zone())), city()
                },
                locale());
    }

    /** For the {@code datetime} attribute of a time element. */
    public String machine(Instant moment) {
        return moment.toString();
    }

    /** "every 3 months". */
    public String every(Period period) {
        return period.getDays() == 0
                ? messages.getMessage("every-months", new Object[] {period.toTotalMonths()}, locale())
                : messages.getMessage(
                        "every-days", new Object[] {period.getDays() + 30 * period.toTotalMonths()}, locale());
    }

    /** Whole days since then. */
    public long daysSince(Instant moment) {
        return Duration.between(moment, clock.instant()).toDays();
    }

    public boolean isPast(Instant moment) {
        return moment.isBefore(clock.instant());
    }

    /** Whether the day is over where the coalition is at home. */
    public boolean isPast(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(clock.instant(), home));
    }

    private String city() {
        String id = zone().getId();
        String city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return messages.getMessage("city." + city.replace(' ', '_'), null, city, locale());
    }

    private ZoneId zone() {
        return request()
                .map(request -> WebUtils.getCookie(request, ZONE_COOKIE))
                .map(Cookie::getValue)
                .flatMap(Moments::known)
                .orElse(home);
    }

    private static Optional<ZoneId> known(String id) {
        try {
            // a slash travels encoded in a cookie
            return Optional.of(ZoneId.of(id.replace("%2F", "/")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<HttpServletRequest> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
