package org.ibcm.register;

import org.ibcm.engine.InputRefused;

/** A person acts for one organisation only, and the secretariat's staff for none: nobody speaks twice (D.6.b). */
public class AddressTaken extends InputRefused {

    private AddressTaken(String field, String message, String rule, Object... details) {
        super(field, message, rule, details);
    }

    static AddressTaken byMember(String field, String email, String acronym) {
        return new AddressTaken(
                field,
                "%s already acts for %s, and a person acts for one organisation only (\"%s\"). Please give another person."
                        .formatted(email, acronym, field),
                "address-of-member",
                email,
                acronym);
    }

    static AddressTaken bySecretariat(String field, String email) {
        return new AddressTaken(
                field,
                "%s works for the secretariat and cannot act for a member organisation (\"%s\"). Please give another person."
                        .formatted(email, field),
                "address-of-secretariat",
                email);
    }

    static AddressTaken byAccount(String field, String email) {
        return new AddressTaken(
                field,
                "%s already has an account with other duties (\"%s\"). Please give another person, or ask the administrator to close that account first."
                        .formatted(email, field),
                "address-of-account",
                email);
    }
}
