package org.ibcm.register;

/**
 * An organisation left a body that a module adds, such as a working group (D.4.c). Published within the transaction;
 * it has no say any more in what the body is deciding.
 *
 * @param agency id of the organisation
 */
public record AgencyLeftBody(String body, String agency) {}
