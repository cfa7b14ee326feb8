package org.ibcm.journal;

/**
 * Who did something.
 *
 * @param name as it was then; the account where none was kept
 */
public record Doer(String userId, String name) {}
