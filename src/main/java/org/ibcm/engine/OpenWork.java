package org.ibcm.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.ibcm.engine.hardening.EngineAuthentication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits, for whom, and what is stuck: for the desk of the secretariat (D.6). Every question is one query over an
 * index with a limit, since the engine's own would check each task's grants. Whoever calls checks who may see it.
 */
@Service
@Transactional(readOnly = true)
public class OpenWork {

    private static final String TASKS = """
            select t.ID_, t.NAME_, t.CREATE_TIME_, t.DUE_DATE_, t.ASSIGNEE_, l.GROUP_ID_,
                run.BUSINESS_KEY_ as REFERENCE_, root.BUSINESS_KEY_ as CASE_REFERENCE_
            from (%s) t
            left join ACT_RU_EXECUTION run on run.ID_ = t.PROC_INST_ID_
            left join ACT_RU_EXECUTION root on root.ID_ = run.ROOT_PROC_INST_ID_
            left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
            order by t.DUE_DATE_ nulls last, t.ID_, l.GROUP_ID_
            """;

    private static final String OVERDUE = TASKS.formatted("""
            select * from ACT_RU_TASK where DUE_DATE_ < :now order by DUE_DATE_, ID_ limit :limit""");

    private static final String WAITING_FOR = TASKS.formatted("""
            select * from ACT_RU_TASK t
            where t.SUSPENSION_STATE_ = 1 and (t.ASSIGNEE_ = :user or t.ASSIGNEE_ is null and exists (
                select 1 from ACT_RU_IDENTITYLINK l
                where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and (l.GROUP_ID_ in (:groups) or l.USER_ID_ = :user)))
            order by t.DUE_DATE_ nulls last, t.ID_ limit :limit""");

    private static final String OF_CASE = TASKS.formatted("""
            select * from ACT_RU_TASK where PROC_INST_ID_ in (
                select run.ID_ from ACT_RU_EXECUTION root
                join ACT_RU_EXECUTION run on run.ROOT_PROC_INST_ID_ = root.ID_ and run.PARENT_ID_ is null
                where root.BUSINESS_KEY_ = :reference and root.PARENT_ID_ is null and root.SUPER_EXEC_ is null)
            order by DUE_DATE_ nulls last, ID_ limit :limit""");

    /**
     * Where an incident of a called process troubles its callers too, only the cause. What failed before its case began,
     * such as a start by the calendar, has no case and often no cause, only its process.
     */
    private static final String INCIDENTS = """
            select i.ID_, i.PROC_INST_ID_, i.PROC_DEF_ID_, i.INCIDENT_MSG_, i.INCIDENT_TIMESTAMP_,
                case when i.INCIDENT_TYPE_ = 'failedJob' then i.CONFIGURATION_ end as JOB_,
                coalesce(i.FAILED_ACTIVITY_ID_, i.ACTIVITY_ID_) as ELEMENT_ID_, d.KEY_ as PROC_DEF_KEY_, d.NAME_ as PROC_DEF_NAME_,
                run.BUSINESS_KEY_ as REFERENCE_, root.BUSINESS_KEY_ as CASE_REFERENCE_
            from ACT_RU_INCIDENT i
            left join ACT_RU_EXECUTION run on run.ID_ = i.PROC_INST_ID_
            left join ACT_RU_EXECUTION root on root.ID_ = run.ROOT_PROC_INST_ID_
            left join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
            where i.CAUSE_INCIDENT_ID_ is null or i.CAUSE_INCIDENT_ID_ = i.ID_
            order by i.INCIDENT_TIMESTAMP_, i.ID_ limit :limit
            """;

    private static final String CASES = """
            select p.ID_, p.BUSINESS_KEY_, p.PROC_DEF_KEY_, p.START_TIME_, d.NAME_
            from ACT_HI_PROCINST p join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_
            where p.END_TIME_ is null and p.SUPER_PROCESS_INSTANCE_ID_ is null
            order by p.START_TIME_, p.ID_ limit :limit offset :offset
            """;

    private static final String TASKS_OF_CASES = """
            select run.ROOT_PROC_INST_ID_, t.ID_, t.DUE_DATE_, l.GROUP_ID_
            from ACT_RU_EXECUTION run
            join ACT_RU_TASK t on t.PROC_INST_ID_ = run.ID_
            left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
            where run.ROOT_PROC_INST_ID_ in (:roots) and run.PARENT_ID_ is null
            """;

    private static final String STUCK_CASES =
            "select PROC_INST_ID_ from ACT_RU_INCIDENT where PROC_INST_ID_ in (:roots)";

    private static final int MESSAGE_LENGTH = 300;

    private final JdbcClient database;
    private final RepositoryService repositoryService;
    private final ManagementService managementService;
    private final EngineAuthentication engine;

    OpenWork(
            JdbcClient database,
            RepositoryService repositoryService,
            ManagementService managementService,
            EngineAuthentication engine) {
        this.database = database;
        this.repositoryService = repositoryService;
        this.managementService = managementService;
        this.engine = engine;
    }

    /** Tasks whose due date has passed, the longest overdue first. */
    public List<OpenTask> overdue(Instant now, int limit) {
        return grouped(database.sql(OVERDUE)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(OpenTask::read)
                .list());
    }

    /** What is open in a case and in all that it has called, the most urgent first. */
    public List<OpenTask> of(String reference, int limit) {
        return grouped(database.sql(OF_CASE)
                .param("reference", reference)
                .param("limit", limit)
                .query(OpenTask::read)
                .list());
    }

    /** Tasks that this person holds or may take, the most urgent first. */
    public List<OpenTask> waitingFor(Set<String> groups, String userId, int limit) {
        return grouped(database.sql(WAITING_FOR)
                .param("user", userId)
                // no list may be empty, and no group is called so
                .param("groups", groups.isEmpty() ? Set.of("") : groups)
                .param("limit", limit)
                .query(OpenTask::read)
                .list());
    }

    /** What the engine has given up on, oldest first. */
    public List<Incident> incidents(int limit) {
        return database.sql(INCIDENTS)
                .param("limit", limit)
                .query(this::incident)
                .list();
    }

    /** Lets the engine try the job of an incident once more. */
    @Transactional
    public void tryAgain(String jobId) {
        engine.asApplication(() -> {
            if (managementService.createJobQuery().jobId(jobId).count() == 0) {
                throw new NoSuchElementException("No job " + jobId);
            }
            managementService.setJobRetries(jobId, 1);
        });
    }

    /**
     * Running cases that wait for somebody or are stuck, oldest first; what a case has called counts as its own. One
     * that only waits for its next date, as a group does between two updates, is not among them.
     */
    public List<OpenCase> openCases(int limit) {
        List<OpenCase> open = new ArrayList<>();
        // page by page: to ask the database for them alone takes it four times as long
        int page = 4 * limit;
        List<Root> roots;
        int offset = 0;
        do {
            roots = database.sql(CASES)
                    .param("limit", page)
                    .param("offset", offset)
                    .query(Root::read)
                    .list();
            open.addAll(waitingOrStuck(roots));
            offset += page;
        } while (open.size() < limit && roots.size() == page);
        return open.stream().limit(limit).toList();
    }

    private List<OpenCase> waitingOrStuck(List<Root> roots) {
        if (roots.isEmpty()) {
            return List.of();
        }
        List<String> ids = roots.stream().map(Root::id).toList();
        Map<String, List<RootTask>> tasks =
                database.sql(TASKS_OF_CASES).param("roots", ids).query(RootTask::read).list().stream()
                        .collect(Collectors.groupingBy(RootTask::root));
        Set<String> stuck = database.sql(STUCK_CASES)
                .param("roots", ids)
                .query(String.class)
                .set();
        return roots.stream()
                .filter(root -> tasks.containsKey(root.id()) || stuck.contains(root.id()))
                .map(root -> root.waitingFor(tasks.getOrDefault(root.id(), List.of())))
                .toList();
    }

    private static List<OpenTask> grouped(List<OpenTask> rows) {
        Map<String, OpenTask> tasks = new LinkedHashMap<>();
        rows.forEach(row -> tasks.merge(row.id(), row, OpenTask::forBoth));
        return new ArrayList<>(tasks.values());
    }

    private Incident incident(ResultSet row, int number) throws SQLException {
        String element = Objects.requireNonNullElse(row.getString("ELEMENT_ID_"), "");
        String process = row.getString("PROC_DEF_KEY_");
        String message = Objects.requireNonNullElse(row.getString("INCIDENT_MSG_"), "");
        return new Incident(
                row.getString("ID_"),
                row.getString("PROC_INST_ID_"),
                Optional.ofNullable(row.getString("REFERENCE_")),
                Optional.ofNullable(row.getString("CASE_REFERENCE_")),
                Optional.ofNullable(process),
                Objects.requireNonNullElse(row.getString("PROC_DEF_NAME_"), Objects.requireNonNullElse(process, "")),
                element,
                nameOf(element, row.getString("PROC_DEF_ID_")),
                message.length() <= MESSAGE_LENGTH ? message : message.substring(0, MESSAGE_LENGTH) + "…",
                instant(row, "INCIDENT_TIMESTAMP_").orElseThrow(),
                Optional.ofNullable(row.getString("JOB_")));
    }

    private String nameOf(String element, String definitionId) {
        return engine.asApplication(() -> Optional.ofNullable(definitionId)
                        .map(repositoryService::getBpmnModelInstance)
                        .map(model -> model.<FlowElement>getModelElementById(element))
                        .map(FlowElement::getName))
                .orElse(element);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /**
     * A task that waits.
     *
     * @param reference the case of its own process; empty where the model gives none
     * @param caseReference the case that all belongs to
     */
    public record OpenTask(
            String id,
            String name,
            Optional<String> reference,
            Optional<String> caseReference,
            Instant createdAt,
            Optional<Instant> dueAt,
            Set<String> groups,
            Optional<String> assignee) {

        static OpenTask read(ResultSet row, int number) throws SQLException {
            return new OpenTask(
                    row.getString("ID_"),
                    row.getString("NAME_"),
                    Optional.ofNullable(row.getString("REFERENCE_")),
                    Optional.ofNullable(row.getString("CASE_REFERENCE_")),
                    instant(row, "CREATE_TIME_").orElseThrow(),
                    instant(row, "DUE_DATE_"),
                    Optional.ofNullable(row.getString("GROUP_ID_")).map(Set::of).orElse(Set.of()),
                    Optional.ofNullable(row.getString("ASSIGNEE_")));
        }

        OpenTask forBoth(OpenTask other) {
            Set<String> both = new TreeSet<>(groups);
            both.addAll(other.groups);
            return new OpenTask(id, name, reference, caseReference, createdAt, dueAt, both, assignee);
        }
    }

    /**
     * Something that failed and that the engine does not try again by itself.
     *
     * @param processInstanceId null where it failed before there was one
     * @param process empty for what the engine does for itself, as its clean-up
     * @param elementName what people call the step that failed
     * @param jobId for {@link #tryAgain}; empty where there is no job to try
     */
    public record Incident(
            String id,
            String processInstanceId,
            Optional<String> reference,
            Optional<String> caseReference,
            Optional<String> process,
            String processName,
            String elementId,
            String elementName,
            String message,
            Instant since,
            Optional<String> jobId) {}

    /**
     * A running case.
     *
     * @param reference empty where the model gives none
     * @param heldUpBy the groups whose tasks are open
     */
    public record OpenCase(
            String processInstanceId,
            Optional<String> reference,
            String process,
            String processName,
            Instant startedAt,
            int openTasks,
            Set<String> heldUpBy,
            Optional<Instant> oldestDue) {}

    private record Root(String id, Optional<String> reference, String process, String name, Instant startedAt) {

        static Root read(ResultSet row, int number) throws SQLException {
            String process = row.getString("PROC_DEF_KEY_");
            return new Root(
                    row.getString("ID_"),
                    Optional.ofNullable(row.getString("BUSINESS_KEY_")),
                    process,
                    Optional.ofNullable(row.getString("NAME_")).orElse(process),
                    instant(row, "START_TIME_").orElseThrow());
        }

        OpenCase waitingFor(List<RootTask> tasks) {
            return new OpenCase(
                    id,
                    reference,
                    process,
                    name,
                    startedAt,
                    (int) tasks.stream().map(RootTask::id).distinct().count(),
                    tasks.stream()
                            .flatMap(task -> task.group().stream())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    tasks.stream().flatMap(task -> task.dueAt().stream()).min(Comparator.naturalOrder()));
        }
    }

    private record RootTask(String root, String id, Optional<Instant> dueAt, Optional<String> group) {

        static RootTask read(ResultSet row, int number) throws SQLException {
            return new RootTask(
                    row.getString("ROOT_PROC_INST_ID_"),
                    row.getString("ID_"),
                    instant(row, "DUE_DATE_"),
                    Optional.ofNullable(row.getString("GROUP_ID_")));
        }
    }
}
