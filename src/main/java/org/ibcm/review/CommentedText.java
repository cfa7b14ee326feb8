package org.ibcm.review;

/** What the co-conveners are consulted on, or the members comment on (D.5.a). */
public enum CommentedText {
    ROADMAP,
    DRAFT,
    REPORT
}
