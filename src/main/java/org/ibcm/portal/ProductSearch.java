package org.ibcm.portal;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.output.OutputLine;
import org.ibcm.register.Register;

/**
 * What somebody looks for in the register of products; what is empty does not matter, and what is nonsense finds nothing.
 *
 * @param q words that must all stand in the title, the abstract, the number or the names
 */
record ProductSearch(String q, String objective, String agency, String type, String year) {

    static ProductSearch of(Function<String, String> parameter) {
        return new ProductSearch(
                text(parameter, "q"),
                text(parameter, "objective"),
                text(parameter, "agency"),
                text(parameter, "type"),
                text(parameter, "year"));
    }

    public boolean empty() {
        return Stream.of(q, objective, agency, type, year).allMatch(String::isEmpty);
    }

    /** @param names how an organisation is called, by its id */
    List<OutputLine> in(List<OutputLine> products, UnaryOperator<String> names) {
        List<String> words = Stream.of(q.split("\\s+"))
                .map(Register::normalised)
                .filter(word -> !word.isEmpty())
                .toList();
        return products.stream()
                .filter(line -> objective.isEmpty() || line.gcmObjectives().contains(objective))
                .filter(line -> agency.isEmpty() || line.participants().contains(agency))
                .filter(line -> type.isEmpty() || line.outputType().name().equals(type))
                .filter(line -> year.isEmpty()
                        || line.issuedOn() != null
                                && String.valueOf(line.issuedOn().getYear()).equals(year))
                .filter(line -> words.isEmpty() || words.stream().allMatch(readable(line, names)::contains))
                .toList();
    }

    private static String readable(OutputLine line, UnaryOperator<String> names) {
        return Stream.concat(
                        Stream.of(
                                line.title(),
                                line.abstractText(),
                                line.productNumber(),
                                line.reference(),
                                line.groupName()),
                        line.participants().stream().map(names))
                .filter(Objects::nonNull)
                .map(Register::normalised)
                .collect(Collectors.joining(" "));
    }

    private static String text(Function<String, String> parameter, String name) {
        String text = parameter.apply(name);
        return text == null ? "" : text.strip();
    }
}
