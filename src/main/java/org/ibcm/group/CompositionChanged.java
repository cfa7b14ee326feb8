package org.ibcm.group;

/**
 * An active group has another lead, a member more or a member less (D.4.c).
 *
 * @param agency which leads, has joined or has left
 */
public record CompositionChanged(String reference, Change change, String agency) {

    public enum Change {
        LEAD_HANDED_OVER,
        JOINED,
        LEFT
    }
}
