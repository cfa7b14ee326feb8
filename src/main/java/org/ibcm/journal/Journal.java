package org.ibcm.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ibcm.engine.Models;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The story of every case, running or finished; it does not need the engine's history. */
@Service
public class Journal {

    private static final String ENTRIES = """
            select * from journal_entry
            where root_instance in (select root_instance from journal_entry where reference = ?)
            order by sequence
            """;

    private final JdbcClient database;
    private final Models models;

    Journal(JdbcClient database, Models models) {
        this.database = database;
        this.models = models;
    }

    /** What happened to the case and to what it called. */
    @Transactional(readOnly = true)
    public Optional<CaseStory> story(String reference) {
        Map<String, List<Entry>> entries = database.sql(ENTRIES).param(reference).query(Entry::read).list().stream()
                .collect(Collectors.groupingBy(Entry::processInstance, LinkedHashMap::new, Collectors.toList()));
        return Optional.of(runs(reference, entries.values()))
                .filter(runs -> !runs.isEmpty())
                .map(runs -> new CaseStory(reference, runs));
    }

    /** The BPMN of the version that a run follows; empty when it is no longer there. */
    public Optional<String> model(String definitionId) {
        return models.bpmn(definitionId);
    }

    /** Whoever calls comes before whoever is called. */
    private static List<Run> runs(String reference, Iterable<List<Entry>> byRun) {
        List<Run> runs = new ArrayList<>();
        Set<String> instances = new HashSet<>();
        for (List<Entry> all : byRun) {
            Entries entries = new Entries(all);
            entries.run()
                    .filter(run -> run.reference().equals(reference) || instances.contains(entries.parentInstance()))
                    .ifPresent(run -> {
                        runs.add(run);
                        instances.add(run.processInstanceId());
                    });
        }
        return runs;
    }
}
