package org.ibcm.engine.hardening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.form.FormField;
import org.springframework.stereotype.Component;

/** Which variables a form lets people fill in, and which it only shows. */
@Component
class FormKeys {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormService forms;
    private final EngineAuthentication engine;

    FormKeys(FormService forms, EngineAuthentication engine) {
        this.forms = forms;
        this.engine = engine;
    }

    Keys ofTask(String taskId) {
        return engine.asApplication(() -> read(forms.getTaskFormData(taskId), () -> forms.getDeployedTaskForm(taskId)));
    }

    Keys ofStart(String processDefinitionId) {
        return engine.asApplication(() -> read(
                forms.getStartFormData(processDefinitionId), () -> forms.getDeployedStartForm(processDefinitionId)));
    }

    private static Keys read(FormData form, Supplier<InputStream> content) {
        Keys keys = new Keys(new HashSet<>(), new HashSet<>());
        if (form == null) {
            return keys;
        }
        form.getFormFields().stream().map(FormField::getId).forEach(keys.filledIn::add);
        if (form.getCamundaFormRef() != null) {
            try (InputStream json = content.get()) {
                keys.addFieldsOf(JSON.readTree(json));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    /**
     * @param filledIn keys of fields that take input
     * @param shown keys of fields that are read-only, disabled or computed; a browser sends them all the same
     */
    record Keys(Set<String> filledIn, Set<String> shown) {

        boolean isEmpty() {
            return filledIn.isEmpty() && shown.isEmpty();
        }

        private void addFieldsOf(JsonNode parent) {
            for (JsonNode field : parent.path("components")) {
                String key = field.path("key").asText();
                if (!key.isEmpty()) {
                    (onlyShows(field) ? shown : filledIn).add(key.split("\\.")[0]);
                }
                addFieldsOf(field);
            }
        }

        private static boolean onlyShows(JsonNode field) {
            return field.path("readonly").asBoolean()
                    || field.path("disabled").asBoolean()
                    || field.path("type").asText().equals("expression");
        }
    }
}
