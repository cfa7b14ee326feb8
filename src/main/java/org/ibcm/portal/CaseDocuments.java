package org.ibcm.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.ibcm.document.DocumentSettings;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.document.Upload;
import org.ibcm.engine.InputRefused;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes what a form sends as {@code file}, and tells forms beforehand what is taken. What is not is an
 * {@link InputRefused} of that field. Whether somebody may, the page decides.
 */
@Component
class CaseDocuments {

    private final Documents documents;
    private final DocumentSettings settings;

    CaseDocuments(Documents documents, DocumentSettings settings) {
        this.documents = documents;
        this.settings = settings;
    }

    /** Adds a document to the case and answers its id. */
    UUID add(String reference, MultipartFile file, String by, String byName) {
        return documents.add(reference, upload(file), by, byName);
    }

    void addVersion(UUID id, MultipartFile file, String by, String byName) {
        documents.addVersion(id, upload(file), by, byName);
    }

    /**
     * What the fragment {@code documents/section} shows of a case.
     *
     * @param action where its form sends a new document; null where there is no form
     */
    Section section(String reference, String action) {
        return new Section(documents.of(reference), action, limits());
    }

    /** What the fragment {@code documents/section :: file} tells before somebody chooses a file. */
    Limits limits() {
        return new Limits(
                settings.fileSize().toMegabytes(),
                settings.types().stream()
                        .sorted()
                        .flatMap(type -> type.endings().stream())
                        .map(ending -> "." + ending)
                        .toList());
    }

    private static Upload upload(MultipartFile file) {
        if (file == null || file.isEmpty() && file.getOriginalFilename().isBlank()) {
            throw new InputRefused("file", "Please choose a file first.", "file-missing");
        }
        try {
            return new Upload(file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param list by name, each with all its versions */
    record Section(List<DocumentView> list, String action, Limits limits) {}

    /** @param endings with their dots, as file names have them */
    record Limits(long megabytes, List<String> endings) {

        /** For the attribute {@code accept} of the field. */
        public String accept() {
            return String.join(",", endings);
        }

        public String inWords() {
            return String.join(" ", endings);
        }
    }
}
