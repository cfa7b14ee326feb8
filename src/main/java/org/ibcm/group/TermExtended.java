package org.ibcm.group;

import java.time.Instant;

/** The co-conveners let a group work longer. */
public record TermExtended(String reference, Instant endsAt) {}
