package org.ibcm.output;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Register;

/** How to reach a peer reviewer, and whether it comes from the United Nations. */
record ReviewerAddress(boolean fromUn, String name, String email) {

    private static final String FROM_UN = "reviewersFromUn";
    private static final String FROM_OUTSIDE = "reviewersFromOutside";
    private static final int MOST = 20;
    private static final int LEAST_FROM_UN = 1;
    private static final int LEAST_FROM_OUTSIDE = 2;
    private static final Pattern LINE = Pattern.compile("(\\S.*?)\\s*<\\s*([^<>\\s]+)\\s*>");

    /** One a line, {@code Name <email>}: at least one from the United Nations and two from outside. */
    static List<ReviewerAddress> in(String fromUn, String fromOutside) {
        Checks checks = new Checks();
        List<ReviewerAddress> un = checks.take(() -> fromUn(fromUn));
        List<ReviewerAddress> outside = checks.take(() -> fromOutside(fromOutside));
        checks.requireAllPassed();
        List<ReviewerAddress> reviewers =
                Stream.concat(un.stream(), outside.stream()).toList();
        requireEachOnce(reviewers);
        if (reviewers.size() > MOST) {
            throw new InputRefused(
                    FROM_OUTSIDE,
                    "Please name at most %d reviewers (\"%s\").".formatted(MOST, FROM_OUTSIDE),
                    "output-reviewers-many",
                    MOST);
        }
        return reviewers;
    }

    private static List<ReviewerAddress> fromUn(String text) {
        List<ReviewerAddress> reviewers = lines(FROM_UN, text, true);
        if (reviewers.size() < LEAST_FROM_UN) {
            throw new InputRefused(
                    FROM_UN,
                    "Please name at least one reviewer from the United Nations (\"%s\").".formatted(FROM_UN),
                    "output-reviewers-un");
        }
        return reviewers;
    }

    private static List<ReviewerAddress> fromOutside(String text) {
        List<ReviewerAddress> reviewers = lines(FROM_OUTSIDE, text, false);
        if (reviewers.size() < LEAST_FROM_OUTSIDE) {
            throw new InputRefused(
                    FROM_OUTSIDE,
                    "Please name at least two reviewers from outside the United Nations (\"%s\")."
                            .formatted(FROM_OUTSIDE),
                    "output-reviewers-outside");
        }
        return reviewers;
    }

    private static List<ReviewerAddress> lines(String field, String text, boolean fromUn) {
        return new Entry(field, "the reviewers", text)
                .optional(Entry.TEXT_LIMIT).stream()
                        .flatMap(String::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> of(field, line, fromUn))
                        .toList();
    }

    private static ReviewerAddress of(String field, String line, boolean fromUn) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new InputRefused(
                    field,
                    "Please write each reviewer (\"%s\") in a line of its own as Name <email>; this is not: %s"
                            .formatted(field, line),
                    "output-reviewer-line",
                    line);
        }
        String name = new Entry(field, "a reviewer's name", parts.group(1)).requiredLine(200);
        Register.requireAddress(field, parts.group(2));
        return new ReviewerAddress(fromUn, name, parts.group(2).toLowerCase(Locale.ROOT));
    }

    private static void requireEachOnce(List<ReviewerAddress> reviewers) {
        Set<String> emails = new HashSet<>();
        for (ReviewerAddress reviewer : reviewers) {
            if (!emails.add(reviewer.email())) {
                String field = reviewer.fromUn() ? FROM_UN : FROM_OUTSIDE;
                throw new InputRefused(
                        field,
                        "Two reviewers (\"%s\") have the address %s; each needs its own."
                                .formatted(field, reviewer.email()),
                        "output-reviewer-twice",
                        reviewer.email());
            }
        }
    }
}
