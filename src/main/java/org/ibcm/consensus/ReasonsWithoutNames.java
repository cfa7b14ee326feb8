package org.ibcm.consensus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ibcm.register.DecisionReasons;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes from a record what may leave the body: reasons, but neither names nor positions (D.3). */
@Component
class ReasonsWithoutNames implements DecisionReasons {

    private static final Set<Position> IN_THE_WAY = Set.of(Position.REQUEST_CHANGES, Position.OBJECT);

    private final Decisions decisions;

    ReasonsWithoutNames(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> of(String reference) {
        return decisions
                .findById(reference)
                .map(decision ->
                        decision.seniorOutcome() == null ? listed(reasons(decision)) : decision.seniorStatement())
                .filter(text -> !text.isEmpty());
    }

    private static List<String> reasons(Decision decision) {
        Round last = decision.round();
        return decision.entitled(last.agencies()).stream()
                .flatMap(agency -> Stream.ofNullable(last.lastWords().get(agency)))
                .filter(said -> IN_THE_WAY.contains(said.position()))
                .map(said -> Stream.of(said.reason(), said.resolution())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining("\n")))
                .toList();
    }

    /** Numbered, so that an answer can say to which it is one. */
    private static String listed(List<String> reasons) {
        return reasons.size() == 1
                ? reasons.get(0)
                : IntStream.range(0, reasons.size())
                        .mapToObj(place -> (place + 1) + ". " + reasons.get(place))
                        .collect(Collectors.joining("\n\n"));
    }
}
