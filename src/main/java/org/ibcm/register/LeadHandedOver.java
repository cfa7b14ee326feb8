package org.ibcm.register;

/**
 * Another organisation leads a body that a module adds, such as a working group (D.2.b). Published within the
 * transaction; the lead's open work moves with it.
 *
 * @param from id of the organisation that led
 * @param to id of the one that leads now
 */
public record LeadHandedOver(String body, String from, String to) {}
