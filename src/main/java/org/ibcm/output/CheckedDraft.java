package org.ibcm.output;

import java.util.List;
import org.ibcm.register.Collaborations.Collaboration;
import org.ibcm.register.Collaborations.Partner;

/** A draft in order: its group works or worked on it, the lead is in it, whoever takes part is a member or partner of it (D.2.a). */
record CheckedDraft(OutputDraft draft, Collaboration group, List<Participant> participants) {

    /** @param email of a partner; null for a member organisation */
    record Participant(String name, String email) {

        static Participant member(String id) {
            return new Participant(id, null);
        }

        static Participant partner(Partner partner) {
            return new Participant(partner.name(), partner.email());
        }
    }
}
