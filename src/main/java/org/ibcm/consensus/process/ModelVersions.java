package org.ibcm.consensus.process;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ibcm.consensus.DecisionRequest.Versions;
import org.springframework.stereotype.Component;

/** Under which version of the model, and of the table that it was deployed with, a decision runs. */
@Component
class ModelVersions {

    private static final String RULES = "consensus-outcome";

    private final RepositoryService repositoryService;

    ModelVersions(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    Versions of(DelegateExecution execution) {
        ProcessDefinition model = repositoryService.getProcessDefinition(execution.getProcessDefinitionId());
        int rules = repositoryService
                .createDecisionDefinitionQuery()
                .deploymentId(model.getDeploymentId())
                .decisionDefinitionKey(RULES)
                .singleResult()
                .getVersion();
        return new Versions(model.getVersion(), rules);
    }
}
