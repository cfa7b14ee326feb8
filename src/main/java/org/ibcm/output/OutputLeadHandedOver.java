package org.ibcm.output;

/** Another participating agency leads an output from now on (D.2.b). */
public record OutputLeadHandedOver(String reference, String from, String to) {}
