package org.ibcm.group;

/**
 * Who wrote something for a group.
 *
 * @param agency on whose behalf; null for the secretariat and for what follows from a decision
 */
record Writer(String agency, String name) {}
