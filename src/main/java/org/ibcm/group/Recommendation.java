package org.ibcm.group;

/** What a review of a group recommends (D.1.b.vi). */
public enum Recommendation {
    CONTINUE,
    ADJUST,
    CONCLUDE,
    EXTEND
}
