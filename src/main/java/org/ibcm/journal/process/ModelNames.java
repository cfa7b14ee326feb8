package org.ibcm.journal.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ibcm.engine.CurrentUser;
import org.springframework.stereotype.Component;

/** Key, name and version of deployed models, which never change. */
@Component
class ModelNames {

    private final RepositoryService repositoryService;
    private final CurrentUser currentUser;
    private final Map<String, Model> known = new ConcurrentHashMap<>();

    ModelNames(RepositoryService repositoryService, CurrentUser currentUser) {
        this.repositoryService = repositoryService;
        this.currentUser = currentUser;
    }

    Model of(String definitionId) {
        if (!known.containsKey(definitionId)) {
            currentUser.asApplication(
                    () -> known.put(definitionId, Model.of(repositoryService.getProcessDefinition(definitionId))));
        }
        return known.get(definitionId);
    }

    record Model(String definitionId, String key, String name, int version) {

        static Model of(ProcessDefinition definition) {
            return new Model(
                    definition.getId(),
                    definition.getKey(),
                    Optional.ofNullable(definition.getName()).orElse(definition.getKey()),
                    definition.getVersion());
        }
    }
}
