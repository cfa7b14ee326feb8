package org.ibcm.notification.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.notification.Recipient;

/**
 * A task that waits for somebody.
 *
 * @param holders the ids of whoever may act: the assignee, or else the candidate groups
 */
record OpenTask(String id, String name, String description, Optional<Instant> dueDate, Set<String> holders) {

    static OpenTask of(DelegateTask task) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getDescription(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                task.getAssignee() != null
                        ? Set.of(task.getAssignee())
                        : task.getCandidates().stream()
                                .map(IdentityLink::getGroupId)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
    }

    static OpenTask of(Task task, String group) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                task.getDescription(),
                Optional.ofNullable(task.getDueDate()).map(Date::toInstant),
                Set.of(group));
    }

    /** What a template may say about the task. */
    Map<String, Object> facts(IbcmSettings settings) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("taskName", name);
        facts.put("taskDescription", description);
        facts.put("dueDate", dueDate.orElse(null));
        facts.put("dueDay", dueDate.map(due -> day(due, settings.zone())).orElse(null));
        facts.put("link", settings.baseUrl() + "/camunda/app/tasklist/default/#/?task=" + id);
        return facts;
    }

    List<Recipient> recipients(Map<String, List<Recipient>> reachable) {
        return holders.stream()
                .flatMap(holder -> reachable.getOrDefault(holder, List.of()).stream())
                .distinct()
                .toList();
    }

    private static LocalDate day(Instant due, ZoneId zone) {
        return LocalDate.ofInstant(due, zone);
    }
}
