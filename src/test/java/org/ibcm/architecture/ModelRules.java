package org.ibcm.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rules over all models and forms of a project. */
final class ModelRules {

    /** Form elements that Tasklist 7.24 cannot show, or that lock its Complete button. */
    private static final Set<String> BROKEN_IN_TASKLIST =
            Set.of("dynamiclist", "filepicker", "documentPreview", "image", "iframe");

    private final Project project;
    private final List<ProcessRules> processes;

    ModelRules(Project project) {
        this.project = project;
        Beans beans = new Beans(project.basePackage());
        this.processes = project.processes().stream()
                .map(file -> new ProcessRules(project, beans, file))
                .toList();
    }

    List<String> check() {
        return Stream.of(
                        processes.stream().flatMap(process -> process.check().stream()),
                        project.decisions().stream().flatMap(decision -> checkDecision(decision).stream()),
                        project.forms().stream().flatMap(form -> checkForm(form).stream()))
                .flatMap(findings -> findings)
                .toList();
    }

    private List<String> checkDecision(Path decision) {
        Set<String> variables = new HashSet<>();
        processes.stream()
                .filter(process -> process.usesDecision(Project.idOf(decision)))
                .forEach(process -> variables.addAll(process.variables()));
        return new DecisionRules(decision, variables).check();
    }

    private List<String> checkForm(Path file) {
        Findings findings = new Findings(file.getFileName().toString());
        JsonNode form = Project.read(file);
        findings.require(
                form.path("id").asText().equals(Project.idOf(file)),
                "form id %s is not the file's name",
                form.path("id").asText());
        findings.require(
                processes.stream().anyMatch(process -> process.usesForm(file)),
                "no task or start event uses this form");
        fields(form).forEach(field -> {
            String type = field.path("type").asText();
            findings.require(!BROKEN_IN_TASKLIST.contains(type), "%s does not work in Tasklist", type);
            findings.require(
                    !type.equals("datetime") || writesItsDateOut(field),
                    "%s shows its date in the browser's order only",
                    field.path("key").asText());
        });
        return findings.list();
    }

    /** A browser writes 3 July as 7/3 or 3/7; the description says which it is. */
    private static boolean writesItsDateOut(JsonNode field) {
        String date = "{{%s}}".formatted(field.path("key").asText());
        return field.path("description").asText().contains(date);
    }

    private static Stream<JsonNode> fields(JsonNode component) {
        return Stream.concat(
                Stream.of(component),
                StreamSupport.stream(component.path("components").spliterator(), false)
                        .flatMap(ModelRules::fields));
    }
}
