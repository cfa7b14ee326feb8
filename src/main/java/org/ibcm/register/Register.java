package org.ibcm.register;

import java.util.List;
import java.util.Optional;

/** The list of members with their focal points and alternates, kept up to date by the secretariat (D.6.a). */
public interface Register {

    /** Today's members, by acronym. */
    List<Member> members();

    /** A member of today or of the past. */
    Optional<Member> find(String id);

    /** Today's member with this name or acronym; case, accents, punctuation and spacing are ignored. */
    Optional<Member> named(String nameOrAcronym);

    /**
     * Ids of the organisations that form a body today, in the register's order: {@code co-conveners},
     * {@code executive-committee} (a setting), {@code un-network}. Empty for a body that is not known.
     */
    Optional<List<String>> body(String body);

    /**
     * Enters a new member with its focal point and alternate, opens their accounts and the organisation's group, and
     * answers the new id. Idempotent by the admission's reference (D.1).
     */
    String admit(Admission admission);

    record Admission(
            String reference,
            String name,
            String acronym,
            OrganisationType organisationType,
            RepresentationLevel representationLevel,
            Person focalPoint,
            Optional<Person> alternate) {}

    record Person(String name, String email) {}

    /** Senior contacts of these organisations: whom to tell when an organisation stays silent. */
    List<Contact> seniorContacts(List<String> organisationIds);

    record Contact(String organisationId, String name, String email) {}

    /** Lower case without accents, punctuation and doubled spacing: how names are compared. */
    static String normalised(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
