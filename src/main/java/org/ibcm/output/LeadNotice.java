package org.ibcm.output;

import java.util.Map;
import java.util.UUID;
import org.ibcm.engine.Accounts;
import org.ibcm.notification.Addresses;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an agency's people that it leads an output from now on (D.2.b). */
@Component
class LeadNotice {

    private static final String TEMPLATE = "output/lead-handed-over";

    private final Notifications notifications;
    private final Addresses addresses;
    private final AgencyNames names;

    LeadNotice(Notifications notifications, Addresses addresses, AgencyNames names) {
        this.notifications = notifications;
        this.addresses = addresses;
        this.names = names;
    }

    @EventListener
    void on(OutputLeadHandedOver handedOver) {
        notifications.send(new Message(
                TEMPLATE,
                handedOver.reference(),
                TEMPLATE + ":" + UUID.randomUUID(),
                addresses.of(Accounts.agencyGroup(handedOver.to())),
                Map.of("formerLead", names.of(handedOver.from()))));
    }
}
