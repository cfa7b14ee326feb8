package org.ibcm.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A consultation that has been held (D.5.a). */
public record ConsultationView(
        ConsultedParty party,
        LocalDate heldOn,
        String participants,
        String keyMessages,
        List<String> objectives,
        String recordedBy,
        Instant recordedAt) {}
