package org.ibcm.output;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation that takes part in an output (D.2.a).
 *
 * @param name id of a member, or name of a partner
 * @param email of a partner; null for a member
 */
public record PartyView(
        UUID id, String name, String email, Clearance clearance, String note, String answeredBy, Instant answeredAt) {

    public boolean member() {
        return email == null;
    }

    public boolean bearsLogo() {
        return clearance == Clearance.CLEARED;
    }
}
