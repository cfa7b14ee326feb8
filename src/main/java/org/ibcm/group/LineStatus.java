package org.ibcm.group;

/** How far a line of a workplan is (D.4.b). */
public enum LineStatus {
    PLANNED,
    UNDER_WAY,
    DONE,
    DROPPED
}
