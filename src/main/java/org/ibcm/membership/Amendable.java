package org.ibcm.membership;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** What only the secretariat puts right in an application: what kind of organisation applies, and who speaks for it. */
enum Amendable {
    ORGANISATION_TYPE("organisationType", "Kind", interest -> Words.of(interest.organisationType())),
    FOCAL_POINT_NAME("focalPointName", "Focal point", ExpressionOfInterest::focalPointName),
    FOCAL_POINT_EMAIL("focalPointEmail", "Focal point's address", ExpressionOfInterest::focalPointEmail),
    ALTERNATE_NAME("alternateName", "Alternate", ExpressionOfInterest::alternateName),
    ALTERNATE_EMAIL("alternateEmail", "Alternate's address", ExpressionOfInterest::alternateEmail);

    private final String field;
    private final String label;
    private final Function<ExpressionOfInterest, String> text;

    Amendable(String field, String label, Function<ExpressionOfInterest, String> text) {
        this.field = field;
        this.label = label;
        this.text = text;
    }

    static Optional<Amendable> named(String field) {
        return Arrays.stream(values())
                .filter(amendable -> amendable.field.equals(field))
                .findFirst();
    }

    String field() {
        return field;
    }

    String label() {
        return label;
    }

    String in(ExpressionOfInterest interest) {
        return text.apply(interest);
    }
}
