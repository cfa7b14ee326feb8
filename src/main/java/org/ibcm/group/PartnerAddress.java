package org.ibcm.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Register;

/** How to reach an organisation outside the coalition: {@code Name <email>} (D.4.c). */
record PartnerAddress(String name, String email) {

    private static final String FIELD = "partners";
    private static final int MOST = 50;
    private static final Pattern LINE = Pattern.compile("(.*\\S)\\s*<\\s*([^<>\\s]+)\\s*>");

    /** One a line; blank lines are none. */
    static List<PartnerAddress> in(String text) {
        List<PartnerAddress> partners = new ArrayList<>();
        new Entry(FIELD, "the partners", text)
                .optional(Entry.TEXT_LIMIT)
                .ifPresent(lines -> lines.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(PartnerAddress::of)
                        .forEach(partner -> add(partner, partners)));
        return partners;
    }

    private static PartnerAddress of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new InputRefused(
                    FIELD,
                    "Please write each partner (\"partners\") in a line of its own as Name <email>; this is not: "
                            + line,
                    "partner-line",
                    line);
        }
        String name = new Entry(FIELD, "a partner's name", parts.group(1)).requiredLine(200);
        Register.requireAddress(FIELD, parts.group(2));
        return new PartnerAddress(name, parts.group(2).toLowerCase(Locale.ROOT));
    }

    private static void add(PartnerAddress partner, List<PartnerAddress> partners) {
        if (partners.stream().anyMatch(other -> other.email().equals(partner.email()))) {
            throw new InputRefused(
                    FIELD,
                    "Two partners (\"partners\") have the address " + partner.email() + "; each needs its own.",
                    "partner-twice",
                    partner.email());
        }
        if (partners.size() == MOST) {
            throw new InputRefused(
                    FIELD,
                    "Please invite at most " + MOST + " partners (\"partners\") with a proposal.",
                    "partners-many",
                    MOST);
        }
        partners.add(partner);
    }
}
