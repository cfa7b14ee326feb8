package org.ibcm.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the module that owns a case tells the messages about it. One bean per kind of case. */
public interface CaseFile {

    /** Whether the reference is of this kind ({@code MEM-2026-0007}). */
    boolean owns(String reference);

    /** Values that a template may use, by name: short texts, numbers, dates as {@code Instant} or {@code LocalDate}. */
    Map<String, Object> facts(String reference);

    /** The people of an audience that only the owner knows ({@code applicant}); empty when it is none of the owner's. */
    default List<Recipient> recipients(String reference, String audience) {
        return List.of();
    }

    /** The groups whose people an audience is ({@code agency-who}); empty when it is none of the owner's. */
    default List<String> groups(String reference, String audience) {
        return List.of();
    }

    /** The case that this one is part of: a decision's application. Its messages are listed with that case. */
    default Optional<String> partOf(String reference) {
        return Optional.empty();
    }
}
