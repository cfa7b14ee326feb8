package org.ibcm.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that passed every check. */
record CheckedFile(FileName name, FileType type, byte[] bytes, String sha256) {

    CheckedFile(FileName name, FileType type, byte[] bytes) {
        this(name, type, bytes, digest(bytes));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
