package org.ibcm.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Small files of every kind. */
final class Files {

    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String POWERPOINT =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

    private Files() {}

    static Upload text(String name, String content) {
        return new Upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] pdf() {
        return pdf(document -> {});
    }

    static byte[] pdf(Doing change) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            change.to(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] openXml(String mainPart, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", bytes("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                  <Override PartName="/main.xml" ContentType="%s"/>
                </Types>""".formatted(mainPart)));
        entries.put("main.xml", bytes("<main/>"));
        change.accept(entries);
        return zip(entries);
    }

    static byte[] openXml(String mainPart) {
        return openXml(mainPart, entries -> {});
    }

    static byte[] openDocument(String kind, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", bytes("application/vnd.oasis.opendocument." + kind));
        entries.put("META-INF/manifest.xml", bytes("<manifest><file-entry/></manifest>"));
        entries.put("content.xml", bytes("<content/>"));
        change.accept(entries);
        return zip(entries);
    }

    static byte[] openDocument(String kind) {
        return openDocument(kind, entries -> {});
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What a test changes about a PDF. */
    interface Doing {
        void to(PDDocument document) throws IOException;
    }
}
