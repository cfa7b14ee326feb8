package org.ibcm.consensus;

/** One line of what was said, as forms show it in a table. */
public record SaidRow(int round, String agency, String position, String reason, String resolution) {

    static SaidRow of(Round round, String agency, RecordedPosition said) {
        String position = said.position().label() + (said.standIn() ? " (recorded by the secretariat)" : "");
        return new SaidRow(round.number(), agency, position, text(said.reason()), text(said.resolution()));
    }

    static SaidRow silent(Round round, String agency) {
        return new SaidRow(round.number(), agency, "Did not speak", "", "");
    }

    static SaidRow consultation(Round round, String summary) {
        return new SaidRow(round.number(), "Consultation", "", summary, "");
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
