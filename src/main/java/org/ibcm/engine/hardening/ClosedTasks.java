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
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.identity.User;
import org.ibcm.engine.IbcmSettings;
import org.springframework.stereotype.Component;

/** Tells whoever comes too late to a task who closed it and when. */
@Component
class ClosedTasks {

    private static final Pattern TASK =
            Pattern.compile("(?:^|/)task/([^/]+)(/(?:complete|submit-form|claim|unclaim|assignee))?$");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.ENGLISH);

    private final EngineAuthentication engine;
    private final HistoryService history;
    private final IdentityService identities;
    private final ZoneId zone;

    ClosedTasks(
            EngineAuthentication engine, HistoryService history, IdentityService identities, IbcmSettings settings) {
        this.engine = engine;
        this.history = history;
        this.identities = identities;
        this.zone = settings.zone();
    }

    /** The refusal when the address is that of a task, or of work on it, and the task is no longer open. */
    Optional<Refusal> at(UriInfo address) {
        Matcher task = TASK.matcher(address.getPath());
        return task.find()
                ? engine.asApplication(() -> task.group(2) == null ? unseen(task.group(1)) : closed(task.group(1)))
                : Optional.empty();
    }

    private Optional<Refusal> closed(String taskId) {
        return find(taskId)
                .map(task -> isOpen(task)
                        ? Optional.<Refusal>empty()
                        : Optional.of(Refusal.of(409, "AlreadyDone", sentence(task))))
                .orElseGet(() -> Optional.of(Refusal.of(404, "NotFound", "There is no such task.")));
    }

    /** For Tasklist, which finds the right heading when it reads "No matching task". */
    private Optional<Refusal> unseen(String taskId) {
        return Optional.of(find(taskId)
                .filter(task -> !isOpen(task))
                .map(task -> Refusal.of(404, "AlreadyDone", sentence(task) + " No matching task is open any more."))
                .orElseGet(() -> Refusal.of(404, "NotFound", "No matching task is among yours.")));
    }

    private Optional<HistoricTaskInstance> find(String taskId) {
        return Optional.ofNullable(
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult());
    }

    private static boolean isOpen(HistoricTaskInstance task) {
        return task.getEndTime() == null;
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
