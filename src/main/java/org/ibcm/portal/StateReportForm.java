package org.ibcm.portal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ibcm.engine.InputRefused;
import org.ibcm.review.ReceivedReport;
import org.ibcm.review.ReportView;
import org.springframework.util.MultiValueMap;

/** The form in which the report of a State is sent, by its focal point or for it (D.5.a). */
record StateReportForm(Map<String, String> entered, Set<String> objectives) {

    static final String SUMMARY = "reportSummary";
    static final String LINK = "documentLink";
    static final String OBJECTIVES = "objectivesCovered";
    static final String UNTIL = "extensionUntil";
    static final String NOTE = "reportNote";
    static final String RECEIVED_ON = "receivedOn";
    static final List<String> ONCE = List.of(SUMMARY, LINK, UNTIL, NOTE, RECEIVED_ON);

    static StateReportForm of(MultiValueMap<String, String> fields) {
        return new StateReportForm(
                new SentForm(fields).entered(ONCE), Set.copyOf(fields.getOrDefault(OBJECTIVES, List.of())));
    }

    static StateReportForm onFile(ReportView report) {
        Map<String, String> entered = new HashMap<>();
        entered.put(SUMMARY, report.summary());
        entered.put(LINK, report.documentLink());
        return new StateReportForm(entered, Set.copyOf(report.objectives()));
    }

    String text(String field) {
        return entered.getOrDefault(field, "");
    }

    /**
     * As its State sends it: it comes when it comes.
     *
     * @param document the uploaded file; null where there is none
     */
    ReceivedReport received(UUID document) {
        return new ReceivedReport(text(SUMMARY), text(LINK), document, List.copyOf(objectives));
    }

    /** As the secretariat records it, who may say on which day it came. */
    ReceivedReport recorded(UUID document) {
        LocalDate day = Choices.day(text(RECEIVED_ON));
        if (day == null && !text(RECEIVED_ON).isBlank()) {
            throw new InputRefused(
                    RECEIVED_ON,
                    "Please give the day as it stands in a calendar, or leave it empty (\"%s\")."
                            .formatted(RECEIVED_ON),
                    "review-received-unreadable");
        }
        return new ReceivedReport(text(SUMMARY), text(LINK), document, List.copyOf(objectives), day);
    }
}
