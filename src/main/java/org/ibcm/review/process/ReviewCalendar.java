package org.ibcm.review.process;

import org.ibcm.engine.Variable;

/** The names of the model {@code review-calendar}. */
final class ReviewCalendar {

    static final String PROCESS = "review-calendar";
    static final String REVIEW_FOUND_DUE = GcmRegionalReview.REVIEW_FOUND_DUE;
    static final String YEAR_BEGUN = "StartEvent_YearBegun";

    static final Variable<Boolean> REVIEW_DUE = GcmRegionalReview.REVIEW_DUE;

    private ReviewCalendar() {}
}
