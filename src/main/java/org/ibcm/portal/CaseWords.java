package org.ibcm.portal;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.ibcm.portal.CaseTimeline.Line;
import org.ibcm.register.Register;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the lines of a timeline in the reader's language; names stay as they are, each in its own direction. */
@Component
class CaseWords {

    private static final String AGENCY = "agency-";
    /** First strong isolate, pop directional isolate. */
    private static final String NAME_BEGINS = "\u2068";

    private static final String NAME_ENDS = "\u2069";

    private final MessageSource messages;
    private final Register register;

    CaseWords(MessageSource messages, Register register) {
        this.messages = messages;
        this.register = register;
    }

    List<Told> tell(List<Line> lines) {
        Agencies agencies = Agencies.of(register.members(), register.formerMembers());
        return lines.stream()
                .map(line -> new Told(line, sentence(line, group -> name(group, agencies))))
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
        return names.stream()
                .map(name -> NAME_BEGINS + name.replaceAll("[\u2066-\u2069]", "") + NAME_ENDS)
                .collect(joining(text("list.separator")));
    }

    private static List<Piece> pieces(String sentence) {
        return Arrays.stream(sentence.split("(?=" + NAME_BEGINS + ")|(?<=" + NAME_ENDS + ")"))
                .map(piece -> piece.startsWith(NAME_BEGINS)
                        ? new Piece(piece.substring(1, piece.length() - 1), true)
                        : new Piece(piece, false))
                .toList();
    }

    private String name(String group, Agencies agencies) {
        return group.startsWith(AGENCY)
                ? agencies.name(group.substring(AGENCY.length()))
                : messages.getMessage("group." + group, null, group, locale());
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** A line and its sentence. */
    record Told(Line line, List<Piece> words) {}

    /** A part of a sentence; a name goes into an element of its own, so that it cannot turn the rest around. */
    record Piece(String text, boolean name) {}
}
