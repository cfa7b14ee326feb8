package org.ibcm.output;

import java.util.UUID;

/**
 * What a version of an output consists of: its texts, and the document as a link or as an uploaded file.
 *
 * @param note what was changed; null for the first
 */
record Manuscript(
        String title,
        String abstractText,
        String documentLink,
        UUID documentId,
        Integer documentVersion,
        String note) {}
