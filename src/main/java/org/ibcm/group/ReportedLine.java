package org.ibcm.group;

import jakarta.persistence.Embeddable;

/**
 * A line of the workplan as it was called when an update referred to it (D.4.d).
 *
 * @param completed whether the update says that it is done
 */
@Embeddable
record ReportedLine(String activity, boolean completed) {}
