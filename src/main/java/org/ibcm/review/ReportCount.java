package org.ibcm.review;

/** How many of the invited States have reported (D.5.a). */
public record ReportCount(int received, int invited) {

    /** In whole per cent. */
    public int perCent() {
        return 100 * received / invited;
    }
}
