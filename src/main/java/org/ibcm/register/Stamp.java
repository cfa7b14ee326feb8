package org.ibcm.register;

import java.time.Instant;
import java.time.LocalDate;

/** Who changes the register, and when. */
record Stamp(String by, Instant at, LocalDate today) {}
