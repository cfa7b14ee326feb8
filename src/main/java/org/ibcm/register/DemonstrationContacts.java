package org.ibcm.register;

import java.util.List;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.StartUpTask;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People for every founding member of the demonstration, as long as the register names nobody. */
@Component
@Profile("demo")
@Order(5)
class DemonstrationContacts implements StartUpTask {

    private final Organisations organisations;
    private final Appointments appointments;
    private final Accounts accounts;
    private final Stamps stamps;

    DemonstrationContacts(Organisations organisations, Appointments appointments, Accounts accounts, Stamps stamps) {
        this.organisations = organisations;
        this.appointments = appointments;
        this.accounts = accounts;
        this.stamps = stamps;
    }

    @Override
    public void run() {
        List<Organisation> members = organisations.membersWithPeople();
        if (members.stream().allMatch(member -> member.contacts().isEmpty())) {
            Stamp stamp = stamps.now();
            members.forEach(member -> name(member, stamp));
        }
    }

    private void name(Organisation member, Stamp stamp) {
        member.appoint(ContactKind.FOCAL_POINT, person(member, "Focal point", "focal", stamp), stamp);
        member.appoint(ContactKind.ALTERNATE, person(member, "Alternate", "alternate", stamp), stamp);
        ContactPerson director = person(member, "Director", "director", stamp);
        member.appoint(
                ContactKind.SENIOR_CONTACT,
                new ContactPerson(director.name(), director.email(), null, director.since()),
                stamp);
        appointments.letAccountsFollow(member);
        member.contacts().values().stream()
                .filter(person -> person.userId() != null)
                .forEach(person -> accounts.setPassword(person.userId(), "demo"));
    }

    private static ContactPerson person(Organisation member, String what, String userName, Stamp stamp) {
        String userId = member.id() + "." + userName;
        return new ContactPerson(member.acronym() + " " + what, userId + "@example.org", userId, stamp.today());
    }
}
