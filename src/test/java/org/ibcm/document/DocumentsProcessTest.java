package org.ibcm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ibcm.document.Files.pdf;
import static org.ibcm.document.Files.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.engine.InputRefused;
import org.ibcm.notification.StatementLog;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
@Import(StatementLog.class)
class DocumentsProcessTest {

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient database;

    @Autowired
    private StatementLog statements;

    private final String subject = "CASE-" + UUID.randomUUID().toString().substring(0, 30);

    @Test
    void keepsAFileAsItCame() {
        byte[] bytes = pdf();
        Instant before = Instant.now();

        UUID id = documents.add(subject, new Upload("Annual report.pdf", bytes), "ilo.focal", "Amal Haddad");

        DocumentView document = documents.find(id).orElseThrow();
        assertThat(document.subject()).isEqualTo(subject);
        assertThat(document.name()).isEqualTo("Annual report.pdf");
        assertThat(document.versions()).singleElement().satisfies(version -> {
            assertThat(version.number()).isEqualTo(1);
            assertThat(version.fileName()).isEqualTo("Annual report.pdf");
            assertThat(version.contentType()).isEqualTo("application/pdf");
            assertThat(version.size()).isEqualTo(bytes.length);
            assertThat(version.sha256()).matches("[0-9a-f]{64}");
            assertThat(version.addedBy()).isEqualTo("ilo.focal");
            assertThat(version.addedByName()).isEqualTo("Amal Haddad");
            assertThat(version.addedAt())
                    .isBetween(before.minusSeconds(1), Instant.now().plusSeconds(1));
        });
        Content content = documents.content(id, 1).orElseThrow();
        assertThat(content.fileName()).isEqualTo("Annual report.pdf");
        assertThat(content.contentType()).isEqualTo("application/pdf");
        assertThat(content.bytes()).isEqualTo(bytes);
    }

    @Test
    void keepsTenMegabytes() {
        String large = "0123456789abcdef".repeat(10 * 1024 * 1024 / 16);

        UUID id = documents.add(subject, text("large.txt", large), "ilo.focal", "Amal Haddad");

        assertThat(documents.content(id, 1).orElseThrow().bytes()).isEqualTo(Files.bytes(large));
        assertRefused(() -> documents.add(subject, text("larger.txt", large + "!"), "a", "A"), "larger than 10 MB");
    }

    @Test
    void keepsEveryVersionAndGoesByTheNameOfTheNewest() {
        UUID id = documents.add(subject, text("plan.txt", "first"), "ilo.focal", "Amal Haddad");
        ClockUtil.offset(Duration.ofDays(1).toMillis());
        documents.addVersion(id, new Upload("plan, final.pdf", pdf()), "who.focal", "Basil Nasr");

        DocumentView document = documents.find(id).orElseThrow();
        assertThat(document.name()).isEqualTo("plan, final.pdf");
        assertThat(document.versions()).extracting(VersionView::number).containsExactly(2, 1);
        assertThat(document.versions()).extracting(VersionView::addedBy).containsExactly("who.focal", "ilo.focal");
        assertThat(document.latest().contentType()).isEqualTo("application/pdf");
        assertThat(document.latest().addedAt())
                .isAfter(document.versions().get(1).addedAt().plus(Duration.ofHours(23)));
        assertThat(documents.content(id, 1).orElseThrow().bytes()).isEqualTo(Files.bytes("first"));
        assertThat(documents.content(id, 2).orElseThrow().fileName()).isEqualTo("plan, final.pdf");
        assertThat(documents.content(id, 3)).isEmpty();
    }

    @Test
    void addsNoVersionWhenTheNewestIsSentAgain() {
        UUID id = documents.add(subject, text("plan.txt", "first"), "a", "A");
        documents.addVersion(id, text("copy of plan.txt", "first"), "a", "A");
        documents.addVersion(id, text("plan.txt", "second"), "a", "A");
        documents.addVersion(id, text("plan.txt", "first"), "a", "A");

        assertThat(documents.find(id).orElseThrow().versions())
                .extracting(VersionView::number)
                .containsExactly(3, 2, 1);
    }

    @Test
    void isOneDocumentWhenItIsSentTwice() {
        UUID first = documents.add(subject, text("plan.txt", "first"), "a", "A");

        assertThat(documents.add(subject, text("plan.txt", "first"), "a", "A")).isEqualTo(first);
        assertThat(documents.add(subject, text("plan.txt", "other"), "a", "A")).isNotEqualTo(first);
        assertThat(documents.add(subject, text("other.txt", "first"), "a", "A")).isNotEqualTo(first);
        assertThat(documents.of(subject)).hasSize(3);
    }

    @Test
    void listsTheDocumentsOfACaseByName() {
        documents.add(subject, text("b.txt", "1"), "a", "A");
        documents.add(subject, text("C.txt", "2"), "a", "A");
        documents.add(subject, text("a.txt", "3"), "a", "A");
        documents.add("other-" + UUID.randomUUID().toString().substring(0, 30), text("0.txt", "4"), "a", "A");

        assertThat(documents.of(subject)).extracting(DocumentView::name).containsExactly("a.txt", "b.txt", "C.txt");
        assertThat(documents.of("CASE-UNKNOWN")).isEmpty();
        assertThat(documents.find(UUID.randomUUID())).isEmpty();
        assertThat(documents.content(UUID.randomUUID(), 1)).isEmpty();
    }

    @Test
    void listsInOneStatementAndReadsNoBytes() {
        UUID id = documents.add(subject, text("0.txt", "0"), "a", "A");
        documents.addVersion(id, text("0.txt", "1"), "a", "A");
        IntStream.range(1, 8).forEach(i -> documents.add(subject, text(i + ".txt", "" + i), "a", "A"));

        List<String> listing =
                statements.during(() -> assertThat(documents.of(subject)).hasSize(8), "document");
        List<String> one = statements.during(() -> documents.find(id), "document");
        List<String> content = statements.during(() -> documents.content(id, 1), "document");

        assertThat(listing).singleElement().asString().doesNotContain("document_content");
        assertThat(one).singleElement().asString().doesNotContain("document_content");
        assertThat(content).singleElement().asString().contains("document_content");
    }

    @Test
    void storesNothingOfWhatItRefuses() {
        UUID id = documents.add(subject, text("plan.txt", "first"), "a", "A");

        assertRefused(() -> documents.add(subject, text("plan.pdf", "no PDF"), "a", "A"), "not what its name says");
        assertRefused(() -> documents.addVersion(id, text("plan.exe", "MZ"), "a", "A"), "is of a kind");

        assertThat(documents.of(subject))
                .singleElement()
                .satisfies(document -> assertThat(document.versions()).hasSize(1));
        assertThat(contentsOf(subject)).isEqualTo(1);
    }

    @Test
    void holdsFiftyDocumentsOfACase() {
        IntStream.range(0, 50).forEach(i -> documents.add(subject, text(i + ".txt", "text"), "a", "A"));

        assertRefused(() -> documents.add(subject, text("50.txt", "text"), "a", "A"), "already has 50 documents");
        assertThat(documents.of(subject)).hasSize(50);
    }

    @Test
    void holdsTwentyVersionsOfADocument() {
        UUID id = documents.add(subject, text("plan.txt", "1"), "a", "A");
        IntStream.rangeClosed(2, 20).forEach(i -> documents.addVersion(id, text("plan.txt", "" + i), "a", "A"));

        assertRefused(() -> documents.addVersion(id, text("plan.txt", "21"), "a", "A"), "already has 20 versions");
        assertThat(documents.find(id).orElseThrow().latest().number()).isEqualTo(20);
    }

    @Test
    void numbersVersionsWithoutAGapWhenTheyArriveTogether() throws Exception {
        UUID id = documents.add(subject, text("plan.txt", "first"), "a", "A");

        together(i -> documents.addVersion(id, text("plan.txt", "version " + i), "a", "A"));

        assertThat(documents.find(id).orElseThrow().versions())
                .extracting(VersionView::number)
                .containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void holdsTheLimitWhenDocumentsArriveTogether() throws Exception {
        IntStream.range(0, 47).forEach(i -> documents.add(subject, text(i + ".txt", "text"), "a", "A"));

        int refused = together(i -> documents.add(subject, text("more " + i + ".txt", "text"), "a", "A"));

        assertThat(refused).isEqualTo(3);
        assertThat(documents.of(subject)).hasSize(50);
    }

    @Test
    void knowsNoDocumentThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> documents.addVersion(UUID.randomUUID(), text("a.txt", "a"), "a", "A"));
    }

    /** Six at once; answers how many were refused. */
    private static int together(IntConsumer work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Boolean>> works = IntStream.range(0, 6)
                    .mapToObj(i -> (Callable<Boolean>) () -> isRefused(() -> work.accept(i)))
                    .toList();
            int refused = 0;
            for (Future<Boolean> answer : people.invokeAll(works)) {
                refused += answer.get() ? 1 : 0;
            }
            return refused;
        } finally {
            people.shutdownNow();
        }
    }

    private static boolean isRefused(Runnable work) {
        try {
            work.run();
            return false;
        } catch (InputRefused refused) {
            return true;
        }
    }

    private static void assertRefused(Runnable work, String reason) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(work::run)
                .withMessageContaining(reason)
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("file"));
    }

    private int contentsOf(String subject) {
        return database.sql("""
                        select count(*) from document_content c
                        join document_version v on v.id = c.version_id
                        join document d on d.id = v.document_id
                        where d.subject = ?""").param(subject).query(Integer.class).single();
    }
}
