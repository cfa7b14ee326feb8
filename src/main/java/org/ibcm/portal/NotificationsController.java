package org.ibcm.portal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.MessageText;
import org.ibcm.notification.Notifications.SentMessage;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was written to whom, and where to read a message while mail waits (D.6.a). */
@RestController
@RequestMapping("/api/notifications")
@PreAuthorize("hasAnyAuthority('secretariat', 'camunda-admin')")
class NotificationsController {

    private final Notifications notifications;

    NotificationsController(Notifications notifications) {
        this.notifications = notifications;
    }

    @Operation(summary = "Messages of a case and of its decisions")
    @GetMapping
    List<SentMessage> list(@RequestParam String subject) {
        return notifications.of(subject);
    }

    @Operation(summary = "The text of a message")
    @GetMapping("/{id}")
    MessageText read(@PathVariable UUID id) {
        return notifications.read(id).orElseThrow();
    }
}
