package org.ibcm.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file of an office program is an archive that tells its kind inside: Office Open XML by the content type of its main
 * part, OpenDocument by the entry {@code mimetype}. Read as those programs read it, by its directory at the end.
 */
final class OfficeFile {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_INFLATED = 200L * 1024 * 1024;
    private static final int LARGEST_INDEX = 2 * 1024 * 1024;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MIME_TYPE = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";

    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            FileType.DOCX.contentType() + ".main+xml", FileType.DOCX,
            FileType.XLSX.contentType() + ".main+xml", FileType.XLSX,
            FileType.PPTX.contentType() + ".main+xml", FileType.PPTX);
    private static final Set<FileType> OPEN_DOCUMENT = Set.of(FileType.ODT, FileType.ODS, FileType.ODP);
    /** Parts of these content types are programs, or carry one. */
    private static final List<String> PROGRAMS =
            List.of("macroenabled", "vbaproject", "macrosheet", "activex", "x-msdownload");

    private final FileName name;
    private final byte[] bytes;

    OfficeFile(FileName name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** Its kind, after everything in it was looked at; empty when it is another archive. */
    Optional<FileType> type() {
        try {
            Path copy = Files.createTempFile("ibcm-upload", ".zip");
            try {
                Files.write(copy, bytes);
                try (ZipFile archive = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
                    return type(archive);
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException damaged) {
            throw Refusal.because(
                    "file-office-damaged",
                    "\"%s\" is damaged and cannot be looked into. Please save it anew and choose it again."
                            .formatted(name),
                    name);
        }
    }

    private Optional<FileType> type(ZipFile archive) throws IOException, XMLStreamException {
        Set<String> entries = entries(archive);
        boolean openXml = entries.contains(CONTENT_TYPES);
        if (openXml == entries.contains(MIME_TYPE)) {
            return Optional.empty();
        }
        return openXml ? openXml(archive, entries) : openDocument(archive, entries);
    }

    private Optional<FileType> openXml(ZipFile archive, Set<String> entries) throws IOException, XMLStreamException {
        List<String> types = attributes(read(archive, CONTENT_TYPES), "ContentType");
        refuseProgramsIf(entries.stream().anyMatch(entry -> endsWith(entry, "vbaProject.bin"))
                || types.stream().map(type -> type.toLowerCase(Locale.ROOT)).anyMatch(OfficeFile::isProgram));
        Set<FileType> kinds = new HashSet<>();
        types.forEach(type -> Optional.ofNullable(MAIN_PARTS.get(type)).ifPresent(kinds::add));
        return kinds.size() == 1 ? Optional.of(kinds.iterator().next()) : Optional.empty();
    }

    private Optional<FileType> openDocument(ZipFile archive, Set<String> entries)
            throws IOException, XMLStreamException {
        refuseProgramsIf(entries.stream()
                .filter(entry -> !entry.endsWith("/"))
                .anyMatch(entry -> startsWith(entry, "Basic/") || startsWith(entry, "Scripts/")));
        if (entries.contains(MANIFEST) && elements(read(archive, MANIFEST)).contains("encryption-data")) {
            throw Refusal.because(
                    "file-password",
                    "\"%s\" is protected by a password. Please save it without one and choose it again."
                            .formatted(name),
                    name);
        }
        String type = new String(read(archive, MIME_TYPE), StandardCharsets.US_ASCII).strip();
        return FileType.ofContentType(type).filter(OPEN_DOCUMENT::contains);
    }

    /** The names of all entries; each is inflated, since the size that an archive tells of itself proves nothing. */
    private Set<String> entries(ZipFile archive) throws IOException {
        if (archive.size() > MOST_ENTRIES) {
            throw tooMuchInside();
        }
        Set<String> names = new HashSet<>();
        long inflated = 0;
        byte[] buffer = new byte[64 * 1024];
        for (ZipEntry entry : Collections.list(archive.entries())) {
            if (!names.add(entry.getName())) {
                throw new IOException("Two entries of one name");
            }
            try (InputStream content = archive.getInputStream(entry)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    inflated += read;
                    if (inflated > MOST_INFLATED) {
                        throw tooMuchInside();
                    }
                }
            }
        }
        return names;
    }

    private static byte[] read(ZipFile archive, String entry) throws IOException {
        try (InputStream content = archive.getInputStream(archive.getEntry(entry))) {
            byte[] bytes = content.readNBytes(LARGEST_INDEX + 1);
            if (bytes.length > LARGEST_INDEX) {
                throw new IOException("Nobody needs so large an index");
            }
            return bytes;
        }
    }

    private static List<String> attributes(byte[] xml, String attribute) throws XMLStreamException {
        List<String> values = new ArrayList<>();
        forEachElement(
                xml,
                reader -> Optional.ofNullable(reader.getAttributeValue(null, attribute))
                        .map(String::strip)
                        .ifPresent(values::add));
        return values;
    }

    private static Set<String> elements(byte[] xml) throws XMLStreamException {
        Set<String> names = new HashSet<>();
        forEachElement(xml, reader -> names.add(reader.getLocalName()));
        return names;
    }

    private static void forEachElement(byte[] xml, Consumer<XMLStreamReader> visitor) throws XMLStreamException {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = parsers.createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                visitor.accept(reader);
            }
        }
    }

    private void refuseProgramsIf(boolean found) {
        if (found) {
            throw Refusal.because(
                    "file-macros",
                    "\"%s\" contains macros. Please save it without them, or as PDF, and choose it again."
                            .formatted(name),
                    name);
        }
    }

    private RuntimeException tooMuchInside() {
        return Refusal.because(
                "file-office-swells",
                "\"%s\" unpacks to more than can be checked. Please split it, or save it as PDF.".formatted(name),
                name);
    }

    private static boolean isProgram(String contentType) {
        return PROGRAMS.stream().anyMatch(contentType::contains);
    }

    private static boolean startsWith(String entry, String start) {
        return entry.regionMatches(true, 0, start, 0, start.length());
    }

    private static boolean endsWith(String entry, String end) {
        return entry.regionMatches(true, entry.length() - end.length(), end, 0, end.length());
    }
}
