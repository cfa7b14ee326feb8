package org.ibcm.output;

/** What a co-convener said when it was informed (D.2.a). */
public enum Acknowledgement {
    ACKNOWLEDGED,
    CONCERN
}
