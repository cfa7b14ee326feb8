package org.ibcm.review.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.engine.Variable;
import org.ibcm.review.ReportOutcome;

/** The names of the model {@code national-report}. */
final class NationalReport {

    static final String PROCESS = "national-report";
    static final String NATIONAL_REPORT_UPDATED = "NationalReportUpdated";
    static final String STATE_FOCAL_POINT_NAMED = "StateFocalPointNamed";
    static final String PLAN_ANEW = "ServiceTask_PlanAnew";
    static final String TRACK_NATIONAL_REPORT = "UserTask_TrackNationalReport";

    /** English short name of the State; whoever calls the model passes it in. */
    static final Variable<String> STATE = Variable.text("state");
    /** In both languages, for letters. */
    static final Variable<String> STATE_NAMES = Variable.text("stateNames");

    static final Variable<Boolean> FOCAL_POINT_KNOWN = Variable.flag("focalPointKnown");
    static final Variable<Instant> REPORT_DUE_AT = Variable.moment("reportDueAt");
    static final Variable<Instant> FIRST_REMINDER_AT = Variable.moment("firstReminderAt");
    static final Variable<Instant> SECOND_REMINDER_AT = Variable.moment("secondReminderAt");
    static final Variable<Instant> THIRD_REMINDER_AT = Variable.moment("thirdReminderAt");

    /** In the task what the secretariat says; in the process where the report stands in the register. */
    static final Variable<ReportOutcome> REPORT_STATUS = Variable.choice("reportStatus", ReportOutcome.class);

    /** On which day it came; today where none is given. */
    static final Variable<LocalDate> RECEIVED_ON = Variable.day("receivedOn");

    static final Variable<LocalDate> EXTENSION_UNTIL = Variable.day("extensionUntil");
    static final Variable<List<String>> OBJECTIVES_COVERED = Variable.list("objectivesCovered");
    static final Variable<String> REPORT_SUMMARY = Variable.text("reportSummary");
    static final Variable<String> DOCUMENT_LINK = Variable.text("documentLink");
    static final Variable<String> REPORT_NOTE = Variable.text("reportNote");

    /** What the form shows. */
    static final Variable<List<?>> REPORT_FACTS = Variable.rows("reportFacts");

    private NationalReport() {}
}
