package org.ibcm.journal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All entries of one run, in order. */
record Entries(List<Entry> all) {

    String parentInstance() {
        return first(all, Entry::parentInstance).orElse(null);
    }

    /** The run as the entries tell it; empty when they come from before the journal was kept. */
    Optional<Run> run() {
        return last(all, Entry::definitionId).map(definition -> {
            Optional<Instant> endedAt = last(ofRun(), Entry::endedAt);
            return new Run(
                    all.get(0).processInstance(),
                    last(all, Entry::reference).orElseThrow(),
                    last(all, Entry::process).orElseThrow(),
                    last(all, Entry::processName).orElseThrow(),
                    last(ofRun(), Entry::version).orElseThrow(),
                    definition,
                    first(all, Entry::calledBy),
                    first(ofRun(), Entry::begunAt).orElse(all.get(0).writtenAt()),
                    endedAt,
                    steps(endedAt),
                    takenFlows());
        });
    }

    private List<Entry> ofRun() {
        return all.stream().filter(entry -> entry.step() == null).toList();
    }

    private Set<String> takenFlows() {
        return all.stream()
                .map(Entry::takenFlows)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Step> steps(Optional<Instant> runEndedAt) {
        return all.stream()
                .filter(entry -> entry.step() != null)
                .collect(Collectors.groupingBy(Entry::step))
                .values()
                .stream()
                .map(entries -> step(entries, runEndedAt))
                .sorted((one, other) -> Long.compare(one.sequence(), other.sequence()))
                .toList();
    }

    private static Step step(List<Entry> entries, Optional<Instant> runEndedAt) {
        Optional<Entry> end =
                entries.stream().filter(entry -> entry.ending() != null).findFirst();
        return new Step(
                entries.get(0).sequence(),
                last(entries, Entry::elementId).orElseThrow(),
                last(entries, Entry::elementType).orElseThrow(),
                last(entries, Entry::name).orElse(""),
                first(entries, Entry::begunAt).orElse(entries.get(0).writtenAt()),
                end.map(Entry::endedAt).or(() -> runEndedAt),
                end.map(Entry::ending).orElse(runEndedAt.isPresent() ? Ending.CANCELLED : Ending.OPEN),
                end.map(Entry::doneBy),
                last(entries, Entry::forGroups).orElse(List.of()),
                last(entries, Entry::dueAt));
    }

    private static <T> Optional<T> first(List<Entry> entries, Function<Entry, T> what) {
        return known(entries, what).findFirst();
    }

    private static <T> Optional<T> last(List<Entry> entries, Function<Entry, T> what) {
        return known(entries, what).reduce((earlier, later) -> later);
    }

    private static <T> Stream<T> known(List<Entry> entries, Function<Entry, T> what) {
        return entries.stream().map(what).filter(Objects::nonNull);
    }
}
