package org.ibcm.notification.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.MessageText;
import org.ibcm.notification.Notifications.SentMessage;
import org.ibcm.notification.Notifications.Status;
import org.ibcm.support.Coalition;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class NotifyProcessTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Coalition coalition;

    @Autowired
    private RepositoryService repositoryService;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private TaskService taskService;

    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repositoryService
                .createDeployment()
                .addModelInstance("help.bpmn", help())
                .deploy()
                .getId();
    }

    @AfterEach
    void undeploy() {
        repositoryService.deleteDeployment(deployment, true);
    }

    @Test
    void announcesATaskToThePeopleOfItsGroupWithALinkToThatTask() {
        ProcessInstance instance = start("HELP-1");

        Task task = coalition.task(instance, "UserTask_Help");
        List<SentMessage> messages = sent("HELP-1", "notification/task-opened");
        assertThat(messages)
                .extracting(SentMessage::recipient)
                .containsExactlyInAnyOrder("secretariat.escwa@example.org", "secretariat.iom@example.org");
        MessageText text = notifications.read(messages.get(0).id()).orElseThrow();
        assertThat(text.subjectLine()).startsWith("Give help: Observatory – by ");
        assertThat(text.body())
                .contains("Say how you can help (D.6.a).")
                .contains("http://localhost:8080/camunda/app/tasklist/default/#/?task=" + task.getId())
                .contains("IOM, ILO, UNHCR, UNICEF, OHCHR, UNDP, UNODC");
        assertThat(text.status()).isEqualTo(Status.NEW);
    }

    @Test
    void tellsAnAudienceWhatTheTemplateSays() {
        start("HELP-2");

        assertThat(sent("HELP-2", "test/asked")).singleElement().satisfies(message -> {
            assertThat(message.recipient()).isEqualTo("network.coordinator@example.org");
            assertThat(message.subjectLine()).isEqualTo("Please help with Observatory");
        });
    }

    private List<SentMessage> sent(String reference, String template) {
        return notifications.of(reference).stream()
                .filter(message -> message.template().equals(template))
                .toList();
    }

    private ProcessInstance start(String businessKey) {
        return runtimeService.startProcessInstanceByKey(
                "help", businessKey, Map.of("topic", "Observatory", "question", ""));
    }

    private static BpmnModelInstance help() {
        return Bpmn.createExecutableProcess("help")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("ServiceTask_Ask")
                .camundaDelegateExpression("${notify}")
                .camundaInputParameter("template", "test/asked")
                .camundaInputParameter("audience", "network-coordinator")
                .userTask("UserTask_Help")
                .name("Give help: ${topic}")
                .documentation("Say how you can help (D.6.a).")
                .camundaCandidateGroups("secretariat")
                .camundaDueDate("P7D")
                .endEvent()
                .done();
    }
}
