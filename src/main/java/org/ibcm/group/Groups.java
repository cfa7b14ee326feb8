package org.ibcm.group;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Groups extends Repository<Group, String> {

    Optional<Group> findById(String reference);

    Group saveAndFlush(Group group);

    boolean existsByLivingName(String livingName);

    List<Group> findAllByOrderByName();

    List<Group> findByStatusIn(Collection<GroupStatus> statuses);
}
