package org.ibcm.membership;

import java.util.UUID;

/** Whoever expressed interest has shown that the address is theirs; what they wrote is on file under this id. */
public record InterestConfirmed(UUID id) {}
