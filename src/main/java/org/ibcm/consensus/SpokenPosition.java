package org.ibcm.consensus;

import java.util.Optional;
import org.ibcm.engine.InputRefused;

/** What an agency says, complete as the position asks for it (D.3). */
public record SpokenPosition(String agency, Position position, Optional<String> reason, Optional<String> resolution) {

    public SpokenPosition {
        reason = reason.map(String::strip).filter(text -> !text.isEmpty());
        resolution = resolution.map(String::strip).filter(text -> !text.isEmpty());
        Limits.check("reason", reason);
        Limits.check("resolution", resolution);
        if (position.needsReason() && reason.isEmpty()) {
            throw new InputRefused(
                    "reason",
                    "Please give a reason (\"reason\"): the position " + position + " needs one.",
                    "decision-reason-missing");
        }
        if (position == Position.OBJECT && resolution.isEmpty()) {
            throw new InputRefused(
                    "resolution",
                    "Please say what would resolve the objection (\"resolution\"), so that the others can meet it.",
                    "decision-resolution-missing");
        }
    }
}
