package org.ibcm.output.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.output.LogoAnswered;
import org.ibcm.output.OutputDossier;
import org.ibcm.output.OutputDossier.Logos;
import org.ibcm.output.PartnerLogoAnswered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What an agency answered on the output's page ends its open task, and is seen by whoever is about to issue the output
 * or to replace its file (D.2.a). At the end of the transaction, when a task that was itself the answer is no longer
 * there.
 */
@Component
class LogosShown {

    private final TaskService taskService;
    private final OutputDossier dossier;
    private final CurrentUser currentUser;

    LogosShown(TaskService taskService, OutputDossier dossier, CurrentUser currentUser) {
        this.taskService = taskService;
        this.dossier = dossier;
        this.currentUser = currentUser;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(LogoAnswered answered) {
        currentUser.asApplication(() -> {
            taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(answered.reference())
                    .taskDefinitionKey(OutputEndorsement.CLEAR_LOGO)
                    .taskCandidateGroup(Accounts.agencyGroup(answered.agency()))
                    .includeAssignedTasks()
                    .list()
                    .forEach(task -> taskService.complete(task.getId()));
            show(answered.reference());
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(PartnerLogoAnswered answered) {
        currentUser.asApplication(() -> show(answered.reference()));
    }

    private void show(String reference) {
        taskService
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKeyIn(OutputEndorsement.ISSUE_OUTPUT, OutputEndorsement.REPLACE_FILE)
                .list()
                .forEach(task -> show(task, dossier.logos(reference)));
    }

    private void show(Task task, Logos logos) {
        show(task, OutputEndorsement.CLEARED_LOGOS.name(), logos.cleared());
        show(task, OutputEndorsement.WITHOUT_LOGO.name(), logos.without());
    }

    private void show(Task task, String variable, List<?> rows) {
        taskService.setVariableLocal(task.getId(), variable, Spin.JSON(rows));
    }
}
