package org.ibcm.group;

import java.util.List;
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

    /** All of them, by name. */
    public List<GroupView> all() {
        return groups.findAllByOrderByName().stream().map(GroupView::of).toList();
    }
}
