package org.ibcm.group;

/** How far a group is from its workplan, as its lead sees it (D.4.d). */
public enum ProgressStatus {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK
}
