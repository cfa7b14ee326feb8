package org.ibcm.portal;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ibcm.portal.CaseTimeline.Line;
import org.ibcm.register.Register;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the lines of a timeline in the reader's language; names stay as they are, each in its own direction. */
@Component
class CaseWords {

    /** First strong isolate, pop directional isolate. */
    private static final String NAME_BEGINS = "\u2068";

    private static final String NAME_ENDS = "\u2069";

    private final MessageSource messages;
    private final DecisionWords words;
    private final Enumeration enumeration;
    private final Register register;

    CaseWords(MessageSource messages, DecisionWords words, Enumeration enumeration, Register register) {
        this.messages = messages;
        this.words = words;
        this.enumeration = enumeration;
        this.register = register;
    }

    List<Told> tell(List<Line> lines) {
        Agencies agencies = Agencies.of(register.members(), register.formerMembers());
        return lines.stream()
                .map(line -> new Told(line, sentence(line, group -> words.group(group, agencies))))
                .toList();
    }

    private List<Piece> sentence(Line line, UnaryOperator<String> groupName) {
        List<String> who = line.groups().isEmpty()
                ? line.people()
                : line.groups().stream().map(groupName).toList();
        String key = "cases.line." + line.what() + (who.isEmpty() ? "" : ".by");
        Object number =
                line.messages().isEmpty() ? line.number() : line.messages().size();
        return pieces(text(key, names(line.about()), names(who), number));
    }

    private String names(List<String> names) {
        return enumeration.of(names.stream()
                .map(name -> NAME_BEGINS + name.replaceAll("[\u2066-\u2069]", "") + NAME_ENDS)
                .toList());
    }

    private static List<Piece> pieces(String sentence) {
        return Arrays.stream(sentence.split("(?=" + NAME_BEGINS + ")|(?<=" + NAME_ENDS + ")"))
                .map(piece -> piece.startsWith(NAME_BEGINS)
                        ? new Piece(piece.substring(1, piece.length() - 1), true)
                        : new Piece(piece, false))
                .toList();
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    /** A line and its sentence. */
    record Told(Line line, List<Piece> words) {}

    /** A part of a sentence; a name goes into an element of its own, so that it cannot turn the rest around. */
    record Piece(String text, boolean name) {}
}
