package org.ibcm.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.document.Upload;
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

    /** Its own documents. */
    List<DocumentView> of(ApplicationView application) {
        return documents.of(application.reference()).stream()
                .filter(document -> document.versions().stream()
                        .anyMatch(version -> version.addedBy().equals(application.reference())))
                .toList();
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
}
