package org.ibcm.membership;

import org.ibcm.register.OrganisationType;

/** An applicant, or the secretariat for it, has put something right; what else was said is in the register. */
public record ApplicationCorrected(
        String reference, String formerName, String organisationName, OrganisationType organisationType) {}
