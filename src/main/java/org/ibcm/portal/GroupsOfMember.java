package org.ibcm.portal;

import java.util.List;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupLine;
import org.ibcm.group.GroupStatus;
import org.springframework.stereotype.Component;

/** The groups at work in which somebody's organisations take part. */
@Component
class GroupsOfMember {

    private final GroupDirectory directory;

    GroupsOfMember(GroupDirectory directory) {
        this.directory = directory;
    }

    List<GroupLine> active(List<String> own) {
        return directory.list().stream()
                .filter(group -> group.status() == GroupStatus.ACTIVE
                        && group.members().stream().anyMatch(own::contains))
                .toList();
    }
}
