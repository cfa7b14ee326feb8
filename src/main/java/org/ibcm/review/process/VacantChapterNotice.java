package org.ibcm.review.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.Groups;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.notification.Addresses;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.ibcm.register.MemberLeft;
import org.springframework.stereotype.Component;

/** Tells the coordinator of the Network of a chapter whose agency has left (D.5.a). */
@Component
class VacantChapterNotice {

    private static final String TEMPLATE = "review/chapter-vacant";

    private final Notifications notifications;
    private final RuntimeService runtimeService;
    private final Addresses addresses;
    private final IbcmSettings settings;

    VacantChapterNotice(
            Notifications notifications, RuntimeService runtimeService, Addresses addresses, IbcmSettings settings) {
        this.notifications = notifications;
        this.runtimeService = runtimeService;
        this.addresses = addresses;
        this.settings = settings;
    }

    void send(Task task, MemberLeft left) {
        notifications.send(new Message(
                TEMPLATE,
                reference(task),
                "chapter-vacant:" + task.getId(),
                addresses.of(Groups.NETWORK_COORDINATOR),
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
