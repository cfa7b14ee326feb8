package org.ibcm.output.process;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Those who were asked to do something about it until now. */
    static String untilNow(OutputView output) {
        Stream<String> asked = output.submittedAt() == null
                ? Stream.of(agencies(List.of(output.leadAgency())), "reviewers")
                : Stream.of(participants(output));
        Stream<String> informed = output.notices().isEmpty() ? Stream.of() : Stream.of("co-conveners");
        return Stream.of(asked, informed, Stream.of("secretariat"))
                .flatMap(words -> words)
                .collect(Collectors.joining(","));
    }
}
