package org.ibcm.register;

import org.ibcm.engine.InputRefused;

/** The organisation is on the list of members today. */
public class AlreadyMember extends InputRefused {

    AlreadyMember(Member member) {
        super(
                "organisationName",
                "%s (%s) is already a member since %s (\"organisationName\"). Please check the name; to change its contacts, write to the secretariat."
                        .formatted(member.name(), member.acronym(), member.memberSince()),
                "already-member",
                member.name());
    }
}
