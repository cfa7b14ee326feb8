package org.ibcm.engine.hardening;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.springframework.boot.test.context.TestComponent;

/** A small process of its own and two members who answer, so that the guards are tried without any real case. */
@TestComponent
class Questions {

    static final String ASK = "ask-question";
    static final String WEIGH = "weigh-answer";
    static final String MEMBER = "test.focal";
    static final String COLLEAGUE = "test.alternate";
    static final String PASSWORD = "demo";

    private final Accounts accounts;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;

    Questions(Accounts accounts, RepositoryService repository, FormService forms, TaskService tasks) {
        this.accounts = accounts;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
    }

    void prepare() {
        if (accounts.exists(MEMBER)) {
            return;
        }
        accounts.ensureGroup("agency-test", "Test");
        person(MEMBER, "Test", "Focal point");
        person(COLLEAGUE, "Test", "Alternate");
        repository
                .createDeployment()
                .addClasspathResource("hardening/ask-question.bpmn")
                .addClasspathResource("hardening/weigh-answer.bpmn")
                .addClasspathResource("hardening/formless.bpmn")
                .addClasspathResource("hardening/ask-question.form")
                .addClasspathResource("hardening/answer-question.form")
                .deploy();
    }

    private void person(String userId, String firstName, String lastName) {
        accounts.open(new Accounts.Account(
                userId, firstName, lastName, userId + "@example.org", Set.of("agency-test", Groups.MEMBERS)));
        accounts.setPassword(userId, PASSWORD);
    }

    /** The open task of a new case. */
    Task asked() {
        return firstTask(ASK);
    }

    /** The same, of a case that looks at what it is told. */
    Task askedToBeWeighed() {
        return firstTask(WEIGH);
    }

    private Task firstTask(String process) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        String instance = forms.submitStartForm(definition, Map.of("question", "Why?", "total", 7))
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
