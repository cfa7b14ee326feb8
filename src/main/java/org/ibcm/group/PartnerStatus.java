package org.ibcm.group;

/** Whether an organisation outside the coalition takes part in a group (D.4.c). */
public enum PartnerStatus {
    INVITED,
    ACCEPTED,
    DECLINED,
    /** Did not answer before the composition was confirmed. */
    NO_ANSWER
}
