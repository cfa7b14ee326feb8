package org.ibcm.engine;

/** The standing groups. Organisations have their own: {@link Accounts#agencyGroup}. */
public final class Groups {

    /** IOM and ESCWA staff who run the secretariat (D.6). */
    public static final String SECRETARIAT = "secretariat";
    /** Focal points and alternates of the co-conveners (D.1.b). */
    public static final String CO_CONVENERS = "co-conveners";
    /** Every focal point and alternate; carries what all members may do. */
    public static final String MEMBERS = "members";
    /** Coordinates the Regional UN Network (D.5). */
    public static final String NETWORK_COORDINATOR = "network-coordinator";
    /** May deploy models. */
    public static final String MODELLERS = "modellers";
    /** Administers users, groups and jobs. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private Groups() {}

    /** Whether the register says who belongs to the group; of the others an administrator does. */
    static boolean followTheRegister(String groupId) {
        return groupId.equals(MEMBERS) || groupId.equals(CO_CONVENERS) || groupId.startsWith("agency-");
    }
}
