package org.ibcm.review.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.engine.Languages;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.notification.Recipient;
import org.ibcm.register.MemberLeft;
import org.springframework.stereotype.Component;

/** Tells the coordinator of the Network of a chapter whose agency has left (D.5.a). */
@Component
class VacantChapterNotice {

    private static final String TEMPLATE = "review/chapter-vacant";

    private final Notifications notifications;
    private final RuntimeService runtimeService;
    private final Accounts accounts;
    private final IbcmSettings settings;

    VacantChapterNotice(
            Notifications notifications, RuntimeService runtimeService, Accounts accounts, IbcmSettings settings) {
        this.notifications = notifications;
        this.runtimeService = runtimeService;
        this.accounts = accounts;
        this.settings = settings;
    }

    void send(Task task, MemberLeft left) {
        notifications.send(new Message(
                TEMPLATE,
                reference(task),
                "chapter-vacant:" + task.getId(),
                accounts.inGroup(Groups.NETWORK_COORDINATOR).stream()
                        .filter(account -> !account.email().isBlank())
                        .map(account -> Recipient.of(account.fullName(), account.email())
                                .in(accounts.language(account.userId()).orElse(Languages.ENGLISH)))
                        .toList(),
                Map.of(
                        "taskName", task.getName(),
                        "acronym", left.acronym(),
                        "dueAt", task.getDueDate().toInstant(),
                        "taskLink", settings.baseUrl() + "/camunda/app/tasklist/default/#/?task=" + task.getId())));
    }

    private String reference(Task task) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
