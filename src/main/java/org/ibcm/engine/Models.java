package org.ibcm.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.ibcm.engine.hardening.EngineAuthentication;
import org.springframework.stereotype.Service;

/** The models as they were deployed, whoever is signed in. */
@Service
public class Models {

    private final RepositoryService repositoryService;
    private final EngineAuthentication engine;

    Models(RepositoryService repositoryService, EngineAuthentication engine) {
        this.repositoryService = repositoryService;
        this.engine = engine;
    }

    /** The BPMN of this version of a model; empty when it is no longer there. */
    public Optional<String> bpmn(String definitionId) {
        return engine.asApplication(() -> Optional.ofNullable(repositoryService
                        .createProcessDefinitionQuery()
                        .processDefinitionId(definitionId)
                        .singleResult())
                .map(ProcessDefinition::getId)
                .map(this::read));
    }

    private String read(String definitionId) {
        try (InputStream model = repositoryService.getProcessModel(definitionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
