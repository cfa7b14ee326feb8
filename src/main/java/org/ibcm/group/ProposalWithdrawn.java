package org.ibcm.group;

/** A proposal for a group has been withdrawn; nobody waits for it any more. */
public record ProposalWithdrawn(String reference) {}
