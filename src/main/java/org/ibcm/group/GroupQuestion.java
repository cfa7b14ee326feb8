package org.ibcm.group;

import java.util.Optional;
import org.ibcm.engine.Checks;
import org.ibcm.engine.Entry;

/**
 * What a lead asks its group (D.3). Absent texts are null.
 *
 * @param groupReference may be left out by those who lead one group only
 */
public record GroupQuestion(String groupReference, String subject, String questionText, String documentLink) {

    private static final int SUBJECT_LIMIT = 200;
    /** As much as the record of a decision can. */
    private static final int QUESTION_LIMIT = 4_000;

    GroupQuestion checked() {
        Checks checks = new Checks();
        GroupQuestion checked = new GroupQuestion(
                groupReference,
                checks.take(() -> new Entry("subject", "the subject", subject).requiredLine(SUBJECT_LIMIT)),
                checks.take(() -> new Entry("questionText", "the question", questionText).required(QUESTION_LIMIT)),
                checks.take(() -> WebAddress.checked("documentLink", Optional.ofNullable(documentLink))));
        checks.requireAllPassed();
        return checked;
    }
}
