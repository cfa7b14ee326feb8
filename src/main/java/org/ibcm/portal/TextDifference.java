package org.ibcm.portal;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, word by word; how words are spaced is no change. */
record TextDifference(List<Piece> pieces) {

    static TextDifference between(String before, String after) {
        TextDifference difference = new TextDifference(new ArrayList<>());
        for (Passage passage : passages(words(before), words(after))) {
            difference.add(Kind.SAME, passage.same());
            difference.add(Kind.REMOVED, passage.removed());
            difference.add(Kind.ADDED, passage.added());
        }
        return difference;
    }

    /** Of lists, whose lines stand for themselves: words are compared within a line only. */
    static TextDifference betweenLists(List<String> before, List<String> after) {
        TextDifference difference = new TextDifference(new ArrayList<>());
        for (Passage passage : passages(before, after)) {
            passage.same().forEach(line -> difference.add(Kind.SAME, List.of(line, "\n")));
            difference.addLines(passage.removed(), passage.added());
        }
        return difference;
    }

    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
    }

    private void addLines(List<String> removed, List<String> added) {
        for (int line = 0; line < Math.max(removed.size(), added.size()); line++) {
            between(line < removed.size() ? removed.get(line) : "", line < added.size() ? added.get(line) : "")
                    .pieces()
                    .forEach(piece -> add(piece.kind(), List.of(piece.text())));
            add(Kind.SAME, List.of("\n"));
        }
    }

    private void add(Kind kind, List<String> texts) {
        String text = String.join("", texts);
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).kind() == kind) {
            pieces.set(last, new Piece(kind, pieces.get(last).text() + text));
        } else if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }

    /** Each with the space that follows it. */
    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of((text.strip() + " ").split("(?<=\\s)(?=\\S)"));
    }

    private static List<Passage> passages(List<String> before, List<String> after) {
        List<Passage> passages = new ArrayList<>();
        Passage current = Passage.empty();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        before,
                        after,
                        // the other variant remembers every way that it tried
                        new MeyersDiffWithLinearSpace<>(
                                (one, other) -> one.strip().equals(other.strip())),
                        null)
                .getDeltas()) {
            int from = delta.getTarget().getPosition();
            if (from > at) {
                passages.add(current);
                current = Passage.empty();
                current.same().addAll(after.subList(at, from));
            }
            current.removed().addAll(delta.getSource().getLines());
            current.added().addAll(delta.getTarget().getLines());
            at = from + delta.getTarget().size();
        }
        passages.add(current);
        passages.add(new Passage(after.subList(at, after.size()), List.of(), List.of()));
        return passages;
    }

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    record Piece(Kind kind, String text) {}

    /** What is the same, and then all that is gone before all that is new. */
    private record Passage(List<String> same, List<String> removed, List<String> added) {

        static Passage empty() {
            return new Passage(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }
}
