package org.ibcm.review;

import java.util.Set;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Register;

/** Who may be written to as the focal point of a State. */
final class FocalPointCheck {

    private static final Set<String> LANGUAGES = Set.of("en", "ar");

    private FocalPointCheck() {}

    static Checked check(String name, String email, String language) {
        Checks checks = new Checks();
        Checked checked = new Checked(
                checks.take(() -> new Entry("focalPointName", "the name", name).requiredLine(200)),
                checks.take(() -> address(email)),
                checks.take(() -> language(language)));
        checks.requireAllPassed();
        return checked;
    }

    private static String address(String email) {
        String address = new Entry("focalPointEmail", "the e-mail address", email).requiredLine(300);
        Register.requireAddress("focalPointEmail", address);
        return address;
    }

    private static String language(String language) {
        if (language == null || !LANGUAGES.contains(language)) {
            throw new InputRefused(
                    "focalPointLanguage",
                    "Please choose English or Arabic (\"focalPointLanguage\").",
                    "review-language");
        }
        return language;
    }

    record Checked(String name, String email, String language) {}
}
