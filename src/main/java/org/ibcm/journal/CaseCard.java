package org.ibcm.journal;

/**
 * A case in one line.
 *
 * @param title what it is about, such as the organisation that applies
 * @param process id of the model that carries it
 * @param open whether anything can still happen to it
 */
public record CaseCard(String reference, String title, String process, boolean open) {}
