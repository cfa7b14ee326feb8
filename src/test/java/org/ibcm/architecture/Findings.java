package org.ibcm.architecture;

import java.util.ArrayList;
import java.util.List;

/** What rules have to say about one file. */
final class Findings {

    private final String file;
    private final List<String> findings = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void require(boolean holds, String otherwise, Object... arguments) {
        if (!holds) {
            findings.add(file + ": " + otherwise.formatted(arguments));
        }
    }

    List<String> list() {
        return List.copyOf(findings);
    }
}
