package org.ibcm.output;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.springframework.stereotype.Component;

/** A product bears the cleared logos of participating agencies, and no others (D.2.a). */
@Component
class LogoCheck {

    private static final String ON_PRODUCT = "logosOnProduct";

    private final AgencyNames names;

    LogoCheck(AgencyNames names) {
        this.names = names;
    }

    void require(Output output, LogosSeen seen) {
        Checks checks = new Checks();
        if (seen.participating() != null) {
            checks.take(() -> requireCleared(output, seen.participating()));
        }
        checks.take(() -> requireNoOthers(seen.others()));
        checks.take(() -> requireVerified(seen.verified()));
        checks.requireAllPassed();
    }

    private Void requireCleared(Output output, List<String> onProduct) {
        List<String> cleared = output.clearedLogos();
        first(onProduct, name -> !cleared.contains(name)).ifPresent(name -> {
            throw new InputRefused(
                    ON_PRODUCT,
                    "%s has not cleared its logo for this output (\"%s\"). Please return it to the lead, or ask %s to clear it on the output's page."
                            .formatted(names.of(name), ON_PRODUCT, names.of(name)),
                    "output-logo-not-cleared",
                    names.of(name));
        });
        first(cleared, name -> !onProduct.contains(name)).ifPresent(name -> {
            throw new InputRefused(
                    ON_PRODUCT,
                    "%s has cleared its logo, and the product does not bear it (\"%s\"). Please return it to the lead."
                            .formatted(names.of(name), ON_PRODUCT),
                    "output-logo-missing",
                    names.of(name));
        });
        return null;
    }

    private static Void requireNoOthers(String others) {
        new Entry("otherLogos", "other logos", others)
                .optional(DraftCheck.NOTE_LIMIT)
                .ifPresent(some -> {
                    throw new InputRefused(
                            "otherLogos",
                            "A product bears the logos of participating agencies only (D.2.a). Please return it to the lead (\"otherLogos\").",
                            "output-logo-other");
                });
        return null;
    }

    private static Void requireVerified(boolean verified) {
        if (!verified) {
            throw new InputRefused(
                    "logosVerified",
                    "Please confirm that the product bears the cleared logos and no others (\"logosVerified\"). If it"
                            + " does not, return it to the lead.",
                    "output-logos-verified");
        }
        return null;
    }

    private static Optional<String> first(List<String> names, Predicate<String> which) {
        return names.stream().filter(which).findFirst();
    }
}
