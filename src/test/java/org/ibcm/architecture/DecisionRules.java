package org.ibcm.architecture;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What every decision table must be like. */
final class DecisionRules {

    private final Path file;
    private final Findings findings;
    private final DmnModelInstance model;
    private final Set<String> variables;

    /** @param variables what the processes that use the decision provide */
    DecisionRules(Path file, Set<String> variables) {
        this.file = file;
        this.findings = new Findings(file.getFileName().toString());
        this.model = Dmn.readModelFromFile(file.toFile());
        this.variables = variables;
    }

    List<String> check() {
        model.getModelElementsByType(Decision.class).forEach(this::checkDecision);
        model.getModelElementsByType(DecisionTable.class).forEach(this::checkTable);
        model.getModelElementsByType(LiteralExpression.class)
                .forEach(expression -> checkLanguage(expression, expression.getExpressionLanguage()));
        return findings.list();
    }

    private void checkDecision(Decision decision) {
        String id = decision.getId();
        findings.require(id.equals(Project.idOf(file)), "decision id %s is not the file's name", id);
        findings.require(decision.getName() != null, "decision %s has no name", id);
        findings.require(
                decision.getCamundaHistoryTimeToLiveString() != null
                        && decision.getCamundaHistoryTimeToLiveString().matches("P\\d+D"),
                "decision %s has no history time to live in days (P3650D)",
                id);
    }

    private void checkTable(DecisionTable table) {
        for (Input input : table.getInputs()) {
            findings.require(input.getLabel() != null, "input %s has no label", input.getId());
            InputExpression expression = input.getInputExpression();
            checkLanguage(expression, expression.getExpressionLanguage());
            Expressions.names(expression.getText().getTextContent())
                    .forEach(name -> findings.require(
                            variables.contains(name),
                            "input %s reads %s, which no form or constant provides",
                            input.getId(),
                            name));
        }
        for (Output output : table.getOutputs()) {
            findings.require(
                    output.getLabel() != null && output.getName() != null && output.getTypeRef() != null,
                    "output %s needs a label, a name and a type",
                    output.getId());
        }
        Set<List<String>> conditions = new HashSet<>();
        for (Rule rule : table.getRules()) {
            findings.require(
                    rule.getInputEntries().size() == table.getInputs().size()
                            && rule.getOutputEntries().size()
                                    == table.getOutputs().size(),
                    "%s has not one entry for each column",
                    rule.getId());
            List<String> condition = rule.getInputEntries().stream()
                    .map(entry -> entry.getText().getTextContent())
                    .toList();
            findings.require(conditions.add(condition), "%s repeats the condition of another rule", rule.getId());
            rule.getInputEntries().forEach(entry -> checkLanguage(entry, entry.getExpressionLanguage()));
            rule.getOutputEntries().forEach(entry -> checkLanguage(entry, entry.getExpressionLanguage()));
        }
    }

    private void checkLanguage(DmnElement element, String language) {
        findings.require(
                language == null || language.equalsIgnoreCase("feel"),
                "%s is written in %s, not in FEEL",
                element.getId(),
                language);
    }
}
