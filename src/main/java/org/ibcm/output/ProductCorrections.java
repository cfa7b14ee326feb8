package org.ibcm.output;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.output.Endorsement.Revision;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrected versions of products: the current one stays public until the secretariat has compared the logos (D.2.a). */
@Service
@Transactional
public class ProductCorrections {

    private final HandedInCorrections corrections;
    private final Outputs outputs;
    private final Manuscripts manuscripts;
    private final Acting acting;
    private final LogoCheck logoCheck;
    private final ProductNews news;
    private final Clock clock;

    ProductCorrections(
            HandedInCorrections corrections,
            Outputs outputs,
            Manuscripts manuscripts,
            Acting acting,
            LogoCheck logoCheck,
            ProductNews news,
            Clock clock) {
        this.corrections = corrections;
        this.outputs = outputs;
        this.manuscripts = manuscripts;
        this.acting = acting;
        this.logoCheck = logoCheck;
        this.news = news;
        this.clock = clock;
    }

    /** The lead, or the secretariat for it, hands in a corrected version; one at a time. */
    public void handIn(String reference, Revision revision) {
        Output output =
                outputs.findById(reference).orElseThrow(() -> new NoSuchElementException("No output " + reference));
        Writer writer = acting.leadOrSecretariat(output, "revisionNote");
        output.requireIssued("correct it");
        if (corrections.findByOutputReferenceOrderByWrittenAtDesc(reference).stream()
                .anyMatch(Correction::isAwaited)) {
            throw new InputRefused(
                    "revisionNote",
                    "A correction awaits the secretariat already (\"revisionNote\"). Please wait for its answer.",
                    "output-correction-waits");
        }
        Correction correction =
                corrections.save(Correction.handedIn(output, manuscripts.changed(output, revision), writer, now()));
        news.handedIn(output, correction.note());
    }

    /** The secretariat has compared the logos on it with those that were cleared: it replaces the version before. */
    public void publish(String reference, UUID id, LogosSeen logos) {
        String by = acting.secretariat("logosVerified").name();
        Correction correction = awaited(reference, id);
        logoCheck.require(correction.output(), logos);
        correction.publish(by, now());
        news.corrected(correction.output(), correction.note());
    }

    /** The secretariat gives it back to the lead, and says why. */
    public void giveBack(String reference, UUID id, String reason) {
        String by = acting.secretariat("returnNote").name();
        Correction correction = awaited(reference, id);
        String words = new Entry("returnNote", "what must change", reason).required(DraftCheck.NOTE_LIMIT);
        correction.giveBack(words, by, now());
        news.correctionReturned(correction.output(), words);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<CorrectionView> of(String reference) {
        return corrections.findByOutputReferenceOrderByWrittenAtDesc(reference).stream()
                .map(Correction::view)
                .toList();
    }

    private Correction awaited(String reference, UUID id) {
        return corrections
                .findById(id)
                .filter(correction -> correction.output().reference().equals(reference) && correction.isAwaited())
                .orElseThrow(() -> new InputRefused(
                        "correction",
                        "This correction has been answered already (\"correction\"). Please look at the page again.",
                        "output-correction-answered"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
