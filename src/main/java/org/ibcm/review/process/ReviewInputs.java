package org.ibcm.review.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.engine.Variable;
import org.ibcm.review.ConsultedParty;
import org.ibcm.review.RoundTable;

/** The names of the model {@code review-inputs}. */
final class ReviewInputs {

    static final String PROCESS = "review-inputs";
    static final String NATIONAL_REPORTS_COMPLETE = "NationalReportsComplete";
    static final String RECORD_CONSULTATION = "UserTask_RecordConsultation";
    static final String RECORD_INTER_STATE_DIALOGUE = "UserTask_RecordInterStateDialogue";
    static final String DRAFT_CHAPTER = "UserTask_DraftChapter";

    static final Variable<Instant> CONSULTATIONS_DUE_AT = DueDates.CONSULTATIONS_DUE_AT;
    static final Variable<Instant> CONSULTATIONS_REMINDER_AT = DueDates.CONSULTATIONS_REMINDER_AT;
    static final Variable<Instant> CHAPTERS_DUE_AT = DueDates.CHAPTERS_DUE_AT;
    static final Variable<Instant> CHAPTERS_REMINDER_AT = DueDates.CHAPTERS_REMINDER_AT;
    static final Variable<Instant> INPUTS_CLOSE_AT = DueDates.INPUTS_CLOSE_AT;

    static final Variable<List<String>> STAKEHOLDER_GROUPS = Variable.list("stakeholderGroups");
    static final Variable<ConsultedParty> STAKEHOLDER_GROUP = Variable.choice("stakeholderGroup", ConsultedParty.class);
    /** The group as its task is named after it. */
    static final Variable<String> CONSULTED_WHO = Variable.text("consultedWho");

    static final Variable<List<String>> ROUND_TABLES = Variable.list("roundTables");
    static final Variable<RoundTable> ROUND_TABLE = Variable.choice("roundTable", RoundTable.class);
    static final Variable<String> CHAPTER_NAME = Variable.text("chapterName");
    static final Variable<String> CHAPTER_GROUP = Variable.text("chapterGroup");
    static final Variable<Boolean> REPORTS_AWAITED = Variable.flag("reportsAwaited");

    static final Variable<LocalDate> CONSULTATION_DATE = Variable.day("consultationDate");
    static final Variable<String> PARTICIPANTS = Variable.text("participants");
    static final Variable<String> KEY_MESSAGES = Variable.text("keyMessages");
    static final Variable<List<String>> OBJECTIVES_COVERED = Variable.list("objectivesCovered");

    static final Variable<String> CHAPTER_SUMMARY = Variable.text("chapterSummary");
    static final Variable<String> DOCUMENT_LINK = Variable.text("documentLink");
    static final Variable<List<String>> PRINCIPLES_COVERED = Variable.list("principlesCovered");

    /** What the form of a chapter shows. */
    static final Variable<List<?>> CHAPTER_FACTS = Variable.rows("chapterFacts");

    private ReviewInputs() {}
}
