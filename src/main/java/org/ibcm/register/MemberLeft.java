package org.ibcm.register;

import java.time.LocalDate;

/**
 * A member organisation has left. Published within the transaction of the departure, when its accounts are closed and
 * the bodies no longer name it; whoever waits for the organisation stops waiting.
 */
public record MemberLeft(String memberId, String acronym, LocalDate on) {}
