package org.ibcm.review;

import java.time.Instant;

/** @param agency id of the member that said it */
public record CommentView(CommentedText subject, String agency, String text, String saidBy, Instant saidAt) {}
