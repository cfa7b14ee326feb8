package org.ibcm.review;

/**
 * Something that a review has not covered (D.5.a).
 *
 * @param detail which one: number of an objective, name of a principle, of a consulted party or of a round table; empty
 *     for the reports of States
 */
public record Gap(Kind kind, String detail) {

    /** Under this name it is justified, such as {@code OBJECTIVE-9}. */
    public String code() {
        return detail.isEmpty() ? kind.name() : kind + "-" + detail;
    }

    public enum Kind {
        OBJECTIVE,
        PRINCIPLE,
        CONSULTATION,
        CHAPTER,
        /** Fewer States have reported than expected. */
        REPORTS
    }
}
