package org.ibcm.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProcessTest
class ProcessCoverageTest {

    private static final BpmnModelInstance FORK = Bpmn.createExecutableProcess("fork")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent("StartEvent_Begun")
            .sequenceFlowId("Flow_ToGateway")
            .exclusiveGateway("Gateway_Left")
            .sequenceFlowId("Flow_Left")
            .condition("left", "${left}")
            .endEvent("EndEvent_Left")
            .moveToNode("Gateway_Left")
            .sequenceFlowId("Flow_Right")
            .condition("right", "${!left}")
            .endEvent("EndEvent_Right")
            .done();

    @Autowired
    private ApplicationContext application;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    private String deployment;

    @AfterEach
    void removeTheProcess() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void namesWhatNoInstancePassedThrough() {
        deployment = repository
                .createDeployment()
                .addModelInstance("fork.bpmn", FORK)
                .deploy()
                .getId();

        runtime.startProcessInstanceByKey("fork", Map.of("left", true));
        assertThat(ProcessCoverage.missed(application, "fork"))
                .containsExactlyInAnyOrder("Flow_Right", "EndEvent_Right");

        runtime.startProcessInstanceByKey("fork", Map.of("left", false));
        assertThat(ProcessCoverage.missed(application, "fork")).isEmpty();
    }
}
