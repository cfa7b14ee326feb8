package org.ibcm.group;

/** A partner has said whether it takes part in a group that is being formed (D.4.c). */
public record InvitationAnswered(String reference) {}
