package org.ibcm.group;

/** What the secretariat found in a proposal (D.4.b). */
public enum ProposalOutcome {
    READY,
    RETURN
}
