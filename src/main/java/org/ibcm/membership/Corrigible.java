package org.ibcm.membership;

import static org.ibcm.membership.Corrigible.Corrector.APPLICANT;
import static org.ibcm.membership.Corrigible.Corrector.SECRETARIAT;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What may be put right in an application: by the applicant how something is spelled or said, by the secretariat what
 * kind of organisation applies, and who speaks for it.
 */
enum Corrigible {
    ORGANISATION_NAME("organisationName", "Organisation", ExpressionOfInterest::organisationName, APPLICANT),
    ACRONYM("acronym", "Acronym", ExpressionOfInterest::acronym, APPLICANT),
    ORGANISATION_TYPE("organisationType", "Kind", interest -> Words.of(interest.organisationType()), SECRETARIAT),
    COUNTRY("country", "Country", ExpressionOfInterest::country, APPLICANT),
    WEBSITE("website", "Website", ExpressionOfInterest::website, APPLICANT),
    MANDATE("mandate", "Mandate", ExpressionOfInterest::mandate, APPLICANT),
    MIGRATION_WORK("migrationWork", "Work on migration", ExpressionOfInterest::migrationWork, APPLICANT),
    MOTIVATION("motivation", "Motivation", ExpressionOfInterest::motivation, APPLICANT),
    CONTRIBUTION("contribution", "Contribution", ExpressionOfInterest::contribution, APPLICANT),
    FOCAL_POINT_NAME("focalPointName", "Focal point", ExpressionOfInterest::focalPointName, APPLICANT, SECRETARIAT),
    FOCAL_POINT_EMAIL("focalPointEmail", "Focal point's address", ExpressionOfInterest::focalPointEmail, SECRETARIAT),
    ALTERNATE_NAME("alternateName", "Alternate", ExpressionOfInterest::alternateName, APPLICANT, SECRETARIAT),
    ALTERNATE_EMAIL("alternateEmail", "Alternate's address", ExpressionOfInterest::alternateEmail, SECRETARIAT);

    private final String field;
    private final String label;
    private final Function<ExpressionOfInterest, String> text;
    private final Set<Corrector> correctors;

    Corrigible(String field, String label, Function<ExpressionOfInterest, String> text, Corrector... correctors) {
        this.field = field;
        this.label = label;
        this.text = text;
        this.correctors = Set.of(correctors);
    }

    static List<Corrigible> by(Corrector corrector) {
        return Arrays.stream(values()).filter(field -> field.isFor(corrector)).toList();
    }

    /** Those of the corrector's that differ. */
    static List<Corrigible> changed(Corrector corrector, ExpressionOfInterest said, ExpressionOfInterest meant) {
        return by(corrector).stream()
                .filter(field -> !Objects.equals(field.in(said), field.in(meant)))
                .toList();
    }

    static Optional<Corrigible> named(String field) {
        return Arrays.stream(values())
                .filter(corrigible -> corrigible.field.equals(field))
                .findFirst();
    }

    boolean isFor(Corrector corrector) {
        return correctors.contains(corrector);
    }

    String field() {
        return field;
    }

    /** As the secretariat reads it. */
    String label() {
        return label;
    }

    String in(ExpressionOfInterest interest) {
        return text.apply(interest);
    }

    enum Corrector {
        APPLICANT,
        SECRETARIAT
    }
}
