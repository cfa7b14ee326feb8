package org.ibcm.document;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Shelf extends Repository<Document, UUID> {

    Document save(Document document);

    @Query("from Document d join fetch d.versions where d.id = :id")
    Optional<Document> find(UUID id);

    /** Whoever else adds a version waits, so that numbers have no gap. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Document d where d.id = :id")
    Optional<Document> lock(UUID id);

    @Query("from Document d join fetch d.versions where d.subject = :subject")
    List<Document> of(String subject);

    @Query("""
            select new org.ibcm.document.Content(v.fileName, v.contentType, f.bytes)
            from DocumentVersion v join StoredFile f on f.version = v
            where v.document.id = :id and v.number = :number""")
    Optional<Content> content(UUID id, int number);
}
