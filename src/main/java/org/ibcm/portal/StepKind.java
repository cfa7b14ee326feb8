package org.ibcm.portal;

import java.util.Set;

/** What kind of step it was, in words for people instead of the engine's. */
enum StepKind {
    TASK,
    SYSTEM,
    RULES,
    CALL,
    PART,
    BRANCH,
    BEGINNING,
    END,
    TIMER,
    MESSAGE,
    EVENT;

    private static final Set<String> FRAMES =
            Set.of("multiInstanceBody", "subProcess", "adHocSubProcess", "transaction");

    /** @param type as the engine names it: {@code userTask}, {@code boundaryTimer} */
    static StepKind of(String type) {
        return switch (type) {
            case "userTask", "manualTask" -> TASK;
            case "businessRuleTask" -> RULES;
            case "receiveTask" -> MESSAGE;
            case "callActivity" -> CALL;
            default -> byName(type);
        };
    }

    private static StepKind byName(String type) {
        if (FRAMES.contains(type)) {
            return PART;
        }
        if (type.endsWith("Gateway")) {
            return BRANCH;
        }
        if (type.startsWith("start") || type.endsWith("StartEvent")) {
            return BEGINNING;
        }
        if (type.endsWith("EndEvent")) {
            return END;
        }
        if (type.contains("Timer")) {
            return TIMER;
        }
        if (type.contains("Message")) {
            return MESSAGE;
        }
        return type.equals("task") || type.endsWith("Task") ? SYSTEM : EVENT;
    }
}
