package org.ibcm.portal;

import java.util.List;
import java.util.Map;
import org.ibcm.consensus.DecisionSummary;
import org.ibcm.consensus.RoundMissing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages say about a decision in the reader's language (D.3). */
@Component
class DecisionWords {

    private static final String AGENCY_GROUP = "agency-";

    private final MessageSource messages;
    private final Enumeration enumeration;
    private final Moments moments;

    DecisionWords(MessageSource messages, Enumeration enumeration, Moments moments) {
        this.messages = messages;
        this.enumeration = enumeration;
        this.moments = moments;
    }

    /** Where it stands, in one sentence. */
    String standing(DecisionSummary decision, Agencies agencies) {
        if (decision.outcome() != null) {
            return say(
                    "decisions.standing.closed",
                    say("Outcome." + decision.outcome()),
                    moments.moment(decision.closedAt()));
        }
        String round = Integer.toString(decision.round());
        return decision.missing()
                .map(missing -> waiting(missing, agencies))
                .orElseGet(() -> decision.roundOpen()
                        ? say("decisions.standing.all-spoken", round)
                        : say("decisions.standing.facilitator", round, group(decision.facilitator(), agencies)));
    }

    private String waiting(RoundMissing missing, Agencies agencies) {
        return say(
                "decisions.standing.waiting",
                missing.agencies().size(),
                enumeration.of(agencies.names(missing.agencies())),
                Integer.toString(missing.round()),
                moments.moment(missing.until()));
    }

    /** A group of people: by its own word, or by the organisation that they come from. */
    String group(String group, Agencies agencies) {
        String known = group.startsWith(AGENCY_GROUP) ? agencies.name(group.substring(AGENCY_GROUP.length())) : group;
        return messages.getMessage("group." + group, null, known, LocaleContextHolder.getLocale());
    }

    /**
     * A body of the coalition, or the name of a group.
     *
     * @param groups names of groups by their references
     */
    String body(String body, Map<String, String> groups) {
        return messages.getMessage(
                "body." + body, null, groups.getOrDefault(body, body), LocaleContextHolder.getLocale());
    }

    String names(List<String> ids, Agencies agencies) {
        return enumeration.of(agencies.names(ids));
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
