package org.ibcm.register;

import java.util.Locale;
import java.util.regex.Pattern;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Register.Person;

/** Checks what somebody entered for a person; {@code nameField} and {@code emailField} are the keys to correct. */
record PersonEntry(Person person, String nameField, String emailField) {

    private static final int NAME_LIMIT = 200;
    private static final int EMAIL_LIMIT = 254;
    /** What the engine holds as the id of an account. */
    private static final int ACCOUNT_LIMIT = 64;

    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9_+-]+(\\.[a-z0-9_+-]+)*@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");

    static PersonEntry of(Person person) {
        return new PersonEntry(person, "name", "email");
    }

    static PersonEntry focalPoint(Person person) {
        return new PersonEntry(person, "focalPointName", "focalPointEmail");
    }

    static PersonEntry alternate(Person person) {
        return new PersonEntry(person, "alternateName", "alternateEmail");
    }

    String name() {
        String name = person.name() == null ? "" : person.name().strip();
        if (name.isEmpty()) {
            throw new InputRefused(nameField, "Please give the person's name (\"" + nameField + "\").");
        }
        if (name.length() > NAME_LIMIT || name.chars().anyMatch(Character::isISOControl)) {
            throw new InputRefused(
                    nameField,
                    "Please give the name in one line of at most %d characters (\"%s\")."
                            .formatted(NAME_LIMIT, nameField));
        }
        return name;
    }

    /** The address in lower case. */
    String email(ContactKind kind) {
        String email = person.email() == null ? "" : person.email().strip().toLowerCase(Locale.ROOT);
        int limit = kind.hasAccount() ? ACCOUNT_LIMIT : EMAIL_LIMIT;
        if (email.length() > limit) {
            throw new InputRefused(
                    emailField,
                    "The e-mail address may have %d characters at most (\"%s\"). Please give a shorter one."
                            .formatted(limit, emailField),
                    "address-too-long",
                    String.valueOf(limit));
        }
        if (!ADDRESS.matcher(email).matches()) {
            throw new InputRefused(
                    emailField,
                    "Please give an e-mail address such as amal@example.org (\"%s\"): \"%s\" is none."
                            .formatted(emailField, email),
                    "address-needed");
        }
        return email;
    }
}
