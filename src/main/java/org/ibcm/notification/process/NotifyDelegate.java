package org.ibcm.notification.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.engine.Variable;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.Message;
import org.springframework.stereotype.Component;

/** Sends a template to an audience: how a modeller tells somebody something without Java. */
@Component("notify")
class NotifyDelegate implements JavaDelegate {

    private static final Variable<String> TEMPLATE = Variable.text("template");
    private static final Variable<String> AUDIENCE = Variable.text("audience");
    private static final Variable<String> TASK = Variable.text("task");

    private final Notifications notifications;
    private final Audiences audiences;

    NotifyDelegate(Notifications notifications, Audiences audiences) {
        this.notifications = notifications;
        this.audiences = audiences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String template = TEMPLATE.get(execution);
        String reference = CaseReference.of(execution);
        String event = execution.getActivityInstanceId();
        List<Message> messages = audiences
                .find(AUDIENCE.get(execution), reference, execution.getProcessInstanceId(), TASK.find(execution))
                .stream()
                .map(audience -> new Message(
                        template, reference, event + audience.key(), audience.recipients(), audience.facts()))
                .toList();
        notifications.send(messages, ReadableVariables.of(execution, notifications.factsOf(template)));
    }
}
