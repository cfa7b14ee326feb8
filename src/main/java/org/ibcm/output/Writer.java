package org.ibcm.output;

/** Who wrote something, and for which agency. */
record Writer(String agency, String name) {}
