package org.ibcm.register;

/** For what a member organisation names a person (D.6.a). */
public enum ContactKind {
    /** Acts for the organisation. */
    FOCAL_POINT("focal point"),
    /** Acts for the organisation as the focal point does. */
    ALTERNATE("alternate"),
    /** Is told when the organisation stays silent; has no account. */
    SENIOR_CONTACT("senior contact");

    private final String words;

    ContactKind(String words) {
        this.words = words;
    }

    /** How a sentence calls it. */
    public String words() {
        return words;
    }

    /** Whether the person acts in the application. */
    public boolean hasAccount() {
        return this != SENIOR_CONTACT;
    }
}
