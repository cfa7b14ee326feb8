package org.ibcm.membership;

/**
 * One of the criteria by which co-conveners consider an applicant (D.1).
 *
 * @param name short, as it labels a row
 * @param description what to look at
 */
public record Criterion(String name, String description) {}
