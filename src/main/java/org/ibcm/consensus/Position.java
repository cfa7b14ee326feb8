package org.ibcm.consensus;

/** What an agency says to the question put to it (D.3). */
public enum Position {
    SUPPORT("Support", false),
    NO_OBJECTION("No objection", false),
    STAND_ASIDE("Stands aside", false),
    RECUSE("Recuses itself", true),
    REQUEST_CHANGES("Asks for changes", true),
    OBJECT("Objects", true);

    private final String label;
    private final boolean needsReason;

    Position(String label, boolean needsReason) {
        this.label = label;
        this.needsReason = needsReason;
    }

    public String label() {
        return label;
    }

    boolean needsReason() {
        return needsReason;
    }
}
