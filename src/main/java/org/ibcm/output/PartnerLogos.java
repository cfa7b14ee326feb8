package org.ibcm.output;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.Entry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Partners without an account clear their logos through a personal link (D.2.a). */
@Service
@Transactional
public class PartnerLogos {

    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerLogos(Parties parties, ApplicationEventPublisher events, Clock clock) {
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** What a partner is asked about. */
    @Transactional(readOnly = true)
    public Optional<PartnerQuestion> find(UUID party) {
        return parties.findById(party).map(part -> new PartnerQuestion(part.view(), OutputView.of(part.output())));
    }

    /** A partner gives its logo, or takes part without it; it may change that until the issue. */
    public void answer(UUID party, boolean cleared, Optional<String> note) {
        Party part =
                parties.findById(party).orElseThrow(() -> new NoSuchElementException("Nobody takes part as " + party));
        String words = new Entry("logoNote", "the note", note.orElse(null))
                .optional(DraftCheck.NOTE_LIMIT)
                .orElse(null);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        part.output().clearLogo(part.name(), cleared, words, part.name(), now);
        events.publishEvent(new PartnerLogoAnswered(part.output().reference(), party));
    }

    public record PartnerQuestion(PartyView part, OutputView output) {}
}
