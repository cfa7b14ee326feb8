package org.ibcm.consensus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The seal of a closed record: SHA-256 over everything it says and the seal before it. Each value is written with its
 * length, so that no two records read the same.
 */
final class Seal {

    private final StringBuilder canonical = new StringBuilder();

    private Seal() {}

    static String of(Decision decision) {
        Seal seal = new Seal();
        seal.add(decision.sealNumber(), decision.previousSeal());
        seal.add(decision.reference(), decision.subject(), decision.title(), decision.question(), decision.body());
        seal.add(decision.procedure(), decision.window(), decision.maxRounds(), decision.facilitator());
        seal.add(decision.basis(), decision.modelVersion(), decision.rulesVersion());
        seal.addAll(decision.agencies());
        seal.addAll(decision.recused());
        seal.addAll(decision.departed());
        seal.add(decision.openedAt(), decision.closedAt(), decision.outcome(), decision.statement());
        seal.add(decision.seniorOutcome(), decision.seniorStatement(), decision.seniorMeetingDate());
        seal.add(decision.seniorRecordedBy(), decision.seniorRecordedByName(), decision.seniorRecordedAt());
        seal.add(decision.rounds().size());
        decision.rounds().forEach(seal::add);
        return sha256(seal.canonical.toString());
    }

    private void add(Round round) {
        add(round.number(), round.openedAt(), round.closesAt(), round.closedAt(), round.extended());
        addAll(round.agencies());
        add(round.consultationSummary(), round.nextStep());
        add(round.consultedBy(), round.consultedByName(), round.consultedAt());
        add(round.positions().size());
        round.positions().forEach(this::add);
    }

    private void add(RecordedPosition position) {
        add(position.sequence(), position.agency(), position.position(), position.reason(), position.resolution());
        add(position.recordedBy(), position.recordedByName(), position.recordedAt());
        if (position.standIn() || position.note() != null) {
            // only where set: records sealed before there were stand-ins read as they did
            add(position.standIn(), position.note());
        }
    }

    private void addAll(List<String> values) {
        add(values.size());
        add(values.toArray());
    }

    private void add(Object... values) {
        for (Object value : values) {
            String text = value == null ? "" : value.toString();
            canonical
                    .append(value == null ? "-" : text.length())
                    .append(':')
                    .append(text)
                    .append('\n');
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
