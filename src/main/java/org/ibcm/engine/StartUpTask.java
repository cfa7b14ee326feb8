package org.ibcm.engine;

/**
 * Work to be done at every start, such as opening the accounts that must exist. Runs when the application is ready, in
 * the order of {@code @Order}, in one transaction that only one node is in at a time. Idempotent and short: timers wait.
 */
public interface StartUpTask {

    void run();
}
