package org.ibcm.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Whether a file is taken. Its kind is found by content, and its name has to agree; then each kind is looked into. A
 * refusal is a sentence with the way out.
 */
@Component
class FileChecks {

    private static final int ZIP_SIGNATURE = 0x504B0304;
    private static final Set<FileType> TEXTS = Set.of(FileType.TEXT, FileType.CSV);

    private final MimeTypes signatures = MimeTypes.getDefaultMimeTypes();
    private final DocumentSettings settings;

    FileChecks(DocumentSettings settings) {
        this.settings = settings;
    }

    CheckedFile check(Upload upload) {
        FileName name = FileName.of(upload.fileName());
        byte[] bytes = upload.bytes();
        requireSize(name, bytes);
        FileType promised = FileType.ofEnding(name.ending())
                .filter(settings.types()::contains)
                .orElseThrow(() -> Refusal.because(
                        "file-kind",
                        "\"%s\" is of a kind that is not taken. Please send one of these: %s.".formatted(name, taken()),
                        name,
                        endings()));
        if (!typeOf(name, promised, bytes).equals(Optional.of(promised))) {
            throw Refusal.because(
                    "file-other-kind",
                    ("\"%s\" is not what its name says: by its content it is no %s file. It may be damaged,"
                                    + " renamed, protected by a password or in an old format. Please save it anew and choose it"
                                    + " again.")
                            .formatted(name, promised.label()),
                    name,
                    "." + name.ending());
        }
        switch (promised) {
            case PDF -> PdfCheck.check(name, bytes);
            case PNG, JPEG -> PictureCheck.check(name, bytes);
            case TEXT, CSV -> TextCheck.check(name, bytes);
            default -> {
                // looked into while its kind was found
            }
        }
        return new CheckedFile(name, promised, bytes);
    }

    private void requireSize(FileName name, byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw Refusal.because(
                    "file-empty", "\"%s\" is empty. Please choose a file with content.".formatted(name), name);
        }
        if (bytes.length > settings.fileSize().toBytes()) {
            throw Refusal.because(
                    "file-large",
                    "\"%s\" is larger than %d MB. Please split it, or make its pictures smaller."
                            .formatted(name, settings.fileSize().toMegabytes()),
                    name,
                    settings.fileSize().toMegabytes());
        }
    }

    private Optional<FileType> typeOf(FileName name, FileType promised, byte[] bytes) {
        if (isContainer(bytes)) {
            return new OfficeFile(name, bytes).type();
        }
        MediaType found = signature(bytes);
        // a table is text, and only its name tells; Arabic in an 8-bit encoding bears no sign of being text
        // a text that begins with "Article 1" or "To:" looks like a letter to Tika
        boolean maybeText = found.equals(MediaType.TEXT_PLAIN)
                || found.equals(MediaType.OCTET_STREAM)
                || found.getType().equals("message");
        return maybeText && TEXTS.contains(promised) ? Optional.of(promised) : FileType.ofContentType(found.toString());
    }

    private MediaType signature(byte[] bytes) {
        try {
            return signatures
                    .detect(new ByteArrayInputStream(bytes), new Metadata())
                    .getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Office files are zip archives, and their signature does not tell which. */
    private static boolean isContainer(byte[] bytes) {
        return bytes.length > 4 && ByteBuffer.wrap(bytes).getInt() == ZIP_SIGNATURE;
    }

    private String endings() {
        return settings.types().stream()
                .sorted()
                .flatMap(type -> type.endings().stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(" "));
    }

    private String taken() {
        return settings.types().stream().sorted().map(FileType::label).collect(Collectors.joining(", "));
    }
}
