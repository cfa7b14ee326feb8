package org.ibcm.document;

/**
 * A version's bytes, for download.
 *
 * @param contentType as found by content when it was stored, such as {@code application/pdf}
 */
public record Content(String fileName, String contentType, byte[] bytes) {}
