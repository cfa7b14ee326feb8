package org.ibcm.review;

/** Networks on migration outside the region's own, which are told when the report goes to the forum (D.5.a). */
public enum Network {
    /** Those of the United Nations in the States. */
    NATIONAL("national-networks", "National Network on Migration"),
    GLOBAL("global-network", "United Nations Network on Migration");

    private final String audience;
    private final String salutation;

    Network(String audience, String salutation) {
        this.audience = audience;
        this.salutation = salutation;
    }

    /** How a model calls them. */
    String audience() {
        return audience;
    }

    /** How a letter addresses them, which goes to mailboxes and not to people. */
    String salutation() {
        return salutation;
    }
}
