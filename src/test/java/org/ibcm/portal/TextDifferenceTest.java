package org.ibcm.portal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDifferenceTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            A mapping of policies,   A mapping of labour policies, true
            A mapping of policies,   A survey of policies,         true
            Two workshops in Amman,  Two workshops,                true
            `Two   workshops`,       Two workshops,                false
            ``,                      New,                          true
            Old,                     ``,                           true
            ``,                      ``,                           false
            تعزيز الهجرة الآمنة,     تعزيز الهجرة المنظمة الآمنة,  true
            """)
    void tellsWhatWasAddedAndTakenAway(String before, String after, boolean changed) {
        TextDifference difference = TextDifference.between(before, after);

        assertThat(after(difference).strip()).isEqualTo(after);
        assertThat(before(difference).replaceAll("\\s+", " ").strip()).isEqualTo(before.replaceAll("\\s+", " "));
        assertThat(difference.changed()).isEqualTo(changed);
    }

    @Test
    void marksOnlyTheWordsThatChanged() {
        assertThat(TextDifference.between("Two workshops in Amman.", "Three workshops in Amman.")
                        .pieces())
                .containsExactly(
                        new TextDifference.Piece(TextDifference.Kind.REMOVED, "Two "),
                        new TextDifference.Piece(TextDifference.Kind.ADDED, "Three "),
                        new TextDifference.Piece(TextDifference.Kind.SAME, "workshops in Amman. "));
    }

    @Test
    void linesOfAListAreComparedEachWithItsOwn() {
        assertThat(TextDifference.betweenLists(
                                List.of("Mapping – IOM – Planned", "Report – ILO – Planned"),
                                List.of("Mapping – IOM – Done", "Report – ILO – Planned", "Workshop – WHO – Planned"))
                        .pieces())
                .containsExactly(
                        new TextDifference.Piece(TextDifference.Kind.SAME, "Mapping – IOM – "),
                        new TextDifference.Piece(TextDifference.Kind.REMOVED, "Planned "),
                        new TextDifference.Piece(TextDifference.Kind.ADDED, "Done "),
                        new TextDifference.Piece(TextDifference.Kind.SAME, "\nReport – ILO – Planned\n"),
                        new TextDifference.Piece(TextDifference.Kind.ADDED, "Workshop – WHO – Planned "),
                        new TextDifference.Piece(TextDifference.Kind.SAME, "\n"));
    }

    @Test
    @Timeout(10)
    void theLongestTextsThatHaveNothingInCommonTakeNoTime() {
        String before = IntStream.range(0, 3_000).mapToObj(i -> "a" + i).collect(joining(" "));
        String after = IntStream.range(0, 3_000).mapToObj(i -> "b" + i).collect(joining(" "));

        assertThat(TextDifference.between(before, after).pieces()).hasSize(2);
    }

    private static String after(TextDifference difference) {
        return text(difference, TextDifference.Kind.REMOVED);
    }

    private static String before(TextDifference difference) {
        return text(difference, TextDifference.Kind.ADDED);
    }

    private static String text(TextDifference difference, TextDifference.Kind without) {
        return difference.pieces().stream()
                .filter(piece -> piece.kind() != without)
                .map(TextDifference.Piece::text)
                .collect(joining());
    }
}
