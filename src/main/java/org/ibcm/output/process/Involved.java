package org.ibcm.output.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.ibcm.engine.Accounts;
import org.ibcm.output.OutputView;
import org.ibcm.output.PartyView;

/** Those who work on an output, in the words of an audience. */
final class Involved {

    private Involved() {}

    static String agencies(Collection<String> ids) {
        return ids.stream().map(Accounts::agencyGroup).collect(Collectors.joining(","));
    }

    /** Members in their groups, and partners by e-mail. */
    static String participants(OutputView output) {
        return agencies(output.parties().stream()
                        .filter(PartyView::member)
                        .map(PartyView::name)
                        .toList())
                + ",partners";
    }

    /**
     * Those who know of it until now: co-conveners by a progress report or a notice, reviewers before the submission.
     *
     * @param reported whether its lead has reported progress
     */
    static String untilNow(OutputView output, boolean reported) {
        List<String> words = new ArrayList<>(List.of(participants(output), "secretariat"));
        if (reported || !output.notices().isEmpty()) {
            words.add("co-conveners");
        }
        if (output.submittedAt() == null) {
            words.add("reviewers");
        }
        return String.join(",", words);
    }
}
