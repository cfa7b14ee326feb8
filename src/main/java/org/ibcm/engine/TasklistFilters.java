package org.ibcm.engine;

import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The lists that people find in Tasklist. Nobody may create or change one, since a stored query can hold expressions. */
@Component
@Order(-80)
class TasklistFilters implements StartUpTask {

    private static final List<String> EVERYBODY =
            List.of(Groups.MEMBERS, Groups.SECRETARIAT, Groups.NETWORK_COORDINATOR, Groups.MODELLERS);

    private final FilterService filterService;
    private final TaskService taskService;
    private final Grants grants;

    TasklistFilters(FilterService filterService, TaskService taskService, Grants grants) {
        this.filterService = filterService;
        this.taskService = taskService;
        this.grants = grants;
    }

    @Override
    public void run() {
        // the first one is what people see when they come in, and a new task is assigned to nobody yet
        offer(10, "My organisation's tasks", "Open tasks of the groups you belong to", ofMyGroups(), EVERYBODY);
        offer(
                20,
                "My tasks",
                "Tasks that you have claimed",
                taskService.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
                EVERYBODY);
        offer(
                30,
                "Due this week",
                "Tasks of your groups that are due within seven days",
                ofMyGroups().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(7)}"),
                EVERYBODY);
        offer(
                40,
                "Overdue",
                "Tasks of your groups whose date has passed",
                ofMyGroups().dueBeforeExpression("${now()}"),
                EVERYBODY);
        offer(50, "All open", "Open tasks of everybody", taskService.createTaskQuery(), List.of(Groups.SECRETARIAT));
    }

    private TaskQuery ofMyGroups() {
        return taskService
                .createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private void offer(int priority, String name, String description, TaskQuery query, List<String> groups) {
        Filter filter = filterService.createFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filterService.saveFilter(filterService
                    .newTaskFilter(name)
                    .setQuery(query)
                    .setProperties(Map.of(
                            "priority",
                            priority,
                            "description",
                            description,
                            "refresh",
                            true,
                            "showUndefinedVariable",
                            false)));
        }
        for (String group : groups) {
            grants.grant(group, Resources.FILTER, filter.getId(), READ);
        }
    }
}
