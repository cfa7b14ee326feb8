package org.ibcm.consensus;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Small pieces of English that records and forms are made of. */
final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Words() {}

    /** "ESCWA", "ESCWA and IOM", "ESCWA, IOM and LAS". */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** "ILO supports", "ILO and LAS support"; the verb follows the number of names. */
    static String clause(List<String> names, String singular, String plural) {
        return list(names) + " " + (names.size() == 1 ? singular : plural);
    }

    /** "4 December 2026, 17:00 Beirut". */
    static String moment(Instant instant, ZoneId zone) {
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return MOMENT.format(instant.atZone(zone)) + " " + city;
    }
}
