package org.ibcm.consensus;

/**
 * A position has reached the record without a task: nobody needs to ask the agency any more.
 *
 * @param standIn whether the secretariat recorded it, and not one of the agency's own people
 */
public record PositionOnFile(String processInstance, String agency, boolean standIn) {}
