package org.ibcm.document;

/**
 * A file as somebody sends it; nothing about it is believed yet.
 *
 * @param fileName the name that came with it
 */
public record Upload(String fileName, byte[] bytes) {}
