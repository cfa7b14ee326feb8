package org.ibcm.register;

/**
 * Why the register changes.
 *
 * @param subject under which the messages about it are filed: a case, or the member itself
 */
record Occasion(String subject, Stamp stamp) {

    static Occasion byHand(String memberId, Stamp stamp) {
        return new Occasion("member-" + memberId, stamp);
    }
}
