package org.ibcm.output;

import java.util.UUID;

/**
 * What a version of an output consists of: its texts, and the document as a link, as an uploaded file, or as both.
 *
 * @param file null where the document is linked only
 * @param note what was changed; null for the first
 */
record Manuscript(String title, String abstractText, String documentLink, File file, String note) {

    /** An uploaded document as it was then. */
    record File(UUID document, int version) {

        /** Null without a document. */
        static File of(UUID document, Integer version) {
            return document == null ? null : new File(document, version);
        }
    }
}
