package org.ibcm.review;

/** Published when the chapter of a round table has been handed in, for the first time or anew. */
public record ChapterWritten(String reference, RoundTable roundTable) {}
