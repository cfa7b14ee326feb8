package org.ibcm.output;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a version of an output consists of: its texts, and the document as a link, as an uploaded file, or as both.
 *
 * @param documentId of the uploaded document, with its version as it was then; both null where it is linked only
 * @param note what was changed; null for the first
 */
@Embeddable
record Manuscript(
        String title, String abstractText, String documentLink, UUID documentId, Integer documentVersion, String note) {

    /** @param file null where the document is linked only */
    static Manuscript of(String title, String abstractText, String documentLink, File file, String note) {
        return new Manuscript(
                title,
                abstractText,
                documentLink,
                file == null ? null : file.document(),
                file == null ? null : file.version(),
                note);
    }

    /** Null where the document is linked only. */
    File file() {
        return documentId == null ? null : new File(documentId, documentVersion);
    }

    /** An uploaded document as it was then. */
    record File(UUID document, int version) {}
}
