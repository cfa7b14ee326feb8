package org.ibcm.engine.hardening;

import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.ibcm.engine.IbcmSettings;
import org.springframework.stereotype.Component;

/** Tells whoever comes too late to a task who closed it and when. */
@Component
class ClosedTasks {

    private static final Pattern TASK =
            Pattern.compile("(?:^|/)task/([^/]+)/(?:complete|submit-form|claim|unclaim|assignee|delegate|resolve)$");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

    private final EngineAuthentication engine;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identities;
    private final ZoneId zone;

    ClosedTasks(
            EngineAuthentication engine,
            TaskService tasks,
            HistoryService history,
            IdentityService identities,
            IbcmSettings settings) {
        this.engine = engine;
        this.tasks = tasks;
        this.history = history;
        this.identities = identities;
        this.zone = settings.zone();
    }

    /** The refusal when the address is one where a task is worked on and that task is no longer open. */
    Optional<Refusal> at(UriInfo address) {
        Matcher task = TASK.matcher(address.getPath());
        return task.find() ? engine.asApplication(() -> closed(task.group(1))) : Optional.empty();
    }

    private Optional<Refusal> closed(String taskId) {
        if (tasks.createTaskQuery().taskId(taskId).count() > 0) {
            return Optional.empty();
        }
        HistoricTaskInstance past =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        return Optional.of(
                past == null || past.getEndTime() == null
                        ? Refusal.of(404, "NotFound", "There is no such task.")
                        : Refusal.of(409, "AlreadyDone", sentence(past)));
    }

    private String sentence(HistoricTaskInstance task) {
        String moment = "%s (%s)"
                .formatted(
                        MOMENT.format(task.getEndTime().toInstant().atZone(zone)),
                        zone.getId().substring(zone.getId().lastIndexOf('/') + 1));
        if (!"completed".equals(task.getDeleteReason())) {
            return "This task was closed on " + moment + ": the case has moved on.";
        }
        return task.getAssignee() == null
                ? "This task was already completed on " + moment + "."
                : nameOf(task.getAssignee()) + " already completed this task on " + moment + ".";
    }

    private String nameOf(String userId) {
        User user = identities.createUserQuery().userId(userId).singleResult();
        return user == null ? userId : (user.getFirstName() + " " + user.getLastName()).strip();
    }
}
