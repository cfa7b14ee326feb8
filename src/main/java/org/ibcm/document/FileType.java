package org.ibcm.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that can be checked. What is not among them is not taken. */
public enum FileType {
    PDF("PDF", "application/pdf", "pdf"),
    DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("PowerPoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    ODS("OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("OpenDocument presentation", "application/vnd.oasis.opendocument.presentation", "odp"),
    PNG("PNG picture", "image/png", "png"),
    JPEG("JPEG picture", "image/jpeg", "jpg", "jpeg"),
    TEXT("plain text", "text/plain", "txt"),
    CSV("CSV table", "text/csv", "csv");

    private final String label;
    private final String contentType;
    private final List<String> endings;

    FileType(String label, String contentType, String... endings) {
        this.label = label;
        this.contentType = contentType;
        this.endings = List.of(endings);
    }

    /** In words, such as "Word (.docx)". */
    public String label() {
        return label + " (." + String.join(", .", endings) + ")";
    }

    public String contentType() {
        return contentType;
    }

    /** Without the dot, in lower case. */
    public List<String> endings() {
        return endings;
    }

    static Optional<FileType> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findAny();
    }

    static Optional<FileType> ofContentType(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findAny();
    }
}
