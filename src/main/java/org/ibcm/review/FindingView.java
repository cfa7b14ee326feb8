package org.ibcm.review;

/**
 * What a chapter says on one objective; what it does not speak of is null.
 *
 * @param gaps challenges, gaps, priorities and resources
 */
public record FindingView(String objective, String progress, String gaps, String practices, String recommendations) {

    public boolean blank() {
        return progress == null && gaps == null && practices == null && recommendations == null;
    }
}
