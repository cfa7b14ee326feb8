package org.ibcm.membership;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.ibcm.engine.Groups;
import org.ibcm.register.OrganisationType;

/**
 * An application as it is shown.
 *
 * @param openRequest what the applicant is asked and has not answered yet
 * @param membersAsked whether the members were asked for comments
 */
public record ApplicationView(
        String reference,
        String organisationName,
        OrganisationType organisationType,
        ApplicationStatus status,
        Optional<String> decisionReference,
        Optional<String> reason,
        Optional<OpenRequest> openRequest,
        boolean membersAsked) {

    /** Whether somebody in these groups may see where it stands: co-conveners always, members once they were asked. */
    public boolean concerns(Set<String> groups) {
        return groups.contains(Groups.SECRETARIAT)
                || groups.contains(Groups.ADMINISTRATORS)
                || groups.contains(Groups.CO_CONVENERS)
                || groups.contains(Groups.MEMBERS) && membersAsked;
    }

    public record OpenRequest(String question, Instant dueAt) {}
}
