package org.ibcm.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ibcm.document.DocumentView;
import org.ibcm.document.VersionView;
import org.ibcm.journal.Doer;
import org.ibcm.journal.Ending;
import org.ibcm.journal.Run;
import org.ibcm.journal.Step;
import org.ibcm.notification.Notifications.SentMessage;

/**
 * What happened to a case, as people tell it: who did what, what was asked of whom, what was written and filed, and last
 * what it waits for. What only the engine does is left out.
 */
final class CaseTimeline {

    /** What a transaction does to many has one moment, if not one instant. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final List<Run> runs;
    private final List<Line> lines = new ArrayList<>();

    private CaseTimeline(List<Run> runs) {
        this.runs = runs;
    }

    /** Newest last; what it waits for comes at the end. */
    static List<Line> of(List<Run> runs, List<SentMessage> messages, List<DocumentView> documents) {
        CaseTimeline timeline = new CaseTimeline(runs);
        runs.forEach(timeline::tell);
        messages.forEach(message -> timeline.add(Line.of(message)));
        documents.forEach(
                document -> document.versions().forEach(version -> timeline.lines.add(Line.of(document, version))));
        return timeline.lines.stream()
                .sorted(Comparator.comparing((Line line) -> line.what() == What.WAITING)
                        .thenComparing(Line::at))
                .toList();
    }

    private void tell(Run run) {
        Optional<Step> beginning = run.steps().stream()
                .filter(step -> step.elementType().toLowerCase().contains("startevent"))
                .findFirst();
        boolean called = run.calledBy().isPresent();
        lines.add(
                called
                        ? Line.of(What.CALLED, run.startedAt(), run.processName())
                                .leadingTo(run)
                        : Line.of(
                                        What.BEGUN,
                                        run.startedAt(),
                                        beginning.map(CaseTimeline::label).orElse(run.processName()))
                                .by(beginning.flatMap(Step::doneBy)));
        run.steps().stream()
                .filter(step -> !Optional.of(step).equals(beginning))
                .forEach(this::tell);
        run.endedAt().ifPresent(at -> lines.add(end(run, at, called)));
    }

    private void tell(Step step) {
        switch (step.elementType()) {
            case "userTask" -> {
                if (!step.forGroups().isEmpty()) {
                    add(Line.of(What.ASKED, step.enteredAt(), label(step))
                            .forGroups(step)
                            .until(step.dueAt()));
                }
                if (step.ending() == Ending.CANCELLED) {
                    add(Line.of(What.CLOSED, left(step), label(step)).forGroups(step));
                } else {
                    completedOrWaiting(step, What.COMPLETED);
                }
            }
            case "callActivity" -> {
                if (runs.stream().noneMatch(run -> run.calledBy().equals(Optional.of(step.elementId())))) {
                    completedOrWaiting(step, What.COMPLETED);
                }
            }
            case "boundaryTimer", "intermediateTimer", "startTimerEvent" -> completedOrWaiting(step, What.TIME_CAME);
            case "boundaryMessage",
                    "boundarySignal",
                    "boundaryConditional",
                    "intermediateMessageCatch",
                    "intermediateSignalCatch",
                    "intermediateConditional",
                    "messageStartEvent",
                    "signalStartEvent",
                    "conditionalStartEvent",
                    "receiveTask" -> completedOrWaiting(step, What.RECEIVED);
            default -> {
                // gateways, and what the application does by itself: people see what comes of it
            }
        }
    }

    private void completedOrWaiting(Step step, What whenCompleted) {
        switch (step.ending()) {
            case COMPLETED ->
                lines.add(Line.of(whenCompleted, left(step), label(step)).by(step.doneBy()));
            case OPEN ->
                add(Line.of(What.WAITING, step.enteredAt(), label(step))
                        .forGroups(step)
                        .until(step.dueAt()));
            case CANCELLED -> {
                // a call or an event that was not waited for to its end is of no interest
            }
        }
    }

    private static Line end(Run run, Instant at, boolean called) {
        Optional<String> how = run.steps().stream()
                .filter(step -> step.elementType().endsWith("EndEvent") && step.ending() == Ending.COMPLETED)
                .reduce((earlier, later) -> later)
                .filter(step -> sameMoment(left(step), at))
                .map(CaseTimeline::label);
        if (called) {
            return how.map(end -> Line.of(What.CALL_ENDED, at, end).by(run.processName()))
                    .orElseGet(() -> Line.of(What.CALL_STOPPED, at, run.processName()))
                    .leadingTo(run);
        }
        return how.map(end -> Line.of(What.ENDED, at, end))
                .orElseGet(() -> Line.of(What.STOPPED, at, run.processName()));
    }

    /** Joins what is told of many at one moment. */
    private void add(Line line) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).tellsTheSameAs(line)) {
                lines.set(i, lines.get(i).and(line));
                return;
            }
        }
        lines.add(line);
    }

    private static String label(Step step) {
        return step.name() == null || step.name().isBlank() ? step.elementId() : step.name();
    }

    private static Instant left(Step step) {
        return step.leftAt().orElse(step.enteredAt());
    }

    private static boolean sameMoment(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(MOMENT) <= 0;
    }

    /** What a line tells; its sentence is the message {@code cases.line.<WHAT>}. */
    enum What {
        BEGUN,
        CALLED,
        ASKED,
        COMPLETED,
        CLOSED,
        TIME_CAME,
        RECEIVED,
        SENT,
        DOCUMENT,
        VERSION,
        CALL_ENDED,
        CALL_STOPPED,
        ENDED,
        STOPPED,
        WAITING
    }

    /**
     * One line.
     *
     * @param about names of tasks, events, messages and files as they are
     * @param people who did it, by name; of a called process its own name
     * @param groups whom it was put to, by their ids
     * @param until when an answer is due
     * @param link where more is to be read, within this site
     * @param number of the version
     * @param messages one for each recipient
     */
    record Line(
            What what,
            Instant at,
            List<String> about,
            List<String> people,
            List<String> groups,
            Optional<Instant> until,
            Optional<String> link,
            int number,
            List<SentMessage> messages) {

        private static Line of(What what, Instant at, String... about) {
            return new Line(
                    what, at, List.of(about), List.of(), List.of(), Optional.empty(), Optional.empty(), 0, List.of());
        }

        private static Line of(SentMessage message) {
            return new Line(
                    What.SENT,
                    message.createdAt(),
                    List.of(message.subjectLine()),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    List.of(message));
        }

        private static Line of(DocumentView document, VersionView version) {
            return new Line(
                    version.number() == 1 ? What.DOCUMENT : What.VERSION,
                    version.addedAt(),
                    List.of(version.fileName()),
                    List.of(version.addedByName()),
                    List.of(),
                    Optional.empty(),
                    Optional.of("/documents/" + document.id()),
                    version.number(),
                    List.of());
        }

        private Line by(Optional<Doer> doer) {
            return doer.map(Doer::name).map(this::by).orElse(this);
        }

        private Line by(String name) {
            return new Line(what, at, about, List.of(name), groups, until, link, number, messages);
        }

        private Line forGroups(Step step) {
            return new Line(what, at, about, people, step.forGroups(), until, link, number, messages);
        }

        private Line until(Optional<Instant> due) {
            return new Line(what, at, about, people, groups, due, link, number, messages);
        }

        /** Decisions have a page of their own. */
        private Line leadingTo(Run run) {
            return run.reference().startsWith("DEC-")
                    ? new Line(
                            what,
                            at,
                            about,
                            people,
                            groups,
                            until,
                            Optional.of("/decisions/" + run.reference()),
                            number,
                            messages)
                    : this;
        }

        private boolean tellsTheSameAs(Line other) {
            return what == other.what
                    && sameMoment(at, other.at)
                    && about.equals(other.about)
                    && template().equals(other.template())
                    && until.isPresent() == other.until.isPresent()
                    && until.stream().allMatch(due -> sameMoment(due, other.until.get()));
        }

        private Line and(Line other) {
            return new Line(
                    what,
                    at,
                    about,
                    people,
                    Stream.concat(groups.stream(), other.groups.stream())
                            .distinct()
                            .toList(),
                    until,
                    link,
                    number,
                    Stream.concat(messages.stream(), other.messages.stream()).toList());
        }

        private Optional<String> template() {
            return messages.stream().map(SentMessage::template).findFirst();
        }
    }
}
