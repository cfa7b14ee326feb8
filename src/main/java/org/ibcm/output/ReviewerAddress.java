package org.ibcm.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.Register;

/** How to reach a peer reviewer: {@code UN Name <email>} for one from the United Nations, {@code Name <email>} for others. */
record ReviewerAddress(boolean fromUn, String name, String email) {

    private static final String FIELD = "reviewers";
    private static final int MOST = 20;
    private static final int LEAST_FROM_UN = 1;
    private static final int LEAST_FROM_OUTSIDE = 2;
    private static final Pattern LINE = Pattern.compile("(UN\\s+)?(\\S.*?)\\s*<\\s*([^<>\\s]+)\\s*>");

    /** One a line: at least one from the United Nations and two from outside. */
    static List<ReviewerAddress> in(String text) {
        List<ReviewerAddress> reviewers = new ArrayList<>();
        new Entry(FIELD, "the reviewers", text)
                .required(Entry.TEXT_LIMIT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ReviewerAddress::of)
                .forEach(reviewer -> add(reviewer, reviewers));
        long fromUn = reviewers.stream().filter(ReviewerAddress::fromUn).count();
        if (fromUn < LEAST_FROM_UN || reviewers.size() - fromUn < LEAST_FROM_OUTSIDE) {
            throw new InputRefused(
                    FIELD,
                    "Please name at least one reviewer from the United Nations and two from outside (\"reviewers\"); a"
                            + " line that begins with UN is one from the United Nations.",
                    "output-reviewers-few");
        }
        return reviewers;
    }

    private static ReviewerAddress of(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new InputRefused(
                    FIELD,
                    "Please write each reviewer (\"reviewers\") in a line of its own as Name <email> or UN Name <email>;"
                            + " this is not: " + line,
                    "output-reviewer-line",
                    line);
        }
        String name = new Entry(FIELD, "a reviewer's name", parts.group(2)).requiredLine(200);
        Register.requireAddress(FIELD, parts.group(3));
        return new ReviewerAddress(parts.group(1) != null, name, parts.group(3).toLowerCase(Locale.ROOT));
    }

    private static void add(ReviewerAddress reviewer, List<ReviewerAddress> reviewers) {
        if (reviewers.stream().anyMatch(other -> other.email().equals(reviewer.email()))) {
            throw new InputRefused(
                    FIELD,
                    "Two reviewers (\"reviewers\") have the address " + reviewer.email() + "; each needs its own.",
                    "output-reviewer-twice",
                    reviewer.email());
        }
        if (reviewers.size() == MOST) {
            throw new InputRefused(
                    FIELD,
                    "Please name at most " + MOST + " reviewers (\"reviewers\").",
                    "output-reviewers-many",
                    MOST);
        }
        reviewers.add(reviewer);
    }
}
