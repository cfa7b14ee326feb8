package org.ibcm.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** What every diagram must look like, so that people can read it in Cockpit and on paper. */
final class DiagramRules {

    private static final double CLEARANCE = 8;
    private static final double LABEL_WIDTH = 90;
    private static final double TASK_PADDING = 14;

    private final Findings findings;
    private final BpmnModelInstance model;
    private final Map<FlowNode, Box> nodes = new LinkedHashMap<>();
    private final Map<SequenceFlow, List<Segment>> flows = new LinkedHashMap<>();
    private final Map<String, Box> labels = new LinkedHashMap<>();

    DiagramRules(Path file) {
        this.findings = new Findings(file.getFileName().toString());
        this.model = Bpmn.readModelFromFile(file.toFile());
    }

    List<String> check() {
        readShapes();
        readEdges();
        checkOverlaps();
        checkContainers();
        checkFlows();
        checkLabels();
        return findings.list();
    }

    private void readShapes() {
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            BpmnShape shape = (BpmnShape) node.getDiagramElement();
            findings.require(shape != null, "%s has no shape", node.getId());
            if (shape != null) {
                nodes.put(node, box(shape.getBounds()));
                if (node instanceof Activity activity && !(node instanceof SubProcess)) {
                    checkName(activity, box(shape.getBounds()).width() - TASK_PADDING);
                }
                if (node instanceof Event || node instanceof Gateway) {
                    readLabel(node, shape.getBpmnLabel());
                }
            }
        }
    }

    /** A third line would run into the icon or the marker. */
    private void checkName(Activity activity, double width) {
        findings.require(
                activity.getName() != null && Texts.wrap(activity.getName(), width).length <= 2,
                "name of %s takes more than two lines: %s",
                activity.getId(),
                activity.getName());
    }

    private void readEdges() {
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            BpmnEdge edge = flow.getDiagramElement();
            findings.require(edge != null, "%s has no edge", flow.getId());
            if (edge != null) {
                flows.put(flow, segments(List.copyOf(edge.getWaypoints())));
                readLabel(flow, edge.getBpmnLabel());
            }
        }
    }

    /** The room that the text takes, centred where the label stands. */
    private void readLabel(FlowElement element, BpmnLabel label) {
        if (element.getName() == null) {
            return;
        }
        findings.require(label != null && label.getBounds() != null, "label of %s has no place", element.getId());
        if (label != null && label.getBounds() != null) {
            Box bounds = box(label.getBounds());
            String[] lines = Texts.wrap(element.getName(), LABEL_WIDTH);
            double width = Arrays.stream(lines).mapToDouble(Texts::width).max().orElse(0);
            labels.put(
                    element.getId(),
                    new Box(bounds.middleX() - width / 2, bounds.y(), width, Texts.LINE_HEIGHT * lines.length));
        }
    }

    private void checkOverlaps() {
        List<FlowNode> drawn = List.copyOf(nodes.keySet());
        pairs(drawn.size(), (first, second) -> {
            FlowNode one = drawn.get(first);
            FlowNode other = drawn.get(second);
            findings.require(
                    belong(one, other) || !nodes.get(one).overlaps(nodes.get(other)),
                    "%s overlaps %s",
                    one.getId(),
                    other.getId());
        });
    }

    private void checkContainers() {
        for (Lane lane : model.getModelElementsByType(Lane.class)) {
            BpmnShape shape = (BpmnShape) lane.getDiagramElement();
            findings.require(shape != null, "%s has no shape", lane.getId());
            if (shape != null) {
                Box bounds = box(shape.getBounds());
                lane.getFlowNodeRefs().stream()
                        .filter(node -> nodes.containsKey(node) && !(node instanceof BoundaryEvent))
                        .forEach(node -> findings.require(
                                bounds.contains(nodes.get(node)), "%s is outside %s", node.getId(), lane.getId()));
            }
        }
        model.getModelElementsByType(Participant.class)
                .forEach(pool -> findings.require(pool.getDiagramElement() != null, "%s has no shape", pool.getId()));
        nodes.forEach((node, bounds) -> {
            if (node.getParentElement() instanceof SubProcess parent && nodes.containsKey(parent)) {
                findings.require(nodes.get(parent).contains(bounds), "%s is outside %s", node.getId(), parent.getId());
            }
            if (node instanceof BoundaryEvent event && nodes.containsKey(event.getAttachedTo())) {
                Box host = nodes.get(event.getAttachedTo());
                findings.require(
                        host.hasOnBorder(bounds.middleX(), bounds.y() + bounds.height() / 2),
                        "%s is not on the border of %s",
                        node.getId(),
                        event.getAttachedTo().getId());
            }
        });
    }

    private void checkFlows() {
        flows.forEach((flow, segments) -> {
            findings.require(segments.stream().noneMatch(Segment::diagonal), "%s is diagonal", flow.getId());
            checkEnd(
                    flow,
                    flow.getSource(),
                    segments.get(0).fromX(),
                    segments.get(0).fromY());
            Segment last = segments.get(segments.size() - 1);
            checkEnd(flow, flow.getTarget(), last.toX(), last.toY());
            nodes.forEach((node, bounds) -> {
                Box forbidden = isEnd(flow, node) ? bounds.grownBy(-3) : bounds.grownBy(CLEARANCE);
                findings.require(
                        contains(node, flow) || segments.stream().noneMatch(segment -> segment.crosses(forbidden)),
                        "%s runs through or too close to %s",
                        flow.getId(),
                        node.getId());
            });
        });
        List<SequenceFlow> drawn = List.copyOf(flows.keySet());
        pairs(drawn.size(), (first, second) -> {
            SequenceFlow one = drawn.get(first);
            SequenceFlow other = drawn.get(second);
            boolean mayJoin =
                    one.getSource().equals(other.getSource()) || one.getTarget().equals(other.getTarget());
            findings.require(
                    mayJoin
                            || flows.get(one).stream()
                                    .noneMatch(
                                            segment -> flows.get(other).stream().anyMatch(segment::liesOn)),
                    "%s and %s run on top of each other",
                    one.getId(),
                    other.getId());
        });
    }

    private void checkEnd(SequenceFlow flow, FlowNode end, double x, double y) {
        if (nodes.containsKey(end)) {
            findings.require(nodes.get(end).hasOnBorder(x, y), "%s does not touch %s", flow.getId(), end.getId());
        }
    }

    private void checkLabels() {
        labels.forEach((id, label) -> {
            nodes.forEach((node, bounds) -> findings.require(
                    node.getId().equals(id) || node instanceof SubProcess || !label.overlaps(bounds.grownBy(-1)),
                    "label of %s covers %s",
                    id,
                    node.getId()));
            flows.forEach((flow, segments) -> findings.require(
                    segments.stream().noneMatch(segment -> segment.crosses(label.grownBy(-2))),
                    "%s runs through the label of %s",
                    flow.getId(),
                    id));
        });
        List<String> labelled = List.copyOf(labels.keySet());
        pairs(labelled.size(), (first, second) -> {
            String one = labelled.get(first);
            String other = labelled.get(second);
            findings.require(
                    !labels.get(one).grownBy(-1).overlaps(labels.get(other)),
                    "label of %s covers label of %s",
                    one,
                    other);
        });
    }

    /** A boundary event lies on its host, and a sub-process holds its nodes. */
    private static boolean belong(FlowNode one, FlowNode other) {
        return attached(one, other) || attached(other, one) || contains(one, other) || contains(other, one);
    }

    private static boolean attached(FlowNode event, FlowNode host) {
        return event instanceof BoundaryEvent boundary
                && boundary.getAttachedTo().equals(host);
    }

    private static boolean contains(FlowNode outer, FlowElement inner) {
        for (var parent = inner.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(outer)) {
                return true;
            }
        }
        return inner instanceof BoundaryEvent event && contains(outer, event.getAttachedTo());
    }

    private static boolean isEnd(SequenceFlow flow, FlowNode node) {
        return flow.getSource().equals(node)
                || flow.getTarget().equals(node)
                || attached(flow.getSource(), node)
                || attached(node, flow.getSource())
                || attached(node, flow.getTarget());
    }

    private static List<Segment> segments(List<Waypoint> points) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            segments.add(new Segment(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return segments;
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static void pairs(int size, PairRule rule) {
        IntStream.range(0, size)
                .forEach(first -> IntStream.range(first + 1, size).forEach(second -> rule.check(first, second)));
    }

    private interface PairRule {
        void check(int first, int second);
    }
}
