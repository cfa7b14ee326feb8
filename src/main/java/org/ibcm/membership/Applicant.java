package org.ibcm.membership;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.ibcm.notification.Recipient;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.RepresentationLevel;

/** The organisation that applies, in its own words. */
@Embeddable
class Applicant {

    private String organisationName;
    private String acronym;

    @Enumerated(EnumType.STRING)
    private OrganisationType organisationType;

    private String country;
    private String website;
    private String mandate;
    private String migrationWork;
    private String motivation;
    private String contribution;

    @Enumerated(EnumType.STRING)
    private RepresentationLevel representationLevel;

    private String focalPointName;
    private String focalPointEmail;
    private String alternateName;
    private String alternateEmail;
    private String sponsor;
    private String language;

    protected Applicant() {}

    Applicant(ExpressionOfInterest interest, String sponsorId) {
        organisationName = interest.organisationName();
        acronym = interest.acronym();
        organisationType = interest.organisationType();
        country = interest.country();
        website = interest.website();
        mandate = interest.mandate();
        migrationWork = interest.migrationWork();
        motivation = interest.motivation();
        contribution = interest.contribution();
        representationLevel = interest.representationLevel();
        focalPointName = interest.focalPointName();
        focalPointEmail = interest.focalPointEmail();
        alternateName = interest.alternateName();
        alternateEmail = interest.alternateEmail();
        sponsor = sponsorId;
        language = interest.language();
    }

    /** What it said, with the sponsor's id. */
    ExpressionOfInterest interest() {
        return new ExpressionOfInterest(
                organisationName,
                acronym,
                organisationType,
                country,
                website,
                mandate,
                migrationWork,
                motivation,
                contribution,
                representationLevel,
                focalPointName,
                focalPointEmail,
                alternateName,
                alternateEmail,
                sponsor,
                language);
    }

    String organisationName() {
        return organisationName;
    }

    OrganisationType organisationType() {
        return organisationType;
    }

    Optional<String> sponsor() {
        return Optional.ofNullable(sponsor);
    }

    Recipient focalPoint() {
        return Recipient.of(focalPointName, focalPointEmail).in(language);
    }
}
