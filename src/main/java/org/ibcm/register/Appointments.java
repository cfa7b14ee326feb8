package org.ibcm.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.Addresses;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.ibcm.register.Register.Admission;
import org.springframework.stereotype.Component;

/** Names people for organisations, and lets their accounts follow. */
@Component
class Appointments {

    private final Organisations organisations;
    private final Accounts accounts;
    private final PersonalLinks links;
    private final Notifications notifications;
    private final Addresses addresses;
    private final IbcmSettings settings;

    Appointments(
            Organisations organisations,
            Accounts accounts,
            PersonalLinks links,
            Notifications notifications,
            Addresses addresses,
            IbcmSettings settings) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.links = links;
        this.notifications = notifications;
        this.addresses = addresses;
        this.settings = settings;
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
                throw AddressTaken.byMember(field, email, served.get().acronym());
            }
            return;
        }
        accounts.withEmail(email).ifPresent(account -> {
            throw account.groups().contains(Groups.SECRETARIAT)
                    ? AddressTaken.bySecretariat(field, email)
                    : AddressTaken.byAccount(field, email);
        });
    }

    void appoint(Organisation organisation, ContactKind kind, PersonEntry entry, Occasion occasion) {
        requireAppointable(organisation.id(), kind, entry);
        if (organisation.names(kind, entry.email(kind))) {
            organisation.rename(kind, entry.name(), occasion.stamp());
        } else {
            send(name(organisation, kind, entry, occasion));
        }
        letAccountsFollow(organisation);
    }

    /** The focal point and alternate with whom an organisation joins, as far as they are free to act for it. */
    void nameFirst(Organisation organisation, Admission admission, Occasion occasion) {
        List<Message> messages = new ArrayList<>(nameIfFree(
                organisation, ContactKind.FOCAL_POINT, PersonEntry.focalPoint(admission.focalPoint()), occasion));
        admission
                .alternate()
                .map(PersonEntry::alternate)
                .ifPresent(entry -> messages.addAll(nameIfFree(organisation, ContactKind.ALTERNATE, entry, occasion)));
        letAccountsFollow(organisation);
        send(messages);
    }

    /** A decision to admit stands, whatever has become of the people meanwhile. */
    private List<Message> nameIfFree(
            Organisation organisation, ContactKind kind, PersonEntry entry, Occasion occasion) {
        try {
            requireFree(organisation.id(), entry.emailField(), entry.email(kind));
            return name(organisation, kind, entry, occasion);
        } catch (AddressTaken taken) {
            return List.of(notOpened(organisation, kind, entry, occasion));
        }
    }

    private Message notOpened(Organisation organisation, ContactKind kind, PersonEntry entry, Occasion occasion) {
        return new Message(
                "register/contact-not-opened",
                occasion.subject(),
                "not-opened-" + kind,
                addresses.of(Groups.SECRETARIAT),
                Map.of(
                        "organisationName", organisation.name(),
                        "acronym", organisation.acronym(),
                        "contact", kind,
                        "personName", entry.name(),
                        "email", entry.email(kind),
                        "page", settings.baseUrl() + "/members/" + organisation.id()));
    }

    private List<Message> name(Organisation organisation, ContactKind kind, PersonEntry entry, Occasion occasion) {
        String email = entry.email(kind);
        Optional<String> account = organisation.accountOf(email);
        String userId = kind.hasAccount() ? account.orElse(email) : null;
        ContactPerson person =
                new ContactPerson(entry.name(), email, userId, occasion.stamp().today());
        Optional<ContactPerson> former = organisation.appoint(kind, person, occasion.stamp());

        List<Message> messages = new ArrayList<>();
        former.ifPresent(relieved ->
                messages.add(dismissal("register/contact-relieved", organisation, kind, relieved, occasion)));
        if (kind.hasAccount() && account.isEmpty()) {
            messages.add(
                    firstInvitation(organisation, kind, person, entry.person().language(), occasion));
        } else {
            messages.add(message("register/contact-named", organisation, kind, recipient(person), occasion));
        }
        return messages;
    }

    /** Sends a fresh link to set the password; earlier ones end. */
    void inviteAgain(Organisation organisation, ContactKind kind, Occasion occasion) {
        ContactPerson person = organisation.invite(kind, occasion.stamp());
        links.revoke(Purpose.ACCOUNT, person.userId());
        send(List.of(invitation(organisation, kind, person, recipient(person), occasion)));
    }

    /** Leaves the seat empty; whoever had it loses the account at once. */
    void relieve(Organisation organisation, ContactKind kind, Occasion occasion) {
        organisation.relieve(kind, occasion.stamp()).ifPresent(former -> {
            send(List.of(dismissal("register/contact-relieved", organisation, kind, former, occasion)));
        });
    }

    /** Nobody acts for an organisation that has left; its people are told. */
    void dismiss(Organisation organisation, Map<ContactKind, ContactPerson> people, Occasion occasion) {
        send(people.entrySet().stream()
                .map(seat ->
                        dismissal("register/membership-ended", organisation, seat.getKey(), seat.getValue(), occasion))
                .toList());
    }

    /** The terms of reference name the co-conveners and the secretariat: when one of them leaves, they need revising. */
    void flagDeparture(Organisation organisation, Occasion occasion) {
        send(List.of(new Message(
                "register/standing-role-vacant",
                occasion.subject(),
                "vacant-" + organisation.lastEvent(),
                addresses.of(Groups.SECRETARIAT),
                Map.of(
                        "organisationName", organisation.name(),
                        "acronym", organisation.acronym(),
                        "standingRoles", organisation.standingRoles()))));
    }

    /** The group of the organisation exists, and its people have their accounts, in the groups that its roles give. */
    void letAccountsFollow(Organisation organisation) {
        accounts.ensureGroup(Accounts.agencyGroup(organisation.id()), organisation.acronym());
        Set<String> groups = groups(organisation);
        organisation.contacts().values().stream()
                .filter(ContactPerson::hasAccount)
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

    /** Takes the account away and answers what its owner is told, in the language that goes with the account. */
    private Message dismissal(
            String template, Organisation organisation, ContactKind kind, ContactPerson former, Occasion occasion) {
        Recipient recipient = recipient(former);
        if (former.hasAccount()) {
            accounts.close(former.userId());
            links.revoke(Purpose.ACCOUNT, former.userId());
        }
        return message(template, organisation, kind, recipient, occasion);
    }

    private Message firstInvitation(
            Organisation organisation,
            ContactKind kind,
            ContactPerson person,
            Optional<String> language,
            Occasion occasion) {
        Recipient recipient = recipient(person);
        if (language.isPresent()) {
            accounts.speak(person.userId(), language.get());
            // not read again: within a command the engine does not find what it was just told
            recipient = recipient.in(language.get());
        }
        return invitation(organisation, kind, person, recipient, occasion);
    }

    private static Message invitation(
            Organisation organisation, ContactKind kind, ContactPerson person, Recipient recipient, Occasion occasion) {
        return message(
                "register/account-opened",
                organisation,
                kind,
                recipient.withLink(Purpose.ACCOUNT, person.userId()),
                occasion);
    }

    private Recipient recipient(ContactPerson person) {
        return person.hasAccount()
                ? recipient(person.userId(), person.name(), person.email())
                : Recipient.of(person.name(), person.email());
    }

    private Recipient recipient(String userId, String name, String email) {
        Recipient recipient = Recipient.of(name, email);
        return accounts.language(userId).map(recipient::in).orElse(recipient);
    }

    private static Message message(
            String template, Organisation organisation, ContactKind kind, Recipient recipient, Occasion occasion) {
        return new Message(
                template,
                occasion.subject(),
                kind + "-" + organisation.lastEvent(),
                List.of(recipient),
                Map.of(
                        "organisationName", organisation.name(),
                        "acronym", organisation.acronym(),
                        "contact", kind,
                        "hasAccount", kind.hasAccount()));
    }

    private void send(List<Message> messages) {
        notifications.send(messages, Map.of());
    }
}
