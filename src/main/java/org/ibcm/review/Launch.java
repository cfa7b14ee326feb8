package org.ibcm.review;

import java.time.LocalDate;
import java.util.List;

/**
 * What a review begins with (D.5.a).
 *
 * @param states English short names of the invited States
 */
record Launch(int year, LocalDate conference, LocalDate forum, List<String> states) {}
