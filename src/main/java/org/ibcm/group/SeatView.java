package org.ibcm.group;

import java.time.LocalDate;

/**
 * A member organisation in a group (D.4.c).
 *
 * @param representative who speaks for it in the group; null where it named nobody
 * @param leftOn null while it takes part
 */
public record SeatView(String agency, String representative, LocalDate joinedOn, LocalDate leftOn) {}
