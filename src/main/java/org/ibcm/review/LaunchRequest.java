package org.ibcm.review;

import java.time.LocalDate;
import java.util.List;

/**
 * A review as it is asked for; what is null is as usual.
 *
 * @param conferenceDate null for the expected day of the review year
 * @param forumDate null for the expected day two years after the review year
 * @param invitedStates null for all States of the League
 */
public record LaunchRequest(
        Integer reviewYear, LocalDate conferenceDate, LocalDate forumDate, List<String> invitedStates) {}
