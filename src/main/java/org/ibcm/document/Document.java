package org.ibcm.document;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A document of a case; its versions stay as they were added. */
@Entity
@Table(name = "document")
class Document {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String subject;

    @OneToMany(mappedBy = "document", cascade = CascadeType.PERSIST)
    @OrderBy("number desc")
    private List<DocumentVersion> versions = new ArrayList<>();

    protected Document() {}

    static Document of(String subject) {
        Document document = new Document();
        document.id = UUID.randomUUID();
        document.subject = subject;
        return document;
    }

    DocumentVersion add(CheckedFile file, String by, String byName, Instant now) {
        DocumentVersion version = DocumentVersion.of(this, versions.size() + 1, file, by, byName, now);
        versions.add(0, version);
        return version;
    }

    boolean isNow(CheckedFile file) {
        return latest().holds(file);
    }

    boolean goesBy(FileName name) {
        return latest().fileName().equals(name.text());
    }

    UUID id() {
        return id;
    }

    int size() {
        return versions.size();
    }

    DocumentView view() {
        return new DocumentView(
                id,
                subject,
                latest().fileName(),
                versions.stream().map(DocumentVersion::view).toList());
    }

    private DocumentVersion latest() {
        return versions.get(0);
    }
}
