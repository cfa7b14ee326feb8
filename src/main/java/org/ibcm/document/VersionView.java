package org.ibcm.document;

import java.time.Instant;

/**
 * One version of a document, without its bytes.
 *
 * @param number counted from 1 within the document
 * @param contentType as found by content, such as {@code application/pdf}
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 */
public record VersionView(
        int number,
        String fileName,
        String contentType,
        long size,
        String sha256,
        String addedBy,
        String addedByName,
        Instant addedAt) {}
