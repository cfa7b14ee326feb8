package org.ibcm.review;

/**
 * Published when the chapter of a round table has gone to another agency of the Network.
 *
 * @param from id of the agency that had it
 * @param to id of the agency that has it now
 */
public record ChapterGiven(String reference, RoundTable roundTable, String from, String to) {}
