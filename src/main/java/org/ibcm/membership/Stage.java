package org.ibcm.membership;

import java.util.ArrayList;
import java.util.List;
import org.ibcm.register.OrganisationType;

/** What an applicant has before and behind it, in a few words (D.1). */
public enum Stage {
    RECEIVED,
    SCREENING,
    REVIEW,
    OUTCOME;

    /** The stages of this application; a UN entity is not reviewed, nor is one that ended before. */
    public static List<Stage> of(ApplicationView application) {
        boolean reviewed = application.status().closed()
                ? application.membersAsked()
                : application.organisationType() != OrganisationType.UN_ENTITY || application.membersAsked();
        List<Stage> stages = new ArrayList<>(List.of(values()));
        if (!reviewed) {
            stages.remove(REVIEW);
        }
        return List.copyOf(stages);
    }

    /** Where it stands. */
    public static Stage present(ApplicationStatus status) {
        return switch (status) {
            case SUBMITTED -> RECEIVED;
            case SCREENING, INFORMATION_REQUESTED -> SCREENING;
            case UNDER_REVIEW -> REVIEW;
            case ADMITTED, DECLINED, INELIGIBLE, LAPSED, WITHDRAWN -> OUTCOME;
        };
    }
}
