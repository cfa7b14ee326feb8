package org.ibcm.register;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Accounts.Account;
import org.ibcm.engine.Groups;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.ibcm.register.Register.Admission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names people for organisations, and lets their accounts follow. */
@Component
class Appointments {

    private final Organisations organisations;
    private final Accounts accounts;
    private final ObjectProvider<PersonalLinks> links;
    private final ObjectProvider<Notifications> notifications;

    Appointments(
            Organisations organisations,
            Accounts accounts,
            ObjectProvider<PersonalLinks> links,
            ObjectProvider<Notifications> notifications) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.links = links;
        this.notifications = notifications;
    }

    void requireAppointable(Admission admission) {
        String focalPoint =
                requireAppointable(null, ContactKind.FOCAL_POINT, PersonEntry.focalPoint(admission.focalPoint()));
        admission.alternate().map(PersonEntry::alternate).ifPresent(entry -> {
            if (requireAppointable(null, ContactKind.ALTERNATE, entry).equals(focalPoint)) {
                throw new InputRefused(
                        entry.emailField(),
                        "Focal point and alternate need an address each (\"%s\"). Please give another one, or leave the alternate out."
                                .formatted(entry.emailField()));
            }
        });
    }

    /** Answers the address. */
    private String requireAppointable(String organisationId, ContactKind kind, PersonEntry entry) {
        entry.name();
        String email = entry.email(kind);
        if (kind.hasAccount()) {
            requireFree(organisationId, entry.emailField(), email);
        }
        return email;
    }

    /** A person acts for one organisation only, and the secretariat's staff for none: nobody speaks twice (D.6.b). */
    private void requireFree(String organisationId, String field, String email) {
        Optional<Organisation> served = organisations.servedBy(email);
        if (served.isPresent()) {
            if (!served.get().id().equals(organisationId)) {
                throw new InputRefused(
                        field,
                        "%s already acts for %s, and a person acts for one organisation only (\"%s\"). Please give another person."
                                .formatted(email, served.get().acronym(), field));
            }
            return;
        }
        accounts.withEmail(email).ifPresent(account -> {
            throw new InputRefused(field, refusal(account).formatted(email, field));
        });
    }

    private static String refusal(Account account) {
        return account.groups().contains(Groups.SECRETARIAT)
                ? "%s works for the secretariat and cannot act for a member organisation (\"%s\"). Please give another person."
                : "%s already has an account with other duties (\"%s\"). Please give another person, or ask the administrator to close that account first.";
    }

    void appoint(Organisation organisation, ContactKind kind, PersonEntry entry, Case about) {
        requireAppointable(organisation.id(), kind, entry);
        if (organisation.names(kind, entry.email(kind))) {
            organisation.rename(kind, entry.name(), about.stamp());
        } else {
            name(organisation, kind, entry, about);
        }
        letAccountsFollow(organisation);
    }

    /** The focal point and alternate with whom an organisation joins; the admission has been checked. */
    void nameFirst(Organisation organisation, Admission admission, Case about) {
        name(organisation, ContactKind.FOCAL_POINT, PersonEntry.focalPoint(admission.focalPoint()), about);
        admission
                .alternate()
                .map(PersonEntry::alternate)
                .ifPresent(entry -> name(organisation, ContactKind.ALTERNATE, entry, about));
        letAccountsFollow(organisation);
    }

    private void name(Organisation organisation, ContactKind kind, PersonEntry entry, Case about) {
        String email = entry.email(kind);
        Optional<String> account = organisation.accountOf(email);
        String userId = kind.hasAccount() ? account.orElse(email) : null;
        organisation
                .appoint(
                        kind,
                        new ContactPerson(
                                entry.name(), email, userId, about.stamp().today()),
                        about.stamp())
                .ifPresent(former -> dismiss(organisation, kind, former, about));
        Recipient recipient = Recipient.of(entry.name(), email);
        if (kind.hasAccount() && account.isEmpty()) {
            tell("register/account-opened", organisation, kind, recipient.withLink(Purpose.ACCOUNT, userId), about);
        } else {
            tell("register/contact-named", organisation, kind, recipient, about);
        }
    }

    /** Leaves the seat empty; whoever had it loses the account at once. */
    void relieve(Organisation organisation, ContactKind kind, Case about) {
        organisation.relieve(kind, about.stamp()).ifPresent(former -> dismiss(organisation, kind, former, about));
    }

    /** The group of the organisation exists, and its people have their accounts, in the groups that its roles give. */
    void letAccountsFollow(Organisation organisation) {
        accounts.ensureGroup(Accounts.agencyGroup(organisation.id()), organisation.acronym());
        Set<String> groups = groups(organisation);
        organisation.contacts().values().stream()
                .filter(person -> person.userId() != null)
                .forEach(person -> accounts.open(person.account(groups)));
    }

    private static Set<String> groups(Organisation organisation) {
        Set<String> groups = new HashSet<>();
        groups.add(Accounts.agencyGroup(organisation.id()));
        groups.add(Groups.MEMBERS);
        if (organisation.has(Role.CO_CONVENER)) {
            groups.add(Groups.CO_CONVENERS);
        }
        return groups;
    }

    private void dismiss(Organisation organisation, ContactKind kind, ContactPerson former, Case about) {
        if (former.userId() != null) {
            accounts.close(former.userId());
            links.ifAvailable(there -> there.revoke(Purpose.ACCOUNT, former.userId()));
        }
        tell("register/contact-relieved", organisation, kind, Recipient.of(former.name(), former.email()), about);
    }

    private void tell(String template, Organisation organisation, ContactKind kind, Recipient recipient, Case about) {
        notifications.ifAvailable(there -> there.send(new Message(
                template,
                about.subject(),
                organisation.lastEvent() + "-" + kind,
                List.of(recipient),
                Map.of(
                        "organisationName", organisation.name(),
                        "acronym", organisation.acronym(),
                        "contact", kind.words(),
                        "hasAccount", kind.hasAccount()))));
    }

    /** On what occasion the register changes: the reference under which messages are filed, and who does it. */
    record Case(String subject, Stamp stamp) {}
}
