package org.ibcm.review;

/** How many reports of States are expected before that of the region is written: the table of the readiness says (D.5.a). */
public interface ReportsExpected {

    boolean enough(ReportCount reports);
}
