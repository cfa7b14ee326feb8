package org.ibcm.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.register.ContactKind;
import org.ibcm.register.Member;
import org.ibcm.register.MemberFile;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.register.Role;

/** A member as the JSON API shows it; what follows {@code leftOn} is for those signed in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
        String id,
        String name,
        String acronym,
        OrganisationType organisationType,
        List<Role> roles,
        LocalDate memberSince,
        LocalDate leftOn,
        RepresentationLevel representationLevel,
        MemberFile.Holder focalPoint,
        MemberFile.Holder alternate,
        MemberFile.Holder seniorContact) {

    static MemberView publicly(Member member) {
        return new MemberView(
                member.id(),
                member.name(),
                member.acronym(),
                member.organisationType(),
                member.roles(),
                member.memberSince(),
                member.leftOn(),
                null,
                null,
                null,
                null);
    }

    static MemberView withPeople(MemberFile file) {
        Member member = file.member();
        return new MemberView(
                member.id(),
                member.name(),
                member.acronym(),
                member.organisationType(),
                member.roles(),
                member.memberSince(),
                member.leftOn(),
                member.representationLevel(),
                file.contacts().get(ContactKind.FOCAL_POINT),
                file.contacts().get(ContactKind.ALTERNATE),
                file.contacts().get(ContactKind.SENIOR_CONTACT));
    }
}
