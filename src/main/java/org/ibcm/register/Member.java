package org.ibcm.register;

import java.time.LocalDate;
import java.util.List;

/**
 * A member organisation (D.1).
 *
 * @param id short lower-case name ({@code un-women}); never reused
 * @param leftOn null while a member
 */
public record Member(
        String id,
        String name,
        String acronym,
        OrganisationType organisationType,
        List<Role> roles,
        RepresentationLevel representationLevel,
        LocalDate memberSince,
        LocalDate leftOn) {

    public boolean active() {
        return leftOn == null;
    }
}
