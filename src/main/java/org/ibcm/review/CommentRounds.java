package org.ibcm.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.register.Register;
import org.springframework.stereotype.Service;

/** The co-conveners are consulted before the Network decides: D.5.a says in close coordination with them. */
@Service
public class CommentRounds {

    private static final String CO_CONVENERS = "co-conveners";

    private final Register register;
    private final ReviewSettings settings;
    private final IbcmSettings common;
    private final Clock clock;

    CommentRounds(Register register, ReviewSettings settings, IbcmSettings common, Clock clock) {
        this.register = register;
        this.settings = settings;
        this.common = common;
        this.clock = clock;
    }

    /** A round that begins today. */
    public CommentRound open() {
        LocalDate lastDay = LocalDate.ofInstant(clock.instant(), common.zone()).plus(settings.comments());
        return new CommentRound(
                register.body(CO_CONVENERS).orElseThrow(),
                lastDay.atTime(settings.closing()).atZone(common.zone()).toInstant(),
                settings.decision().toString());
    }

    /**
     * Who is asked.
     *
     * @param decisionWindow how long the Executive Committee has afterwards, as an ISO 8601 duration
     */
    public record CommentRound(List<String> agencies, Instant closesAt, String decisionWindow) {}
}
