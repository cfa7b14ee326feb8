package org.ibcm.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working groups and task forces, living and past (D.4). */
@Service
@Transactional(readOnly = true)
public class GroupDirectory {

    private final Groups groups;

    GroupDirectory(Groups groups) {
        this.groups = groups;
    }

    public Optional<GroupView> find(String reference) {
        return groups.findById(reference).map(GroupView::of);
    }

    /** All of them in short, by name. */
    public List<GroupLine> list() {
        Map<String, List<String>> members = byGroup(groups.members());
        Map<String, List<String>> partners = byGroup(groups.partners());
        return groups.findAllByOrderByName().stream()
                .map(group -> GroupLine.of(
                        group,
                        members.getOrDefault(group.reference(), List.of()),
                        partners.getOrDefault(group.reference(), List.of())))
                .toList();
    }

    /** The names of those of these references that are groups. */
    public Map<String, String> names(Collection<String> references) {
        return groups.names(references).stream().collect(toMap(Groups.Named::getReference, Groups.Named::getName));
    }

    private static Map<String, List<String>> byGroup(List<Groups.Named> names) {
        return names.stream().collect(groupingBy(Groups.Named::getReference, mapping(Groups.Named::getName, toList())));
    }

    /** All of them, by name. */
    public List<GroupView> all() {
        return groups.findAllByOrderByName().stream().map(GroupView::of).toList();
    }
}
