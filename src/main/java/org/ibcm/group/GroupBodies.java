package org.ibcm.group;

import java.util.List;
import java.util.Optional;
import org.ibcm.register.Bodies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An active group decides as a body of its own, named by its reference (D.3). Partners have no say in it. */
@Component
class GroupBodies implements Bodies {

    private final Groups groups;

    GroupBodies(Groups groups) {
        this.groups = groups;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<String>> membersOf(String body) {
        return groups.findById(body)
                .filter(group -> group.status() == GroupStatus.ACTIVE)
                .map(Group::agencies);
    }
}
