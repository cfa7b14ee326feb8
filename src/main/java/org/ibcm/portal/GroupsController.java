package org.ibcm.portal;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupLine;
import org.ibcm.group.GroupStatus;
import org.ibcm.group.GroupType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The working groups and task forces, living and past, for everybody (D.4). */
@RestController
@RequestMapping("/api/groups")
class GroupsController {

    private final GroupDirectory directory;

    GroupsController(GroupDirectory directory) {
        this.directory = directory;
    }

    @Operation(summary = "The working groups and task forces, by name")
    @GetMapping
    List<Entry> groups() {
        return directory.list().stream().map(Entry::of).toList();
    }

    /**
     * @param members ids of the member organisations that take part today
     * @param partners names of the organisations outside the coalition that take part
     */
    record Entry(
            String reference,
            String name,
            GroupType type,
            String issue,
            String leadAgency,
            GroupStatus status,
            List<String> members,
            List<String> partners,
            LocalDate establishedOn,
            LocalDate endsOn) {

        static Entry of(GroupLine group) {
            return new Entry(
                    group.reference(),
                    group.name(),
                    group.type(),
                    group.issue(),
                    group.leadAgency(),
                    group.status(),
                    group.members(),
                    group.partners(),
                    group.establishedOn(),
                    group.endsOn());
        }
    }
}
