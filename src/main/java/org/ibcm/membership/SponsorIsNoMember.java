package org.ibcm.membership;

import org.ibcm.engine.InputRefused;

/** Only a member organisation of today can sponsor an application. */
public class SponsorIsNoMember extends InputRefused {

    SponsorIsNoMember(String sponsor) {
        super(
                "sponsor",
                "\"%s\" is no member organisation (\"sponsor\"). Please give the acronym of a member, or leave the field empty."
                        .formatted(sponsor),
                "sponsor-no-member",
                sponsor);
    }
}
