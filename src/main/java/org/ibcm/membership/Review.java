package org.ibcm.membership;

import java.util.List;

/**
 * Who takes part in the review of an application.
 *
 * @param consulted members who are asked for a comment
 * @param recused co-conveners who sponsor the application
 */
public record Review(List<String> consulted, List<String> recused) {}
