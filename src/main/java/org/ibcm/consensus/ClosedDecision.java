package org.ibcm.consensus;

import java.util.List;

/**
 * How a decision ended.
 *
 * @param statement the outcome in plain words, at most 4,000 characters
 * @param audience groups of those who are told
 */
public record ClosedDecision(String reference, Outcome outcome, String statement, List<String> audience) {}
