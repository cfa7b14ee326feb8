package org.ibcm.document;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** The bytes of a version, in a table of their own so that no listing reads them. */
@Entity
@Immutable
@Table(name = "document_content")
class StoredFile implements Persistable<UUID> {

    @Id
    private UUID id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "version_id")
    private DocumentVersion version;

    @Immutable
    @Column(length = Length.LONG32)
    private byte[] bytes;

    protected StoredFile() {}

    static StoredFile of(DocumentVersion version, CheckedFile file) {
        StoredFile stored = new StoredFile();
        stored.version = version;
        stored.bytes = file.bytes();
        return stored;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only ever inserted, so there is no need to look for an earlier row. */
    @Override
    public boolean isNew() {
        return true;
    }
}
