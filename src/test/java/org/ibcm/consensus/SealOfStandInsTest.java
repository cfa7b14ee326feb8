package org.ibcm.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ibcm.consensus.DecisionRequest.Versions;
import org.ibcm.engine.CurrentUser.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Stand-ins came later: what was sealed before them stays as it was sealed. */
class SealOfStandInsTest {

    /** SHA-256 over the record as it was written before there were stand-ins. */
    private static final String SEALED_BEFORE = "13dd53d1115b35639f2f0f4b5d95424223d59a88b081273c4a2ab4e17f2bc23b";

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Instant END = Instant.parse("2026-12-04T09:00:00Z");
    private static final SpokenPosition OF_LAS =
            new SpokenPosition("las", Position.REQUEST_CHANGES, Optional.of("Name a second office."), Optional.empty());

    @Test
    void aRecordWithoutStandInsKeepsTheSealThatItAlwaysHad() {
        Decision decision = opened();
        decision.record(OF_LAS, actor("las"), NOW);

        assertThat(sealed(decision).seal()).isEqualTo(SEALED_BEFORE);
        assertThat(decision.matchesSeal()).isTrue();
    }

    @Test
    void markAndNoteArePartOfTheSeal() {
        Decision own = opened();
        own.record(OF_LAS, actor("las"), NOW);
        Decision byPhone = opened();
        byPhone.recordStandIn(OF_LAS, "By phone", actor("las"), NOW);
        Decision byMail = opened();
        byMail.recordStandIn(OF_LAS, "By mail", actor("las"), NOW);

        assertThat(Set.of(
                        sealed(own).seal(),
                        sealed(byPhone).seal(),
                        sealed(byMail).seal()))
                .hasSize(3);
        assertThat(byPhone.matchesSeal()).isTrue();
    }

    private static Decision opened() {
        Decision decision = Decision.open(
                "DEC-2026-0001",
                new DecisionRequest(
                        "instance",
                        Optional.of("MEM-2026-0007"),
                        "Arab Migration Observatory",
                        Optional.empty(),
                        "co-conveners",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        new Versions(1, 1)),
                Procedure.CONSENSUS,
                "P10D",
                2,
                "secretariat",
                List.of("ilo", "las"),
                NOW);
        decision.openRound(NOW, END);
        decision.record(
                new SpokenPosition("ilo", Position.SUPPORT, Optional.empty(), Optional.empty()), actor("ilo"), NOW);
        return decision;
    }

    private static Decision sealed(Decision decision) {
        decision.closeRound(NOW);
        decision.conclude(RoundOutcome.ADOPTED, NOW);
        SealChain chain = new SealChain();
        ReflectionTestUtils.setField(chain, "lastSeal", SealChain.BEGINNING);
        decision.seal("Adopted by consensus.", chain);
        return decision;
    }

    private static Actor actor(String agency) {
        return new Actor(agency + ".focal", agency.toUpperCase(Locale.ROOT) + " Focal", Set.of("agency-" + agency));
    }
}
