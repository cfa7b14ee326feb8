package org.ibcm.portal;

import io.swagger.v3.oas.annotations.Operation;
import org.ibcm.engine.CurrentUser;
import org.ibcm.journal.CaseAccess;
import org.ibcm.membership.ApplicationStatus;
import org.ibcm.membership.ApplicationView;
import org.ibcm.membership.Membership;
import org.ibcm.register.OrganisationType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an application for membership stands, for those concerned (D.1). */
@RestController
@RequestMapping("/api/applications/{reference}")
class ApplicationsController {

    private final Membership membership;
    private final CaseAccess cases;
    private final CurrentUser currentUser;

    ApplicationsController(Membership membership, CaseAccess cases, CurrentUser currentUser) {
        this.membership = membership;
        this.cases = cases;
        this.currentUser = currentUser;
    }

    @Operation(summary = "Where an application for membership stands")
    @GetMapping
    Standing show(@PathVariable String reference) {
        ApplicationView application = membership.find(reference).orElseThrow();
        if (!cases.maySee(reference, currentUser.actor().orElseThrow().groups())) {
            throw new AccessDeniedException(reference);
        }
        return Standing.of(application);
    }

    /** The applicant has asked the secretariat to withdraw the application. */
    @Operation(summary = "Withdraws an application at the wish of its applicant")
    @PostMapping("/withdrawal")
    @PreAuthorize("hasAuthority('secretariat')")
    Standing withdraw(@PathVariable String reference, @RequestBody Withdrawal withdrawal) {
        membership.withdraw(reference, withdrawal.reason());
        return Standing.of(membership.find(reference).orElseThrow());
    }

    /** @param reason may be left out */
    record Withdrawal(String reason) {}

    /** @param decisionReference null until the co-conveners have decided */
    record Standing(
            String reference,
            String organisationName,
            OrganisationType organisationType,
            ApplicationStatus status,
            String decisionReference) {

        static Standing of(ApplicationView application) {
            return new Standing(
                    application.reference(),
                    application.organisationName(),
                    application.organisationType(),
                    application.status(),
                    application.decisionReference().orElse(null));
        }
    }
}
