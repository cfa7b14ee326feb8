package org.ibcm.output;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An output as it was submitted, revised or corrected; never changed. */
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

    private String title;
    private String abstractText;
    private String documentLink;
    private UUID documentId;
    private Integer documentVersion;
    private String note;
    private String writtenBy;
    private String writtenByName;
    private Instant writtenAt;

    protected OutputVersion() {}

    static OutputVersion of(
            Output output, int number, VersionOccasion occasion, Manuscript manuscript, Writer writer, Instant now) {
        OutputVersion version = new OutputVersion();
        version.id = UUID.randomUUID();
        version.output = output;
        version.number = number;
        version.occasion = occasion;
        version.title = manuscript.title();
        version.abstractText = manuscript.abstractText();
        version.documentLink = manuscript.documentLink();
        version.documentId = manuscript.documentId();
        version.documentVersion = manuscript.documentVersion();
        version.note = manuscript.note();
        version.writtenBy = writer.agency();
        version.writtenByName = writer.name();
        version.writtenAt = now;
        return version;
    }

    int number() {
        return number;
    }

    OutputVersionView view() {
        return new OutputVersionView(
                number,
                occasion,
                title,
                abstractText,
                documentLink,
                documentId,
                documentVersion,
                note,
                writtenBy,
                writtenByName,
                writtenAt);
    }
}
