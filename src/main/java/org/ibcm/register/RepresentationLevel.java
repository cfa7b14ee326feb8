package org.ibcm.register;

/** Level at which an organisation is represented; each determines its own (D.1). */
public enum RepresentationLevel {
    SENIOR,
    TECHNICAL,
    BOTH
}
