package org.ibcm.engine;

import org.camunda.bpm.engine.task.Task;

/**
 * An open task waits for other people than before.
 *
 * @param reference of its case
 * @param group for which it waits now
 */
public record TaskMoved(Task task, String reference, String group) {}
