package org.ibcm.output.process;

import java.time.Instant;
import java.util.List;
import org.ibcm.engine.Variable;
import org.ibcm.output.Acknowledgement;
import org.ibcm.output.ConcernStep;
import org.ibcm.output.IssueOutcome;
import org.ibcm.output.Outlook;
import org.ibcm.output.OutputType;

/** The names of the model {@code output-endorsement}. */
final class OutputEndorsement {

    static final String PROCESS = "output-endorsement";
    static final String OUTPUT_REGISTERED = "OutputRegistered";
    static final String OUTPUT_SUBMITTED = "OutputSubmitted";
    static final String OUTPUT_WITHDRAWN = "OutputWithdrawn";
    static final String OUTPUT_LEAD_LEFT = "OutputLeadLeft";
    static final String PARTNER_LOGO_ANSWERED = "PartnerLogoAnswered";
    static final String PEER_REVIEW_REQUESTED = "PeerReviewRequested";
    static final String PEER_REVIEWS_COMPLETE = "PeerReviewsComplete";
    static final String REPORT_OUTPUT_PROGRESS = "UserTask_ReportOutputProgress";
    static final String CLEAR_LOGO = "UserTask_ClearLogo";
    static final String ACKNOWLEDGE_OUTPUT = "UserTask_AcknowledgeOutput";
    static final String ADDRESS_CONCERN = "UserTask_AddressConcern";
    static final String REVISE_OUTPUT = "UserTask_ReviseOutput";
    static final String ISSUE_OUTPUT = "UserTask_IssueOutput";
    static final String REPLACE_FILE = "UserTask_ReplaceFile";

    static final Variable<String> TITLE = Variable.text("title");
    static final Variable<OutputType> OUTPUT_TYPE = Variable.choice("outputType", OutputType.class);
    static final Variable<String> GROUP_REFERENCE = Variable.text("groupReference");
    static final Variable<String> LEAD_AGENCY = Variable.text("leadAgency");
    /** A lead that is not on the form's list. */
    static final Variable<String> OTHER_LEAD = Variable.text("otherLead");

    static final Variable<List<String>> PARTICIPATING_AGENCIES = Variable.list("participatingAgencies");
    /** Those that are not on the form's list, one a line. */
    static final Variable<String> OTHER_PARTICIPANTS = Variable.text("otherParticipants");

    static final Variable<String> ABSTRACT_TEXT = Variable.text("abstractText");
    static final Variable<String> TERMS_OF_REFERENCE = Variable.text("termsOfReference");
    static final Variable<String> DOCUMENT_LINK = Variable.text("documentLink");
    static final Variable<List<String>> GCM_OBJECTIVES = Variable.list("gcmObjectives");

    /** The title as tasks are named after it. */
    static final Variable<String> OUTPUT_TITLE = Variable.text("outputTitle");
    /** Whoever takes part, in the words of an audience. */
    static final Variable<String> PARTICIPANTS_AUDIENCE = Variable.text("participantsAudience");

    static final Variable<String> REPORT_PERIOD = Variable.text("reportPeriod");
    static final Variable<String> ANSWER_PERIOD = Variable.text("answerPeriod");
    static final Variable<String> ISSUE_PERIOD = Variable.text("issuePeriod");
    static final Variable<String> PEER_REVIEW_PERIOD = Variable.text("peerReviewPeriod");

    static final Variable<Instant> PROGRESS_DUE_AT = Variable.moment("progressDueAt");
    static final Variable<String> PROGRESS_SUMMARY = Variable.text("progressSummary");
    static final Variable<String> NEXT_STEPS = Variable.text("nextSteps");
    static final Variable<Outlook> OUTLOOK = Variable.choice("outlook", Outlook.class);

    static final Variable<List<String>> ASKED_AGENCIES = Variable.list("askedAgencies");
    static final Variable<List<String>> ASKED_PARTNERS = Variable.list("askedPartners");
    static final Variable<String> AGENCY = Variable.text("agency");
    static final Variable<String> AWAITED_PARTNER = Variable.text("awaitedPartner");
    static final Variable<Instant> CLEARANCE_REMINDER_AT = Variable.moment("clearanceReminderAt");
    static final Variable<Instant> CLEARANCE_ENDS_AT = Variable.moment("clearanceEndsAt");
    static final Variable<Boolean> LOGO_CLEARED = Variable.flag("logoCleared");
    static final Variable<String> LOGO_NOTE = Variable.text("logoNote");

    static final Variable<List<String>> INFORMED_CO_CONVENERS = Variable.list("informedCoConveners");
    static final Variable<Instant> NOTICE_REMINDER_AT = Variable.moment("noticeReminderAt");
    static final Variable<Instant> NOTICE_CLOSES_AT = Variable.moment("noticeClosesAt");
    static final Variable<Acknowledgement> ACKNOWLEDGEMENT = Variable.choice("acknowledgement", Acknowledgement.class);
    static final Variable<String> CONCERN = Variable.text("concern");
    static final Variable<Boolean> CONCERN_RAISED = Variable.flag("concernRaised");
    static final Variable<String> CONCERNED_AUDIENCE = Variable.text("concernedAudience");
    static final Variable<String> RESPONSE = Variable.text("response");
    static final Variable<ConcernStep> NEXT_STEP = Variable.choice("nextStep", ConcernStep.class);
    static final Variable<String> REVISION_NOTE = Variable.text("revisionNote");

    static final Variable<List<String>> LOGOS_ON_PRODUCT = Variable.list("logosOnProduct");
    static final Variable<String> OTHER_LOGOS = Variable.text("otherLogos");
    static final Variable<Boolean> LOGOS_VERIFIED = Variable.flag("logosVerified");
    static final Variable<IssueOutcome> ISSUE_OUTCOME = Variable.choice("issueOutcome", IssueOutcome.class);
    static final Variable<String> RETURN_NOTE = Variable.text("returnNote");

    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");
    static final Variable<String> WITHDRAWAL_AUDIENCE = Variable.text("withdrawalAudience");

    /** What the forms show. */
    static final Variable<List<?>> OUTPUT_FACTS = Variable.rows("outputFacts");

    static final Variable<List<?>> CONCERNS = Variable.rows("concerns");
    static final Variable<List<?>> CLEARED_LOGOS = Variable.rows("clearedLogos");
    static final Variable<List<?>> WITHOUT_LOGO = Variable.rows("withoutLogo");
    static final Variable<List<?>> LOGO_CHOICES = Variable.rows("logoChoices");

    private OutputEndorsement() {}
}
