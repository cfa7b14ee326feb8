package org.ibcm.membership;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.engine.FormRefused;
import org.ibcm.engine.InputRefused;
import org.ibcm.engine.Languages;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.Register.Admission;
import org.ibcm.register.Register.Person;
import org.ibcm.register.RepresentationLevel;

/** What an organisation says of itself when it asks to join (D.1). Absent texts are null. */
public record ExpressionOfInterest(
        String organisationName,
        String acronym,
        OrganisationType organisationType,
        String country,
        String website,
        String mandate,
        String migrationWork,
        String motivation,
        String contribution,
        RepresentationLevel representationLevel,
        String focalPointName,
        String focalPointEmail,
        String alternateName,
        String alternateEmail,
        String sponsor,
        String language) {

    private static final int NAME_LIMIT = 200;
    private static final int ACRONYM_LIMIT = 30;
    private static final int LINK_LIMIT = 300;

    /** The same without surrounding blanks, or a {@link FormRefused} with every field that needs a correction. */
    ExpressionOfInterest checked() {
        Checks checks = new Checks();
        ExpressionOfInterest checked = new ExpressionOfInterest(
                checks.take(this::checkedName),
                checks.take(this::checkedAcronym),
                checks.take(() -> chosen("organisationType", "the kind of organisation", organisationType)),
                checks.take(() -> entry("country", "the country", country).requiredLine(100)),
                checks.take(this::checkedWebsite),
                checks.take(() -> text("mandate", "the mandate", mandate)),
                checks.take(() -> text("migrationWork", "the work on migration", migrationWork)),
                checks.take(() -> text("motivation", "the motivation", motivation)),
                checks.take(() -> text("contribution", "the contribution", contribution)),
                checks.take(() -> chosen("representationLevel", "the level of representation", representationLevel)),
                checks.take(() -> entry("focalPointName", "the focal point's name", focalPointName)
                        .requiredLine(NAME_LIMIT)),
                checks.take(() -> address(entry("focalPointEmail", "the focal point's e-mail address", focalPointEmail)
                        .requiredLine(NAME_LIMIT))),
                checks.take(() -> alternate("alternateName", "the alternate's name", alternateName, alternateEmail)),
                checks.take(this::checkedAlternateAddress),
                checks.take(this::checkedSponsor),
                checks.take(() -> Languages.checked(entry("language", "the language", language)
                        .optionalLine(100)
                        .orElse(Languages.ENGLISH))));
        checks.requireAllPassed();
        return checked;
    }

    Admission admission(String reference) {
        return new Admission(
                reference,
                organisationName,
                Optional.ofNullable(acronym).orElseGet(this::initials),
                organisationType,
                representationLevel,
                person(focalPointName, focalPointEmail),
                Optional.ofNullable(alternateName).map(name -> person(name, alternateEmail)));
    }

    /** Its people are written to in the language in which it wrote. */
    private Person person(String name, String email) {
        return new Person(name, email, Optional.ofNullable(language));
    }

    /** The register lists every member under a short name. */
    private String initials() {
        String initials = Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(organisationName)
                .results()
                .map(word -> word.group().substring(0, 1).toUpperCase(Locale.ROOT))
                .limit(ACRONYM_LIMIT)
                .collect(Collectors.joining());
        return initials.length() > 1 ? initials : shortened(organisationName);
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), ACRONYM_LIMIT)).strip();
    }

    private String checkedName() {
        String name = entry("organisationName", "the organisation's name", organisationName)
                .requiredLine(NAME_LIMIT);
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InputRefused(
                    "organisationName",
                    "Please give the organisation's name in letters (\"organisationName\").",
                    "name-in-letters");
        }
        return name;
    }

    private String checkedAcronym() {
        Optional<String> given = entry("acronym", "the acronym", acronym).optionalLine(ACRONYM_LIMIT);
        if (given.isPresent() && given.get().codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new InputRefused(
                    "acronym",
                    "Please give the acronym in letters, or leave it empty (\"acronym\").",
                    "acronym-in-letters");
        }
        return given.orElse(null);
    }

    private String checkedWebsite() {
        Entry entry = entry("website", "the website", website);
        Optional<String> address = entry.optionalLine(LINK_LIMIT);
        if (address.isPresent() && !entry.isWebAddress()) {
            throw new InputRefused(
                    "website",
                    "Please give the website as an address such as https://example.org (\"website\").",
                    "website-needed");
        }
        return address.orElse(null);
    }

    /** Name and address go together. */
    private static String alternate(String field, String label, String text, String other) {
        Entry entry = entry(field, label, text);
        return new Entry(field, label, other).text() == null
                ? entry.optionalLine(NAME_LIMIT).orElse(null)
                : entry.requiredLine(NAME_LIMIT);
    }

    /** One line of text; whether it names a member, the register knows. */
    String checkedSponsor() {
        return entry("sponsor", "the sponsor", sponsor).optionalLine(100).orElse(null);
    }

    private String checkedAlternateAddress() {
        String field = "alternateEmail";
        String given = alternate(field, "the alternate's e-mail address", alternateEmail, alternateName);
        if (given == null) {
            return null;
        }
        Register.requireAddress(field, given);
        if (focalPointEmail != null && given.equalsIgnoreCase(focalPointEmail.strip())) {
            throw new InputRefused(
                    field,
                    "Focal point and alternate need an address each (\"%s\"). Please give another one, or leave the alternate out."
                            .formatted(field),
                    "one-address-for-two");
        }
        return given;
    }

    private static String address(String given) {
        Register.requireAddress("focalPointEmail", given);
        return given;
    }

    private static String text(String field, String label, String text) {
        return entry(field, label, text).required(Entry.TEXT_LIMIT);
    }

    private static <E extends Enum<E>> E chosen(String field, String label, E choice) {
        if (choice == null) {
            throw new InputRefused(
                    field,
                    "Please choose %s (\"%s\").".formatted(label, field),
                    "nothing-chosen",
                    entry(field, label, null).name());
        }
        return choice;
    }

    private static Entry entry(String field, String label, String text) {
        return new Entry(field, label, text);
    }
}
