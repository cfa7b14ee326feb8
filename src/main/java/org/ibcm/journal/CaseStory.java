package org.ibcm.journal;

import java.util.List;

/**
 * What happened to a case, as far as it has come.
 *
 * @param runs those of the case itself and those that they called, oldest first
 */
public record CaseStory(String reference, List<Run> runs) {}
