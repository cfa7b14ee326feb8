package org.ibcm.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What is known of a version; its bytes are a {@link StoredFile} of the same id. */
@Entity
@Immutable
@Table(name = "document_version")
class DocumentVersion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Document document;

    private int number;
    private String fileName;
    private String contentType;

    @Column(name = "byte_size")
    private long size;

    private String sha256;
    private String addedBy;
    private String addedByName;
    private Instant addedAt;

    protected DocumentVersion() {}

    static DocumentVersion of(Document document, int number, CheckedFile file, String by, String byName, Instant now) {
        DocumentVersion version = new DocumentVersion();
        version.id = UUID.randomUUID();
        version.document = document;
        version.number = number;
        version.fileName = file.name().text();
        version.contentType = file.type().contentType();
        version.size = file.bytes().length;
        version.sha256 = file.sha256();
        version.addedBy = by;
        version.addedByName = byName;
        version.addedAt = now;
        return version;
    }

    boolean holds(CheckedFile file) {
        return sha256.equals(file.sha256());
    }

    String fileName() {
        return fileName;
    }

    VersionView view() {
        return new VersionView(number, fileName, contentType, size, sha256, addedBy, addedByName, addedAt);
    }
}
