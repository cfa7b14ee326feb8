package org.ibcm.notification.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.notification.CaseFile;
import org.ibcm.notification.Recipient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns the words of a model ({@code secretariat, applicant}) into people. */
@Component
class Audiences {

    private static final String TASK_HOLDERS = "task-holders";
    private static final String AGENCY = "agency-";
    private static final Set<String> GROUPS = Set.of("secretariat", "co-conveners", "members", "network-coordinator");

    private final People people;
    private final OpenTasks openTasks;
    private final ObjectProvider<CaseFile> caseFiles;
    private final IbcmSettings settings;

    Audiences(People people, OpenTasks openTasks, ObjectProvider<CaseFile> caseFiles, IbcmSettings settings) {
        this.people = people;
        this.openTasks = openTasks;
        this.caseFiles = caseFiles;
        this.settings = settings;
    }

    /**
     * @param words group ids, {@code task-holders}, or what the case file knows; separated by commas
     * @param taskKey which open tasks count for {@code task-holders}; all of them when empty
     */
    List<Audience> find(String words, String reference, String processInstanceId, Optional<String> taskKey) {
        List<String> wanted = Arrays.stream(words.split(","))
                .map(String::strip)
                .flatMap(word -> groupsOrWord(reference, word))
                .toList();
        List<OpenTask> tasks = wanted.contains(TASK_HOLDERS) ? openTasks.of(processInstanceId, taskKey) : List.of();
        List<String> groups = wanted.stream().filter(Audiences::isGroup).toList();
        Map<String, List<Recipient>> reachable = people.of(union(groups, tasks));

        List<Audience> audiences = new ArrayList<>();
        tasks.forEach(task -> audiences.add(new Audience(task.id(), task.recipients(reachable), task.facts(settings))));
        List<Recipient> others = wanted.stream()
                .filter(word -> !word.equals(TASK_HOLDERS))
                .flatMap(word -> isGroup(word)
                        ? reachable.getOrDefault(word, List.of()).stream()
                        : fromCaseFile(reference, word))
                .distinct()
                .toList();
        if (!wanted.equals(List.of(TASK_HOLDERS))) {
            audiences.add(new Audience("", others, Map.of()));
        }
        return audiences;
    }

    private Stream<String> groupsOrWord(String reference, String word) {
        if (isGroup(word) || word.equals(TASK_HOLDERS)) {
            return Stream.of(word);
        }
        List<String> groups = caseFiles.stream()
                .filter(file -> file.owns(reference))
                .flatMap(file -> file.groups(reference, word).stream())
                .toList();
        return groups.isEmpty() ? Stream.of(word) : groups.stream();
    }

    private static boolean isGroup(String word) {
        return GROUPS.contains(word) || word.startsWith(AGENCY);
    }

    private static Set<String> union(List<String> groups, List<OpenTask> tasks) {
        Set<String> union = new HashSet<>(groups);
        tasks.forEach(task -> union.addAll(task.holders()));
        return union;
    }

    private Stream<Recipient> fromCaseFile(String reference, String word) {
        return caseFiles.stream()
                .filter(file -> file.owns(reference))
                .flatMap(file -> file.recipients(reference, word).stream());
    }

    /**
     * People who get the same text.
     *
     * @param key tells the audiences of one event apart: a task's id, or nothing
     * @param facts what only these people are told
     */
    record Audience(String key, List<Recipient> recipients, Map<String, Object> facts) {}
}
