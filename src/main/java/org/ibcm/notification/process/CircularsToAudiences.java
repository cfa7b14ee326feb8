package org.ibcm.notification.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.notification.Circulars;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.springframework.stereotype.Component;

/** Finds the people of an audience as the {@code notify} delegate does. */
@Component
class CircularsToAudiences implements Circulars {

    private final Notifications notifications;
    private final Audiences audiences;

    CircularsToAudiences(Notifications notifications, Audiences audiences) {
        this.notifications = notifications;
        this.audiences = audiences;
    }

    @Override
    public void send(String template, String reference, String audience, Map<String, Object> facts) {
        String event = template + ":" + UUID.randomUUID();
        List<Message> messages = audiences.find(audience, reference, null, Optional.empty()).stream()
                .map(found -> new Message(template, reference, event, found.recipients(), facts))
                .toList();
        notifications.send(messages, Map.of());
    }
}
