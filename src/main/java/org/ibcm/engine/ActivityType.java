package org.ibcm.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.ibcm.engine.hardening.Activities;

/** The kind of an activity, in the words of the engine ({@code userTask}, {@code boundaryTimer}). */
public final class ActivityType {

    private ActivityType() {}

    public static String of(DelegateExecution execution) {
        return Activities.typeOf(execution);
    }
}
