package org.ibcm.review;

import java.util.Arrays;
import java.util.List;

/** Who is consulted in a 360-degree review: twelve groups of stakeholders, and the States among themselves (D.5.a). */
public enum ConsultedParty {
    MIGRANTS_AND_DIASPORA,
    CIVIL_SOCIETY,
    EMPLOYERS,
    WORKERS,
    PRIVATE_SECTOR,
    ACADEMIA,
    LOCAL_AUTHORITIES,
    PARLIAMENTARIANS,
    NATIONAL_HUMAN_RIGHTS_INSTITUTIONS,
    RED_CROSS_AND_RED_CRESCENT,
    MEDIA,
    FAITH_BASED_ORGANISATIONS,
    /** The dialogue with the mechanisms of inter-State consultation. */
    INTER_STATE_MECHANISMS;

    /** The stakeholders, without the States. */
    public static List<ConsultedParty> stakeholders() {
        return Arrays.stream(values())
                .filter(party -> party != INTER_STATE_MECHANISMS)
                .toList();
    }
}
