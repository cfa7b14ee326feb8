package org.ibcm.document;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.ApplicationLock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Documents of cases, with all their versions. Whoever may see a case may see its documents: callers decide that. What
 * is not taken is an {@link org.ibcm.engine.InputRefused} of the field {@code file}, and nothing is stored.
 */
@Service
public class Documents {

    private static final String LOCK = "document";

    private final FileChecks checks;
    private final Shelf shelf;
    private final StoredFiles files;
    private final ApplicationLock lock;
    private final TransactionTemplate transaction;
    private final DocumentSettings settings;
    private final Clock clock;

    Documents(
            FileChecks checks,
            Shelf shelf,
            StoredFiles files,
            ApplicationLock lock,
            TransactionTemplate transaction,
            DocumentSettings settings,
            Clock clock) {
        this.checks = checks;
        this.shelf = shelf;
        this.files = files;
        this.lock = lock;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Stores a first version for the case and answers the document's id. Sent twice, the same file under the same name
     * is one document.
     */
    public UUID add(String subject, Upload upload, String by, String byName) {
        // checked before the transaction: looking into a file takes time, and needs no connection
        CheckedFile file = checks.check(upload);
        return transaction.execute(begun -> {
            lock.take(LOCK);
            List<Document> present = shelf.of(subject);
            return present.stream()
                    .filter(document -> document.goesBy(file.name()) && document.isNow(file))
                    .findAny()
                    .map(Document::id)
                    .orElseGet(() -> addTo(subject, present.size(), file, by, byName));
        });
    }

    /** Stores another version, of whatever kind and name; the bytes of the newest one again change nothing. */
    public void addVersion(UUID id, Upload upload, String by, String byName) {
        CheckedFile file = checks.check(upload);
        transaction.executeWithoutResult(begun -> {
            Document document =
                    shelf.lock(id).orElseThrow(() -> new IllegalArgumentException("There is no document " + id));
            if (!document.isNow(file)) {
                requireRoom(document);
                store(document, file, by, byName);
            }
        });
    }

    /** By name, each with all its versions. */
    @Transactional(readOnly = true)
    public List<DocumentView> of(String subject) {
        return shelf.of(subject).stream()
                .map(Document::view)
                .sorted(Comparator.comparing(DocumentView::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(DocumentView::id))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<DocumentView> find(UUID id) {
        return shelf.find(id).map(Document::view);
    }

    /** For download; serve it as an attachment, and let no browser guess its type. */
    @Transactional(readOnly = true)
    public Optional<Content> content(UUID id, int version) {
        return shelf.content(id, version);
    }

    private UUID addTo(String subject, int present, CheckedFile file, String by, String byName) {
        if (present >= settings.perCase()) {
            throw Refusal.because(
                    "case-full",
                    "This case already has %d documents, and holds no more. Please add a new version to one of them."
                            .formatted(present),
                    present);
        }
        Document document = shelf.save(Document.of(subject));
        store(document, file, by, byName);
        return document.id();
    }

    private void requireRoom(Document document) {
        if (document.size() >= settings.versions()) {
            throw Refusal.because(
                    "document-full",
                    "This document already has %d versions, and holds no more. Please add the file as a new document."
                            .formatted(document.size()),
                    document.size());
        }
    }

    private void store(Document document, CheckedFile file, String by, String byName) {
        DocumentVersion version = document.add(file, by, byName, clock.instant());
        files.save(StoredFile.of(version, file));
    }
}
