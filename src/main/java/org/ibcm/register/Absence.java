package org.ibcm.register;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** Days on which a contact is away, both ends included. */
@Embeddable
record Absence(@Enumerated(EnumType.STRING) ContactKind contact, LocalDate firstDay, LocalDate lastDay) {

    boolean overlaps(Absence other) {
        return contact == other.contact && !lastDay.isBefore(other.firstDay) && !other.lastDay.isBefore(firstDay);
    }
}
