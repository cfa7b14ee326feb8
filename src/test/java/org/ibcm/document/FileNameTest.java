package org.ibcm.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.ibcm.engine.InputRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "Annual report.pdf, Annual report.pdf",
        "تقرير سنوي.pdf, تقرير سنوي.pdf",
        "../../etc/passwd.txt, passwd.txt",
        "'C:\\Users\\amal\\plan.docx', plan.docx",
        "...hidden.pdf, hidden.pdf",
        "'plan.pdf. . ', plan.pdf",
        "'a   b.pdf', a b.pdf"
    })
    void keepsTheNameAndDropsTheFolder(String sent, String shown) {
        assertThat(FileName.of(sent).text()).isEqualTo(shown);
    }

    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(FileName.of("a\r\nb\u0000\u2028\u200B\uFEFF.pdf").text()).isEqualTo("ab.pdf");
        assertThat(FileName.of("\u202E.\u2066annual\u2069\uD800\u200F.pdf").text())
                .isEqualTo("annual.pdf");
    }

    @Test
    void showsTheTrueEndingOfANameWrittenBackwards() {
        assertThat(FileName.of("annual\u202Efdp.exe").ending()).isEqualTo("exe");
    }

    @Test
    void keepsTheJoinersOfPersianAndUrdu() {
        assertThat(FileName.of("می\u200Cخواهم.pdf").text()).isEqualTo("می\u200Cخواهم.pdf");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "...", "/", "\u202E\u0007", "folder/"})
    void refusesAFileWithoutAName(String sent) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> FileName.of(sent))
                .withMessageContaining("no name")
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("file"));
    }

    @Test
    void refusesAnOverlongName() {
        assertThat(FileName.of("a".repeat(196) + ".pdf").text()).hasSize(200);
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> FileName.of("a".repeat(197) + ".pdf"))
                .withMessageContaining("201 characters")
                .withMessageContaining("shorten it to 200");
    }
}
