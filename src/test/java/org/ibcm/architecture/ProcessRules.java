package org.ibcm.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.ibcm.support.CoversProcess;

/** What every process model must be like, so that the code, the forms and the people can rely on it. */
final class ProcessRules {

    private static final Pattern ELEMENT_ID = Pattern.compile("[A-Z][A-Za-z]+_[A-Z][A-Za-z0-9]*");
    private static final Pattern PROCESS_ID = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
    private static final Pattern CLAUSE = Pattern.compile("\\([A-D]\\.\\d+(\\.[a-z])?(\\.[ivx]+)?");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Set<String> VARIABLES_OF_THE_ENGINE =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter", "execution");
    /** Whose cases live for years in phases of their own; a phase that has not begun takes the newest model. */
    private static final Set<String> MODULES_IN_PHASES = Set.of("review");

    private static final Map<String, String> PREFIXES = Map.of(
            "exclusiveGateway", "Gateway",
            "parallelGateway", "Gateway",
            "inclusiveGateway", "Gateway",
            "eventBasedGateway", "Gateway",
            "sequenceFlow", "Flow",
            "intermediateCatchEvent", "Event",
            "intermediateThrowEvent", "Event");

    private final Project project;
    private final Beans beans;
    private final Path file;
    private final Findings findings;
    private final BpmnModelInstance model;

    ProcessRules(Project project, Beans beans, Path file) {
        this.project = project;
        this.beans = beans;
        this.file = file;
        this.findings = new Findings(file.getFileName().toString());
        this.model = Bpmn.readModelFromFile(file.toFile());
    }

    List<String> check() {
        all(Process.class).forEach(this::checkProcess);
        all(BaseElement.class).forEach(this::checkId);
        all(FlowElement.class).forEach(this::checkPrefix);
        all(UserTask.class).forEach(this::checkUserTask);
        all(StartEvent.class).forEach(start -> checkForm(start, start.getCamundaFormRef()));
        all(Activity.class).forEach(this::checkTaskName);
        all(ExclusiveGateway.class).forEach(this::checkQuestion);
        all(ServiceTask.class).forEach(this::checkServiceTask);
        all(BusinessRuleTask.class).forEach(this::checkDecision);
        all(CallActivity.class).forEach(this::checkCall);
        elements().forEach(this::checkBeans);
        elements().forEach(this::checkScripts);
        checkExpressions();
        checkConstants();
        checkTest();
        return findings.list();
    }

    /** Variables that may be read in this process: of its forms, its constants, its own tasks and loops. */
    Set<String> variables() {
        Set<String> known = new HashSet<>(VARIABLES_OF_THE_ENGINE);
        constants().map(Constants::variables).ifPresent(known::addAll);
        forms().forEach(form -> known.addAll(Project.keys(Project.read(form))));
        elements()
                .forEach(element -> Stream.of(
                                element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "resultVariable"),
                                element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "elementVariable"))
                        .filter(name -> name != null)
                        .forEach(known::add));
        all(CamundaInputParameter.class).forEach(input -> known.add(input.getCamundaName()));
        return known;
    }

    boolean usesDecision(String id) {
        return all(BusinessRuleTask.class).stream().anyMatch(task -> id.equals(task.getCamundaDecisionRef()));
    }

    boolean usesForm(Path form) {
        return forms().anyMatch(form::equals);
    }

    private void checkProcess(Process process) {
        String id = process.getId();
        findings.require(id.equals(Project.idOf(file)), "process id %s is not the file's name", id);
        findings.require(PROCESS_ID.matcher(id).matches(), "process id %s is not kebab-case", id);
        findings.require(process.isExecutable(), "process %s is not executable", id);
        findings.require(!blank(process.getName()), "process %s has no name", id);
        findings.require(
                process.getCamundaHistoryTimeToLiveString() != null
                        && process.getCamundaHistoryTimeToLiveString().matches("P\\d+D"),
                "process %s has no history time to live in days (P3650D)",
                id);
    }

    private void checkId(BaseElement element) {
        if (element instanceof Process
                || element instanceof DiagramElement
                || element.getId() == null
                || element.getParentElement() == null) {
            return;
        }
        findings.require(
                ELEMENT_ID.matcher(element.getId()).matches(),
                "id %s is not of the form Type_PascalCase",
                element.getId());
    }

    private void checkPrefix(FlowElement element) {
        String type = element.getElementType().getTypeName();
        String prefix = PREFIXES.getOrDefault(type, Character.toUpperCase(type.charAt(0)) + type.substring(1));
        findings.require(
                element.getId().startsWith(prefix + "_"), "id %s must begin with %s_", element.getId(), prefix);
    }

    private void checkUserTask(UserTask task) {
        String id = task.getId();
        findings.require(!blank(task.getCamundaCandidateGroups()), "%s has no candidate group", id);
        findings.require(!blank(task.getCamundaDueDate()), "%s has no due date", id);
        findings.require(!blank(task.getCamundaFormRef()), "%s has no form", id);
        checkForm(task, task.getCamundaFormRef());
        String documentation = task.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse("");
        findings.require(
                CLAUSE.matcher(documentation).find(), "documentation of %s cites no clause such as (D.1.b)", id);
    }

    private void checkForm(FlowElement element, String formRef) {
        if (blank(formRef)) {
            return;
        }
        findings.require(project.form(formRef).isPresent(), "form %s of %s does not exist", formRef, element.getId());
        checkBinding(element, "formRefBinding");
    }

    private void checkTaskName(Activity activity) {
        findings.require(!blank(activity.getName()), "%s has no name", activity.getId());
    }

    private void checkQuestion(ExclusiveGateway gateway) {
        findings.require(
                gateway.getOutgoing().size() < 2
                        || !blank(gateway.getName()) && gateway.getName().endsWith("?"),
                "%s splits the flow but asks no question",
                gateway.getId());
    }

    private void checkServiceTask(ServiceTask task) {
        findings.require(task.getCamundaDelegateExpression() != null, "%s has no delegate expression", task.getId());
        if (!"${notify}".equals(task.getCamundaDelegateExpression())) {
            return;
        }
        Optional<String> template = input(task, "template");
        findings.require(template.isPresent(), "%s names no template", task.getId());
        template.ifPresent(name -> findings.require(
                project.hasTemplate(name), "template %s of %s does not exist in every language", name, task.getId()));
        findings.require(input(task, "audience").isPresent(), "%s names no audience", task.getId());
    }

    private void checkDecision(BusinessRuleTask task) {
        String decision = task.getCamundaDecisionRef();
        findings.require(
                decision != null && project.decision(decision).isPresent(),
                "decision %s of %s does not exist",
                decision,
                task.getId());
        checkBinding(task, "decisionRefBinding");
    }

    private void checkCall(CallActivity call) {
        findings.require(
                project.process(call.getCalledElement()).isPresent(),
                "process %s called by %s does not exist",
                call.getCalledElement(),
                call.getId());
        checkBinding(call, "calledElementBinding", isPhase(call) ? "latest" : "deployment");
    }

    private boolean isPhase(CallActivity call) {
        Path module = file.toAbsolutePath().getParent();
        return MODULES_IN_PHASES.contains(module.getFileName().toString())
                && project.process(call.getCalledElement())
                        .map(called -> called.toAbsolutePath().getParent())
                        .filter(module::equals)
                        .isPresent();
    }

    private void checkBinding(FlowElement element, String attribute) {
        checkBinding(element, attribute, "deployment");
    }

    private void checkBinding(FlowElement element, String attribute, String binding) {
        // what a model does not say is the newest, and the Modeler leaves that out
        String written = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
        findings.require(
                binding.equals(written == null ? "latest" : written),
                "%s of %s is not %s",
                attribute,
                element.getId(),
                binding);
    }

    private void checkBeans(DomElement element) {
        String expression = element.getAttribute(null, "delegateExpression");
        if (expression == null) {
            expression = element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
        }
        if (expression == null) {
            return;
        }
        Class<?> type = switch (element.getLocalName()) {
            case "taskListener" -> TaskListener.class;
            case "executionListener" -> ExecutionListener.class;
            default -> JavaDelegate.class;
        };
        Matcher bean = BEAN.matcher(expression);
        findings.require(
                bean.matches() && beans.has(bean.group(1), type),
                "%s: there is no %s with the bean name in %s",
                element.getLocalName(),
                type.getSimpleName(),
                expression);
    }

    private void checkScripts(DomElement element) {
        findings.require(
                !element.getLocalName().equalsIgnoreCase("script")
                        && !element.getLocalName().equals("scriptTask")
                        && element.getAttribute("scriptFormat") == null
                        && element.getAttribute("language") == null,
                "%s holds a script",
                element.getLocalName());
        boolean codeByName = Stream.of("class", "expression")
                .anyMatch(name -> element.getAttribute(BpmnModelConstants.CAMUNDA_NS, name) != null
                        || element.getNamespaceURI().equals(BpmnModelConstants.CAMUNDA_NS)
                                && element.getAttribute(name) != null);
        findings.require(
                !codeByName, "%s calls a class or an expression instead of a delegate", element.getLocalName());
    }

    private void checkExpressions() {
        Set<String> variables = variables();
        for (String expression : Expressions.in(text())) {
            findings.require(!Expressions.callsMethod(expression), "${%s} calls a method", expression);
            findings.require(!Expressions.computes(expression), "${%s} computes: make it a decision table", expression);
            Expressions.names(expression)
                    .forEach(name -> findings.require(
                            variables.contains(name),
                            "${%s} reads %s, which no form or constant provides",
                            expression,
                            name));
        }
    }

    private void checkConstants() {
        String id = Project.idOf(file);
        findings.require(constants().isPresent(), "there is no class %s of constants", Project.pascalCase(id));
        constants().map(Constants::texts).ifPresent(texts -> {
            Set<String> named = new HashSet<>();
            all(BaseElement.class).forEach(element -> named.add(element.getId()));
            all(Message.class).forEach(message -> named.add(message.getName()));
            texts.forEach(text -> findings.require(
                    named.contains(text), "constant \"%s\" is neither the process, an element nor a message", text));
            findings.require(texts.contains(id), "no constant holds the process id");
            all(Message.class)
                    .forEach(message -> findings.require(
                            texts.contains(message.getName()), "no constant holds message %s", message.getName()));
        });
    }

    private void checkTest() {
        String id = Project.idOf(file);
        boolean covered = project.test(file)
                .map(test -> test.getAnnotation(CoversProcess.class))
                .filter(coverage -> coverage.value().equals(id))
                .isPresent();
        findings.require(
                covered,
                "there is no test class %sProcessTest with @CoversProcess(\"%s\")",
                Project.pascalCase(id),
                id);
    }

    private Optional<Constants> constants() {
        return project.constants(file).map(Constants::new);
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> forms() {
        return elements()
                .map(element -> element.getAttribute(BpmnModelConstants.CAMUNDA_NS, "formRef"))
                .filter(formRef -> formRef != null)
                .map(project::form)
                .flatMap(Optional::stream);
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private Stream<DomElement> elements() {
        return descendants(model.getDocument().getRootElement());
    }

    private static Stream<DomElement> descendants(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(ProcessRules::descendants));
    }

    private static Optional<String> input(ServiceTask task, String name) {
        return task.getModelInstance().getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(input -> task.getDomElement()
                        .equals(input.getDomElement()
                                .getParentElement()
                                .getParentElement()
                                .getParentElement()))
                .filter(input -> input.getCamundaName().equals(name))
                .map(CamundaInputParameter::getTextContent)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
