package org.ibcm.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outcome of a decision in plain words (D.3). */
final class Statement {

    private static final int QUOTED = 200;
    private static final int LONGEST = 4_000;

    private final Decision decision;
    private final Function<String, String> nameOf;

    /** @param nameOf the name by which an organisation is known, by its id */
    Statement(Decision decision, Function<String, String> nameOf) {
        this.decision = decision;
        this.nameOf = nameOf;
    }

    String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(outcome());
        decision.rounds().stream()
                .map(this::round)
                .filter(said -> !said.isEmpty())
                .forEach(sentences::add);
        sentences.add("Recused: " + (decision.recused().isEmpty() ? "none" : names(decision.recused())) + ".");
        if (!decision.departed().isEmpty()) {
            sentences.add("Left meanwhile: " + names(decision.departed()) + ".");
        }
        return shortened(String.join(" ", sentences), LONGEST);
    }

    private String outcome() {
        String inRound =
                decision.rounds().size() > 1 ? " in round " + decision.round().number() : "";
        if (decision.seniorOutcome() != null) {
            String verb = decision.outcome() == Outcome.ADOPTED ? "Adopted" : "Not adopted";
            return verb + " at senior level on " + Words.DAY.format(decision.seniorMeetingDate()) + ": "
                    + quoted(decision.seniorStatement()) + ".";
        }
        return switch (decision.outcome()) {
            case ADOPTED ->
                switch (decision.procedure()) {
                    case CONSENSUS -> "Adopted by consensus" + inRound + ".";
                    case NO_OBJECTION -> "Adopted without objection" + inRound + ".";
                    case MAJORITY -> "Adopted by majority" + inRound + ".";
                };
            case GUIDANCE -> "Guidance given" + inRound + ".";
            case NOT_ADOPTED -> "Not adopted" + inRound + ".";
            case WITHDRAWN -> "Withdrawn before it was decided.";
        };
    }

    private String round(Round round) {
        List<String> clauses = new ArrayList<>();
        clause(clauses, said(round, Position.SUPPORT), "supports", "support");
        clause(clauses, said(round, Position.NO_OBJECTION), "has no objection", "have no objection");
        clause(clauses, said(round, Position.STAND_ASIDE), "stood aside", "stood aside");
        withReason(clauses, round, Position.REQUEST_CHANGES, "asks for changes");
        withReason(clauses, round, Position.OBJECT, "objects");
        clause(clauses, decision.silent(round), "did not speak", "did not speak");
        if (clauses.isEmpty()) {
            return "";
        }
        String prefix = decision.rounds().size() > 1 ? "Round " + round.number() + ": " : "";
        String consultation = round.consultationSummary() == null
                ? ""
                : " Consultation: " + quoted(round.consultationSummary()) + ".";
        return prefix + String.join("; ", clauses) + standIns(round) + "." + consultation;
    }

    private String standIns(Round round) {
        List<String> agencies =
                round.agencies().stream().filter(round::standsIn).toList();
        return agencies.isEmpty() ? "" : " (recorded by the secretariat for " + names(agencies) + ")";
    }

    private void clause(List<String> clauses, List<String> agencies, String singular, String plural) {
        if (!agencies.isEmpty()) {
            clauses.add(Words.clause(agencies.stream().map(nameOf).toList(), singular, plural));
        }
    }

    private void withReason(List<String> clauses, Round round, Position position, String verb) {
        said(round, position)
                .forEach(agency -> clauses.add(nameOf.apply(agency) + " " + verb + ": "
                        + quoted(round.lastWords().get(agency).reason())));
    }

    private List<String> said(Round round, Position position) {
        return round.agencies().stream()
                .filter(agency -> Stream.ofNullable(round.lastWords().get(agency))
                        .anyMatch(recorded -> recorded.position() == position))
                .toList();
    }

    private String names(List<String> agencies) {
        return agencies.stream().map(nameOf).collect(Collectors.collectingAndThen(Collectors.toList(), Words::list));
    }

    private static String quoted(String text) {
        return "“" + shortened(text.replaceAll("\\s+", " "), QUOTED) + "”";
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        // a character outside the basic plane takes two places, which belong together
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
