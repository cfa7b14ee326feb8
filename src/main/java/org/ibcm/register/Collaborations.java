package org.ibcm.register;

import java.util.List;
import java.util.Optional;

/** Working groups and task forces as those see them who do not keep them: who works together there (D.2.a, D.4.c). */
public interface Collaborations {

    Optional<Collaboration> find(String reference);

    /**
     * @param active whether it works today: agreed, established and not concluded
     * @param members ids of the member organisations that take part
     * @param partners organisations outside the coalition that take part
     */
    record Collaboration(
            String reference, String name, boolean active, String lead, List<String> members, List<Partner> partners) {}

    /** An organisation without an account; it is written to at this address. */
    record Partner(String name, String email) {}
}
