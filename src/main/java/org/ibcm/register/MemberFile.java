package org.ibcm.register;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A member with the people it named: for those signed in.
 *
 * @param edition rises with every change; names what a later change was made on
 */
public record MemberFile(Member member, Map<ContactKind, Holder> contacts, int edition) {

    static MemberFile of(Organisation organisation) {
        Map<ContactKind, Holder> holders = new EnumMap<>(ContactKind.class);
        organisation
                .contacts()
                .forEach((kind, person) -> holders.put(kind, holder(person, organisation.absencesOf(kind))));
        return new MemberFile(organisation.toMember(), holders, organisation.version());
    }

    /** Null where nobody is named. */
    public Holder contact(ContactKind kind) {
        return contacts.get(kind);
    }

    private static Holder holder(ContactPerson person, List<Absence> absences) {
        return new Holder(
                person.name(),
                person.email(),
                person.since(),
                absences.stream()
                        .map(absence -> new Days(absence.firstDay(), absence.lastDay()))
                        .sorted(comparing(Days::from))
                        .toList());
    }

    /** Who stands for the member, since when, and when not. */
    public record Holder(String name, String email, LocalDate since, List<Days> absences) {}

    /** Both ends included. */
    public record Days(LocalDate from, LocalDate until) {}
}
