package org.ibcm.output;

/** Whether an agency's logo may stand on a version of an output (D.2.a). */
public enum Clearance {
    ASKED,
    CLEARED,
    /** It takes part without its logo. */
    WITHOUT_LOGO,
    /** It did not answer in time: named without its logo. */
    NO_ANSWER
}
