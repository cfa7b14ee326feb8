package org.ibcm.output;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ibcm.document.DocumentView;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.output.Endorsement.Revision;
import org.ibcm.output.Manuscript.File;
import org.springframework.stereotype.Component;

/** Puts versions of outputs together: their words, and what they hand out, a link or an uploaded file. */
@Component
class Manuscripts {

    private static final int TITLE_LIMIT = 300;

    private final OutputFiles files;
    private final HandedInCorrections corrections;

    Manuscripts(OutputFiles files, HandedInCorrections corrections) {
        this.files = files;
        this.corrections = corrections;
    }

    /** As its lead described it, with the file that it uploaded last. */
    Manuscript submitted(Output output) {
        File file = lastUploaded(output).orElse(null);
        if (file == null && output.documentLink() == null) {
            throw noDocument();
        }
        return Manuscript.of(output.title(), output.abstractText(), output.documentLink(), file, null);
    }

    /** What the revision leaves out stays as it is. */
    Manuscript changed(Output output, Revision revision) {
        String link = DraftCheck.link(revision.documentLink());
        Optional<File> uploaded = lastUploaded(output).filter(file -> isNew(file, output));
        if (uploaded.isPresent()) {
            // forms begin with the link as it stands, which leads to what the new file replaces
            return changed(
                    output, revision, link == null || link.equals(output.documentLink()) ? null : link, uploaded);
        }
        return changed(output, revision, link, link == null ? Optional.of(present(output)) : Optional.empty());
    }

    private static Manuscript changed(Output output, Revision revision, String link, Optional<File> file) {
        String title = new Entry("title", "the title", revision.title())
                .optionalLine(TITLE_LIMIT)
                .orElse(output.title());
        String note = new Entry("revisionNote", "what was changed", revision.note()).required(DraftCheck.NOTE_LIMIT);
        String abstractText = DraftCheck.abstractText(revision.abstractText(), false);
        return Manuscript.of(
                title, abstractText == null ? output.abstractText() : abstractText, link, file.orElse(null), note);
    }

    private File present(Output output) {
        return Optional.ofNullable(output.lastVersion().file())
                .or(() -> lastUploaded(output))
                .orElseThrow(Manuscripts::noDocument);
    }

    /** What a version or a correction has handed out before is not new, even where a link came after it. */
    private boolean isNew(File file, Output output) {
        return Stream.concat(
                        output.versions().stream().map(OutputVersion::file),
                        corrections.findByOutputReferenceOrderByWrittenAtDesc(output.reference()).stream()
                                .map(correction -> correction.manuscript().file()))
                .filter(Objects::nonNull)
                .noneMatch(file::equals);
    }

    private Optional<File> lastUploaded(Output output) {
        return files.last(output.reference()).map(Manuscripts::file);
    }

    private static File file(DocumentView document) {
        return new File(document.id(), document.latest().number());
    }

    static InputRefused noDocument() {
        return new InputRefused(
                "documentLink",
                "Please give a link to the document (\"documentLink\"), or upload the document on the output's page"
                        + " first.",
                "output-document-missing");
    }
}
