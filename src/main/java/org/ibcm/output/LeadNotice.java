package org.ibcm.output;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Accounts.Account;
import org.ibcm.engine.Languages;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an agency's people that it leads an output from now on (D.2.b). */
@Component
class LeadNotice {

    private static final String TEMPLATE = "output/lead-handed-over";

    private final Notifications notifications;
    private final Accounts accounts;
    private final AgencyNames names;

    LeadNotice(Notifications notifications, Accounts accounts, AgencyNames names) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.names = names;
    }

    @EventListener
    void on(OutputLeadHandedOver handedOver) {
        notifications.send(new Message(
                TEMPLATE,
                handedOver.reference(),
                TEMPLATE + ":" + UUID.randomUUID(),
                peopleOf(handedOver.to()),
                Map.of("formerLead", names.of(handedOver.from()))));
    }

    private List<Recipient> peopleOf(String agency) {
        return accounts.inGroup(Accounts.agencyGroup(agency)).stream()
                .filter(account -> !account.email().isBlank())
                .map(this::recipient)
                .toList();
    }

    private Recipient recipient(Account account) {
        return Recipient.of(account.fullName(), account.email())
                .in(accounts.language(account.userId()).orElse(Languages.ENGLISH));
    }
}
