package org.ibcm.consensus;

import static java.util.Map.entry;

import java.util.Map;

/**
 * The count of a round: the last word of each agency entitled to speak. A recused agency is not counted at all, a
 * silent one as silent (D.3).
 *
 * @param extended whether the silent have been asked a second time
 */
public record Tally(
        Procedure procedure,
        int round,
        int maxRounds,
        boolean extended,
        int entitled,
        int support,
        int noObjection,
        int standAside,
        int changes,
        int objections,
        int silent) {

    /** The names under which the table {@code consensus-outcome} reads the count. */
    public Map<String, Object> counts() {
        return Map.ofEntries(
                entry("procedure", procedure.name()),
                entry("round", round),
                entry("maxRounds", maxRounds),
                entry("extended", extended),
                entry("entitled", entitled),
                entry("support", support),
                entry("noObjection", noObjection),
                entry("standAside", standAside),
                entry("changes", changes),
                entry("objections", objections),
                entry("silent", silent));
    }
}
