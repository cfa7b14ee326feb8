package org.ibcm.consensus;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.notification.Addresses;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.springframework.stereotype.Component;

/** Tells an agency's people what the secretariat has recorded for it, and where they may change it (D.6). */
@Component
class StandInNotice {

    private static final String TEMPLATE = "consensus/stand-in-recorded";

    private final Notifications notifications;
    private final Addresses addresses;
    private final IbcmSettings settings;

    StandInNotice(Notifications notifications, Addresses addresses, IbcmSettings settings) {
        this.notifications = notifications;
        this.addresses = addresses;
        this.settings = settings;
    }

    void send(String reference, RecordedPosition recorded) {
        notifications.send(new Message(
                TEMPLATE,
                reference,
                "stand-in:" + recorded.sequence(),
                addresses.of(Accounts.agencyGroup(recorded.agency())),
                facts(reference, recorded)));
    }

    private Map<String, Object> facts(String reference, RecordedPosition recorded) {
        Map<String, Object> facts = new HashMap<>();
        // the templates have words for each, in their language
        Arrays.stream(Position.values())
                .forEach(position -> facts.put(position.name(), position == recorded.position()));
        facts.put("reason", Objects.toString(recorded.reason(), ""));
        facts.put("resolution", Objects.toString(recorded.resolution(), ""));
        facts.put("note", recorded.note());
        facts.put("recordedByName", recorded.recordedByName());
        facts.put("link", settings.baseUrl() + "/decisions/" + reference);
        return facts;
    }
}
