package org.ibcm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ibcm.document.Files.EXCEL;
import static org.ibcm.document.Files.POWERPOINT;
import static org.ibcm.document.Files.WORD;
import static org.ibcm.document.Files.bytes;
import static org.ibcm.document.Files.openDocument;
import static org.ibcm.document.Files.openXml;
import static org.ibcm.document.Files.pdf;
import static org.ibcm.document.Files.picture;
import static org.ibcm.document.Files.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.ibcm.document.Files.Doing;
import org.ibcm.engine.InputRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class FileChecksTest {

    private final FileChecks checks = checks(EnumSet.allOf(FileType.class));

    static Stream<Arguments> filesOfEveryKind() {
        return Stream.of(
                Arguments.of(FileType.PDF, "a.pdf", pdf()),
                Arguments.of(FileType.PDF, "A.PDF", pdf()),
                Arguments.of(FileType.DOCX, "a.docx", openXml(WORD)),
                Arguments.of(FileType.XLSX, "a.xlsx", openXml(EXCEL)),
                Arguments.of(FileType.PPTX, "a.pptx", openXml(POWERPOINT)),
                Arguments.of(FileType.ODT, "a.odt", openDocument("text")),
                Arguments.of(FileType.ODS, "a.ods", openDocument("spreadsheet")),
                Arguments.of(FileType.ODP, "a.odp", openDocument("presentation")),
                Arguments.of(FileType.PNG, "a.png", picture("png")),
                Arguments.of(FileType.JPEG, "a.jpg", picture("jpg")),
                Arguments.of(FileType.JPEG, "a.jpeg", picture("jpg")),
                Arguments.of(FileType.TEXT, "a.txt", bytes("Dear colleagues,\n\nمرحبا\n")),
                Arguments.of(FileType.TEXT, "a.txt", "مرحبا".getBytes(Charset.forName("windows-1256"))),
                Arguments.of(FileType.TEXT, "a.txt", "Hello, مرحبا".getBytes(StandardCharsets.UTF_16)),
                Arguments.of(FileType.CSV, "a.csv", bytes("country;year\nLebanon;2026\n")));
    }

    @ParameterizedTest
    @MethodSource("filesOfEveryKind")
    void takesEveryKindThatIsWhatItsNameSays(FileType type, String name, byte[] content) {
        CheckedFile file = checks.check(new Upload(name, content));

        assertThat(file.type()).isEqualTo(type);
        assertThat(file.bytes()).isEqualTo(content);
        assertThat(file.sha256()).matches("[0-9a-f]{64}");
    }

    static Stream<Arguments> filesUnderEveryOtherName() {
        return filesOfEveryKind()
                .flatMap(file -> Arrays.stream(FileType.values())
                        .filter(other -> other != file.get()[0])
                        // a table is text, and text may be read as a table
                        .filter(other -> !Set.of(FileType.TEXT, FileType.CSV)
                                .containsAll(Set.of(other, (FileType) file.get()[0])))
                        .map(other -> Arguments.of("a." + other.endings().get(0), file.get()[2])));
    }

    @ParameterizedTest
    @MethodSource("filesUnderEveryOtherName")
    void refusesEveryKindUnderTheNameOfAnother(String name, byte[] content) {
        assertRefused(name, content, "not what its name says");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Article 1. The network is called so.", "To: all members\n\nPlease read.", "From Amman to Tunis"
            })
    void takesATextThatBeginsLikeALetter(String content) {
        assertThat(checks.check(new Upload("statutes.txt", bytes(content))).type())
                .isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><script>alert(1)</script></body></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
                "#!/bin/sh\nrm -rf /\n",
                "{\\rtf1 text}",
                "MZ\u0090\u0000\u0003"
            })
    void refusesWhatOnlyCallsItselfText(String content) {
        assertRefused("a.txt", bytes(content), "not what its name says");
    }

    @Test
    void refusesTextThatEndsAsSomethingElse() {
        assertRefused("a.txt", bytes("text ".repeat(10_000) + "\u0000\u0001"), "holds more than text");
        assertRefused("a.csv", bytes("a;b\n".repeat(10_000) + "\u001B[2J"), "holds more than text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.docm", "a.html", "a.svg", "a.zip", "pdf", "a.pdf.js", "annual\u202Efdp.exe"})
    void refusesOtherKindsAndSaysWhichAreTaken(String name) {
        assertRefused(name, pdf(), "Please send one of these: PDF (.pdf), Word (.docx)");
    }

    @Test
    void refusesAKindThatTheSettingsLeaveOut() {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> checks(Set.of(FileType.PDF)).check(new Upload("a.png", picture("png"))))
                .withMessageEndingWith("Please send one of these: PDF (.pdf).");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused("a.txt", new byte[0], "is empty");
        assertRefused("a.txt", null, "is empty");
    }

    @Test
    void refusesALargeFile() {
        byte[] largest = new byte[1024 * 1024];
        Arrays.fill(largest, (byte) 'a');
        assertThat(checks.check(new Upload("a.txt", largest)).bytes()).hasSize(largest.length);

        assertRefused("a.txt", Arrays.copyOf(largest, largest.length + 1), "larger than 1 MB");
    }

    static Stream<Arguments> programsInPdf() {
        return Stream.of(
                changed(
                        "script when opened",
                        document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                changed(
                        "program when opened",
                        document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
                changed("script among the names", document -> {
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    PDJavascriptNameTreeNode scripts = new PDJavascriptNameTreeNode();
                    scripts.setNames(Map.of("a", new PDActionJavaScript("app.alert(1)")));
                    names.setJavascript(scripts);
                    document.getDocumentCatalog().setNames(names);
                }),
                changed("action of a page", document -> {
                    PDPageAdditionalActions actions = new PDPageAdditionalActions();
                    actions.setO(new PDActionURI());
                    document.getPage(0).setActions(actions);
                }),
                changed("script behind a link", document -> {
                    PDAnnotationLink link = new PDAnnotationLink();
                    link.setAction(new PDActionJavaScript("app.alert(1)"));
                    document.getPage(0).setAnnotations(List.of(link));
                }),
                changed("script after another action", document -> {
                    PDActionGoTo first = new PDActionGoTo();
                    first.setNext(List.of(new PDActionJavaScript("app.alert(1)")));
                    document.getDocumentCatalog().setOpenAction(first);
                }),
                changed("form with scripts of its own", document -> {
                    COSDictionary form = new COSDictionary();
                    form.setItem("XFA", new COSString("<xdp/>"));
                    document.getDocumentCatalog().getCOSObject().setItem("AcroForm", form);
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programsInPdf")
    void refusesAPdfThatDoesSomethingByItself(String what, byte[] content) {
        assertRefused("a.pdf", content, "contains scripts or starts programs");
    }

    @Test
    void takesAPdfWithALinkToAPage() {
        byte[] linked = pdf(document -> {
            PDActionURI action = new PDActionURI();
            action.setURI("https://migrationnetwork.un.org");
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(action);
            document.getPage(0).setAnnotations(List.of(link));
        });

        assertThat(checks.check(new Upload("a.pdf", linked)).type()).isEqualTo(FileType.PDF);
    }

    @Test
    void takesAPdfWhoseFontHappensToBearTheNameOfAnAction() {
        byte[] named = pdf(document -> {
            COSDictionary font = new COSDictionary();
            font.setItem(COSName.SUBTYPE, COSName.TYPE1);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.AA, font);
            document.getPage(0).getCOSObject().setItem(COSName.FONT, fonts);
        });

        assertThat(checks.check(new Upload("a.pdf", named)).type()).isEqualTo(FileType.PDF);
    }

    @Test
    void refusesAPdfWithFilesInside() {
        byte[] packed = pdf(document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("setup.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes("MZ"))));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("setup.exe", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });

        assertRefused("a.pdf", packed, "other files attached inside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret"})
    void refusesAnEncryptedPdfWhetherOrNotItAsksForAPassword(String password) {
        byte[] encrypted = pdf(document -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });

        assertRefused("a.pdf", encrypted, "encrypted or protected by a password");
    }

    /** What this program cannot read, another one might. */
    @Test
    void refusesAPdfWithAnObjectThatCannotBeRead() throws IOException {
        assertRefused("a.pdf", swollen("/FlateDecode", bytes("not deflated")), "is damaged");
    }

    @Test
    void refusesADamagedPdf() {
        assertRefused("a.pdf", bytes("%PDF-1.7\nnothing follows"), "is damaged");
        assertRefused("a.pdf", bytes("%PDF-1.7\n1 0 obj " + "[".repeat(200_000)), "\"a.pdf\" ");
    }

    /** An object stream of some 100 kB that holds 100 MB. */
    @Test
    void refusesAPdfThatSwells() throws IOException {
        assertRefused(
                "a.pdf", swollen("/FlateDecode", deflated(new byte[100 * 1024 * 1024])), "more than can be checked");
        assertRefused(
                "a.pdf",
                swollen("[/FlateDecode /FlateDecode]", deflated(deflated(new byte[100 * 1024 * 1024]))),
                "more than can be checked");
    }

    @Test
    void refusesAPdfOfNothingButBrackets() {
        byte[] brackets = new byte[1024 * 1024];
        Arrays.fill(brackets, (byte) '[');
        byte[] packed = bytes("%PDF-1.7\n1 0 obj\n" + new String(brackets, StandardCharsets.US_ASCII));
        FileChecks roomy =
                new FileChecks(new DocumentSettings(DataSize.ofMegabytes(10), 50, 20, EnumSet.allOf(FileType.class)));
        byte[] twice = Arrays.copyOf(packed, 2 * packed.length);
        System.arraycopy(packed, 0, twice, packed.length, packed.length);

        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> roomy.check(new Upload("a.pdf", twice)))
                .withMessageContaining("more than can be checked");
    }

    @Test
    void refusesMacros() {
        assertRefused(
                "a.docx",
                openXml(WORD, entries -> entries.put("word/vbaProject.bin", bytes("macro"))),
                "contains macros");
        assertRefused("a.docx", openXml("application/vnd.ms-word.document.macroEnabled.main+xml"), "contains macros");
        assertRefused(
                "a.xlsx",
                openXml(
                        EXCEL,
                        entries -> entries.computeIfPresent(
                                "[Content_Types].xml",
                                (name, types) -> bytes(new String(types, StandardCharsets.UTF_8)
                                        .replace(
                                                "</Types>",
                                                "<Override PartName=\"/other.bin\""
                                                        + " ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                                                        + "</Types>")))),
                "contains macros");
        assertRefused(
                "a.odt",
                openDocument("text", entries -> entries.put("Basic/Standard/Module1.xml", bytes("<module/>"))),
                "contains macros");
        assertRefused(
                "a.ods",
                openDocument("spreadsheet", entries -> entries.put("Scripts/python/a.py", bytes("pass"))),
                "contains macros");
    }

    @Test
    void refusesAnOpenDocumentWithAPassword() {
        assertRefused(
                "a.odt",
                openDocument(
                        "text",
                        entries -> entries.put(
                                "META-INF/manifest.xml",
                                bytes("<manifest><file-entry><encryption-data/></file-entry></manifest>"))),
                "protected by a password");
    }

    @Test
    void refusesArchivesThatAreNoOfficeFile() {
        assertRefused("a.docx", zip(Map.of("setup.exe", bytes("MZ"))), "not what its name says");
        assertRefused("a.docx", openXml("application/xml"), "not what its name says");
        assertRefused("a.odt", openDocument("graphics"), "not what its name says");
        assertRefused(
                "a.docx",
                openXml(WORD, entries -> entries.put("mimetype", bytes("application/vnd.oasis.opendocument.text"))),
                "not what its name says");
    }

    @Test
    void refusesAnArchiveThatSwells() {
        assertRefused(
                "a.docx",
                openXml(WORD, entries -> entries.put("word/media/a.bmp", new byte[201 * 1024 * 1024])),
                "more than can be checked");
        assertRefused(
                "a.docx",
                openXml(WORD, entries -> {
                    for (int i = 0; i < 5_000; i++) {
                        entries.put("word/" + i, new byte[0]);
                    }
                }),
                "more than can be checked");
    }

    @Test
    void refusesADamagedArchive() {
        byte[] whole = openXml(WORD);
        assertRefused("a.docx", Arrays.copyOf(whole, whole.length - 30), "is damaged");
        assertRefused(
                "a.docx", openXml(WORD, entries -> entries.put("[Content_Types].xml", bytes("<Types"))), "is damaged");
    }

    @Test
    void readsNothingFromOutsideWhileLookingIntoAnArchive() {
        assertRefused(
                "a.docx",
                openXml(
                        WORD,
                        entries -> entries.put(
                                "[Content_Types].xml",
                                bytes("<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Types>&x;</Types>"))),
                "\"a.docx\" is");
    }

    @Test
    void refusesADamagedPicture() {
        assertRefused("a.png", Arrays.copyOf(picture("png"), 12), "cannot be opened as a picture");
        assertRefused("a.jpg", Arrays.copyOf(picture("jpg"), 20), "cannot be opened as a picture");
    }

    @Test
    void refusesAPictureTooLargeToOpen() {
        byte[] huge = picture("png");
        ByteBuffer head = ByteBuffer.wrap(huge);
        head.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(huge, 12, 17);
        head.putInt(29, (int) sum.getValue());

        assertRefused("a.png", huge, "more than 100 million pixels");
    }

    private void assertRefused(String name, byte[] content, String reason) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> checks.check(new Upload(name, content)))
                .withMessageContaining(reason)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("file"));
    }

    private static FileChecks checks(Set<FileType> types) {
        return new FileChecks(new DocumentSettings(DataSize.ofMegabytes(1), 50, 20, types));
    }

    private static Arguments changed(String what, Doing change) {
        return Arguments.of(what, pdf(change));
    }

    private static byte[] swollen(String filter, byte[] packed) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(bytes("%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type /Page /Parent 2 0 R>>\nendobj\n"
                + "4 0 obj\n<</Type /ObjStm /N 1 /First 10 /Filter %s /Length %d>>\nstream\n"
                        .formatted(filter, packed.length)));
        pdf.write(packed);
        pdf.write(bytes("\nendstream\nendobj\ntrailer\n<</Root 1 0 R /Size 5>>\nstartxref\n0\n%%EOF\n"));
        return pdf.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(content);
        }
        return bytes.toByteArray();
    }
}
