package org.ibcm.membership;

import java.time.Instant;
import java.util.Optional;
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

    public record OpenRequest(String question, Instant dueAt) {}
}
