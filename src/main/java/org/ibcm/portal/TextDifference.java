package org.ibcm.portal;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MeyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, word by word; how words are spaced is no change. */
record TextDifference(List<Piece> pieces) {

    static TextDifference between(String before, String after) {
        List<String> now = words(after);
        Collector collector = new Collector();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        words(before),
                        now,
                        // the other variant remembers every way that it tried
                        new MeyersDiffWithLinearSpace<>(
                                (one, other) -> one.strip().equals(other.strip())),
                        null)
                .getDeltas()) {
            collector.same(now.subList(at, delta.getTarget().getPosition()));
            collector.changed(delta.getSource().getLines(), delta.getTarget().getLines());
            at = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        collector.same(now.subList(at, now.size()));
        return new TextDifference(collector.pieces());
    }

    public boolean changed() {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.SAME);
    }

    /** Each with the space that follows it. */
    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of((text.strip() + " ").split("(?<=\\s)(?=\\S)"));
    }

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    record Piece(Kind kind, String text) {}

    /** Puts changes that follow each other together: first all that is gone, then all that is new. */
    private static final class Collector {

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void changed(List<String> old, List<String> now) {
            old.forEach(removed::append);
            now.forEach(added::append);
        }

        void same(List<String> words) {
            if (!words.isEmpty()) {
                flush();
                pieces.add(new Piece(Kind.SAME, String.join("", words)));
            }
        }

        List<Piece> pieces() {
            flush();
            return pieces;
        }

        private void flush() {
            take(Kind.REMOVED, removed);
            take(Kind.ADDED, added);
        }

        private void take(Kind kind, StringBuilder text) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(kind, text.toString()));
                text.setLength(0);
            }
        }
    }
}
