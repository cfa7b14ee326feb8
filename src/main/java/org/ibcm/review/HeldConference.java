package org.ibcm.review;

import java.time.LocalDate;
import java.util.List;

/**
 * The review conference as it was held (D.5.a).
 *
 * @param statesPresenting which of the States presented a voluntary report
 * @param championCountry who presents the key messages to the forum; null where none was chosen
 */
public record HeldConference(
        LocalDate from,
        LocalDate to,
        List<String> statesPresent,
        List<String> statesPresenting,
        String championCountry,
        String keyMessages) {}
