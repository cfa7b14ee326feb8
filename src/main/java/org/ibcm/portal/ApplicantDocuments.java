package org.ibcm.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.document.Content;
import org.ibcm.document.Documents;
import org.ibcm.document.Upload;
import org.ibcm.document.VersionView;
import org.ibcm.engine.InputRefused;
import org.ibcm.membership.ApplicationView;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What an applicant adds to its application; what others put there is not shown to it. */
@Component
class ApplicantDocuments {

    private final Documents documents;

    ApplicantDocuments(Documents documents) {
        this.documents = documents;
    }

    /** Its own documents, each as it last sent it. */
    List<OwnDocument> of(ApplicationView application) {
        return documents.of(application.reference()).stream()
                .flatMap(document -> document.versions().stream()
                        .filter(version -> version.addedBy().equals(application.reference()))
                        .findFirst()
                        .map(version -> new OwnDocument(document.id(), version))
                        .stream())
                .toList();
    }

    /** One of its own documents, for download. */
    Optional<Content> content(ApplicationView application, UUID id) {
        return of(application).stream()
                .filter(document -> document.id().equals(id))
                .findAny()
                .flatMap(document -> documents.content(id, document.sent().number()));
    }

    /** An applicant has no account: it acts under its application's reference. */
    void add(ApplicationView application, MultipartFile file) {
        if (application.status().closed()) {
            throw new InputRefused(
                    "file",
                    "The application is closed and takes no documents any more. Please write to the secretariat.",
                    "no-more-documents");
        }
        if (file == null || file.isEmpty()) {
            throw new InputRefused("file", "Please choose a file.", "no-file");
        }
        documents.add(
                application.reference(),
                new Upload(file.getOriginalFilename(), bytes(file)),
                application.reference(),
                application.organisationName());
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sent the newest version that the applicant supplied; others may have added newer ones */
    record OwnDocument(UUID id, VersionView sent) {}
}
