package org.ibcm.membership;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What an applicant may put right by itself: how something is spelled or said, not who applies. */
enum Corrigible {
    ORGANISATION_NAME("organisationName", "Organisation", ExpressionOfInterest::organisationName),
    ACRONYM("acronym", "Acronym", ExpressionOfInterest::acronym),
    COUNTRY("country", "Country", ExpressionOfInterest::country),
    WEBSITE("website", "Website", ExpressionOfInterest::website),
    MANDATE("mandate", "Mandate", ExpressionOfInterest::mandate),
    MIGRATION_WORK("migrationWork", "Work on migration", ExpressionOfInterest::migrationWork),
    MOTIVATION("motivation", "Motivation", ExpressionOfInterest::motivation),
    CONTRIBUTION("contribution", "Contribution", ExpressionOfInterest::contribution),
    FOCAL_POINT_NAME("focalPointName", "Focal point", ExpressionOfInterest::focalPointName),
    ALTERNATE_NAME("alternateName", "Alternate", ExpressionOfInterest::alternateName);

    private final String field;
    private final String label;
    private final Function<ExpressionOfInterest, String> text;

    Corrigible(String field, String label, Function<ExpressionOfInterest, String> text) {
        this.field = field;
        this.label = label;
        this.text = text;
    }

    static Optional<Corrigible> named(String field) {
        return Arrays.stream(values())
                .filter(corrigible -> corrigible.field.equals(field))
                .findFirst();
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
}
