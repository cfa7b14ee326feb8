package org.ibcm.group;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of a workplan (D.4.b).
 *
 * @param id null for a new line
 * @param responsibleAgency a member of the group
 */
public record PlannedLine(UUID id, String activity, String responsibleAgency, LocalDate dueOn, LineStatus status) {}
