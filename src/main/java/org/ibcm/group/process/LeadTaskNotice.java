package org.ibcm.group.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.Languages;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.ibcm.register.LeadHandedOver;
import org.springframework.stereotype.Component;

/** Announces a task to those to whom it has moved, as if it had opened for them. */
@Component
class LeadTaskNotice {

    private static final String TEMPLATE = "notification/task-opened";

    private final Notifications notifications;
    private final Accounts accounts;
    private final IbcmSettings settings;

    LeadTaskNotice(Notifications notifications, Accounts accounts, IbcmSettings settings) {
        this.notifications = notifications;
        this.accounts = accounts;
        this.settings = settings;
    }

    void send(Task task, LeadHandedOver handedOver) {
        notifications.send(new Message(
                TEMPLATE,
                handedOver.body(),
                "task-moved:%s:%s".formatted(task.getId(), handedOver.to()),
                accounts.inGroup(Accounts.agencyGroup(handedOver.to())).stream()
                        .filter(account -> !account.email().isBlank())
                        .map(account -> Recipient.of(account.fullName(), account.email())
                                .in(accounts.language(account.userId()).orElse(Languages.ENGLISH)))
                        .toList(),
                facts(task)));
    }

    private Map<String, Object> facts(Task task) {
        Optional<Date> due = Optional.ofNullable(task.getDueDate());
        Map<String, Object> facts = new HashMap<>();
        facts.put("taskName", task.getName());
        facts.put("taskDescription", task.getDescription());
        facts.put("dueDate", due.map(Date::toInstant).orElse(null));
        facts.put(
                "dueDay",
                due.map(day -> LocalDate.ofInstant(day.toInstant(), settings.zone()))
                        .orElse(null));
        facts.put("link", settings.baseUrl() + "/camunda/app/tasklist/default/#/?task=" + task.getId());
        return facts;
    }
}
