package org.ibcm.membership;

import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.stereotype.Component;

/** Which member organisation stands behind an application. */
@Component
class Sponsors {

    private final Register register;

    Sponsors(Register register) {
        this.register = register;
    }

    /** The member's id for an id, a name or an acronym; null for none. */
    String idOf(String sponsor) {
        return sponsor == null
                ? null
                : register.find(sponsor)
                        .filter(Member::active)
                        .or(() -> register.named(sponsor))
                        .map(Member::id)
                        .orElseThrow(() -> new SponsorIsNoMember(sponsor));
    }
}
