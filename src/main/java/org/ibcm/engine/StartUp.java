package org.ibcm.engine;

import java.util.List;
import org.ibcm.engine.hardening.EngineAuthentication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs the {@link StartUpTask}s, one node after the other; if one fails the application does not start. */
@Component
class StartUp {

    private final ApplicationLock lock;
    private final EngineAuthentication engine;
    private final List<StartUpTask> tasks;

    StartUp(ApplicationLock lock, EngineAuthentication engine, List<StartUpTask> tasks) {
        this.lock = lock;
        this.engine = engine;
        this.tasks = tasks;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void run() {
        lock.take(ApplicationLock.START_UP);
        engine.asApplication(() -> tasks.forEach(StartUpTask::run));
    }
}
