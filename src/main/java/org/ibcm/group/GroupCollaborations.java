package org.ibcm.group;

import java.util.Optional;
import org.ibcm.register.Collaborations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Groups for those who build on who works together (D.2.a). */
@Component
@Transactional(readOnly = true)
class GroupCollaborations implements Collaborations {

    private final Groups groups;

    GroupCollaborations(Groups groups) {
        this.groups = groups;
    }

    @Override
    public Optional<Collaboration> find(String reference) {
        return groups.findById(reference)
                .map(group -> new Collaboration(
                        group.reference(),
                        group.name(),
                        group.status() == GroupStatus.ACTIVE,
                        group.leadAgency(),
                        group.agencies(),
                        group.partners().stream()
                                .filter(partner -> partner.status() == PartnerStatus.ACCEPTED)
                                .map(partner -> new Collaborations.Partner(partner.name(), partner.email()))
                                .toList()));
    }
}
