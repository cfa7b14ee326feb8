package org.ibcm.output;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.document.VersionView;
import org.springframework.stereotype.Component;

/** The files that were uploaded for outputs; of several, the one uploaded last counts (D.2.a). */
@Component
public class OutputFiles {

    private final Documents documents;

    OutputFiles(Documents documents) {
        this.documents = documents;
    }

    /** The document that was added or changed last. */
    public Optional<DocumentView> last(String reference) {
        return documents.of(reference).stream()
                .max(Comparator.comparing(document -> document.latest().addedAt()));
    }

    /** The name of a file as it was then. */
    public Optional<String> name(UUID document, int version) {
        return documents.find(document).stream()
                .flatMap(found -> found.versions().stream())
                .filter(file -> file.number() == version)
                .map(VersionView::fileName)
                .findFirst();
    }
}
