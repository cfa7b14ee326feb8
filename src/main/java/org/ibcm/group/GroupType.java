package org.ibcm.group;

/** What a group is: standing, or for a time (D.4). */
public enum GroupType {
    WORKING_GROUP,
    TASK_FORCE
}
