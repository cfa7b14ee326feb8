package org.ibcm.group;

import java.time.Instant;

/** A group reports or is reviewed at other times than planned, or ends at another (D.4.d, D.1.b.vi). */
public record RhythmChanged(String reference, Instant reportDueAt, Instant reviewDueAt) {}
