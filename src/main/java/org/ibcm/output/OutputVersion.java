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
import org.ibcm.output.Manuscript.File;

/** An output as it was submitted, revised or corrected; never changed, but it may be given back at the issue. */
@Entity
@Table(name = "output_version")
class OutputVersion {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "output_reference")
    private Output output;

    private int number;

    @Enumerated(EnumType.STRING)
    private VersionOccasion occasion;

    @Embedded
    private Manuscript manuscript;

    private String writtenBy;
    private String writtenByName;
    private Instant writtenAt;
    private String returnNote;
    private String returnedBy;
    private Instant returnedAt;

    protected OutputVersion() {}

    static OutputVersion of(
            Output output, int number, VersionOccasion occasion, Manuscript manuscript, Writer writer, Instant now) {
        OutputVersion version = new OutputVersion();
        version.id = UUID.randomUUID();
        version.output = output;
        version.number = number;
        version.occasion = occasion;
        version.manuscript = manuscript;
        version.writtenBy = writer.agency();
        version.writtenByName = writer.name();
        version.writtenAt = now;
        return version;
    }

    void giveBack(String note, String by, Instant now) {
        returnNote = note;
        returnedBy = by;
        returnedAt = now;
    }

    boolean isGivenBack() {
        return returnedAt != null;
    }

    /** Null where it is linked only. */
    File file() {
        return manuscript.file();
    }

    int number() {
        return number;
    }

    OutputVersionView view() {
        return new OutputVersionView(
                number,
                occasion,
                manuscript.title(),
                manuscript.abstractText(),
                manuscript.documentLink(),
                manuscript.documentId(),
                manuscript.documentVersion(),
                manuscript.note(),
                writtenBy,
                writtenByName,
                writtenAt,
                returnNote,
                returnedBy,
                returnedAt);
    }
}
