package org.ibcm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ActivityTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepKindTest {

    @ParameterizedTest
    @CsvSource({
        "userTask,TASK",
        "serviceTask,SYSTEM",
        "task,SYSTEM",
        "businessRuleTask,RULES",
        "receiveTask,MESSAGE",
        "callActivity,CALL",
        "multiInstanceBody,PART",
        "subProcess,PART",
        "exclusiveGateway,BRANCH",
        "startEvent,BEGINNING",
        "startTimerEvent,BEGINNING",
        "messageStartEvent,BEGINNING",
        "noneEndEvent,END",
        "messageEndEvent,END",
        "boundaryTimer,TIMER",
        "intermediateTimer,TIMER",
        "boundaryMessage,MESSAGE",
        "intermediateMessageCatch,MESSAGE",
        "boundaryError,EVENT"
    })
    void aTypeOfTheEngineHasAKind(String type, StepKind kind) {
        assertThat(StepKind.of(type)).isEqualTo(kind);
    }

    @Test
    void theKindsAreAllInUse() throws IllegalAccessException {
        Set<StepKind> used = new TreeSet<>();
        for (Field constant : ActivityTypes.class.getFields()) {
            used.add(StepKind.of((String) constant.get(null)));
        }

        assertThat(used).containsExactly(StepKind.values());
    }
}
