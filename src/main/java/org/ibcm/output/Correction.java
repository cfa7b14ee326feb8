package org.ibcm.output;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A corrected version of a product; it becomes the product once the secretariat has compared its logos (D.2.a). */
@Entity(name = "OutputCorrection")
@Table(name = "output_correction")
class Correction {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "output_reference")
    private Output output;

    @Enumerated(EnumType.STRING)
    private CorrectionStatus status;

    @Embedded
    private Manuscript manuscript;

    private String writtenBy;
    private String writtenByName;
    private Instant writtenAt;
    private String reason;
    private String answeredBy;
    private Instant answeredAt;

    protected Correction() {}

    static Correction handedIn(Output output, Manuscript manuscript, Writer writer, Instant now) {
        Correction correction = new Correction();
        correction.id = UUID.randomUUID();
        correction.output = output;
        correction.status = CorrectionStatus.AWAITED;
        correction.manuscript = manuscript;
        correction.writtenBy = writer.agency();
        correction.writtenByName = writer.name();
        correction.writtenAt = now;
        return correction;
    }

    /** Its logos are those that were cleared: it replaces the version before, which stays readable. */
    void publish(String by, Instant now) {
        output.correct(manuscript, new Writer(writtenBy, writtenByName), now);
        answer(CorrectionStatus.PUBLISHED, by, now);
    }

    void giveBack(String reason, String by, Instant now) {
        this.reason = reason;
        answer(CorrectionStatus.RETURNED, by, now);
    }

    private void answer(CorrectionStatus answer, String by, Instant now) {
        status = answer;
        answeredBy = by;
        answeredAt = now;
    }

    boolean isAwaited() {
        return status == CorrectionStatus.AWAITED;
    }

    Output output() {
        return output;
    }

    String note() {
        return manuscript.note();
    }

    Manuscript manuscript() {
        return manuscript;
    }

    CorrectionView view() {
        return new CorrectionView(
                id,
                status,
                manuscript.title(),
                manuscript.abstractText(),
                manuscript.documentLink(),
                manuscript.documentId(),
                manuscript.documentVersion(),
                manuscript.note(),
                writtenBy,
                writtenByName,
                writtenAt,
                reason,
                answeredBy,
                answeredAt);
    }
}
