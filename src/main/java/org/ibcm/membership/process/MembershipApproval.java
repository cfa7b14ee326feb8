package org.ibcm.membership.process;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ibcm.engine.Variable;
import org.ibcm.membership.DecisionOutcome;
import org.ibcm.membership.Recommendation;
import org.ibcm.membership.ScreeningOutcome;
import org.ibcm.membership.SelectionCriteria;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.RepresentationLevel;

/** The names of the model {@code membership-approval}. */
final class MembershipApproval {

    static final String PROCESS = "membership-approval";
    static final String EXPRESSION_OF_INTEREST_RECEIVED = "ExpressionOfInterestReceived";
    static final String INFORMATION_SUPPLIED = "InformationSupplied";
    static final String APPLICATION_WITHDRAWN = "ApplicationWithdrawn";
    static final String SCREEN_APPLICATION = "UserTask_ScreenApplication";
    static final String COMMENT_ON_APPLICATION = "UserTask_CommentOnApplication";

    static final Variable<String> ORGANISATION_NAME = Variable.text("organisationName");
    static final Variable<String> ACRONYM = Variable.text("acronym");
    static final Variable<OrganisationType> ORGANISATION_TYPE =
            Variable.choice("organisationType", OrganisationType.class);
    static final Variable<String> COUNTRY = Variable.text("country");
    static final Variable<String> WEBSITE = Variable.text("website");
    static final Variable<String> MANDATE = Variable.text("mandate");
    static final Variable<String> MIGRATION_WORK = Variable.text("migrationWork");
    static final Variable<String> MOTIVATION = Variable.text("motivation");
    static final Variable<String> CONTRIBUTION = Variable.text("contribution");
    static final Variable<RepresentationLevel> REPRESENTATION_LEVEL =
            Variable.choice("representationLevel", RepresentationLevel.class);
    static final Variable<String> FOCAL_POINT_NAME = Variable.text("focalPointName");
    static final Variable<String> FOCAL_POINT_EMAIL = Variable.text("focalPointEmail");
    static final Variable<String> ALTERNATE_NAME = Variable.text("alternateName");
    static final Variable<String> ALTERNATE_EMAIL = Variable.text("alternateEmail");
    static final Variable<String> SPONSOR = Variable.text("sponsor");
    /** In which the applicant is written to; English where nobody says otherwise. */
    static final Variable<String> LANGUAGE = Variable.text("language");

    /** What the public page took is on file; the start carries its id only. */
    static final Variable<String> PENDING_INTEREST = Variable.text("pendingInterest");

    static final Variable<String> SCREENING_PERIOD = Variable.text("screeningPeriod");
    static final Variable<String> INFORMATION_PERIOD = Variable.text("informationPeriod");
    static final Variable<String> INFORMATION_REMINDER = Variable.text("informationReminder");
    static final Variable<String> ASSESSMENT_PERIOD = Variable.text("assessmentPeriod");
    static final Variable<String> COMMENT_WINDOW = Variable.text("commentWindow");
    static final Variable<String> COMMENT_REMINDER = Variable.text("commentReminder");
    static final Variable<String> DECISION_WINDOW = Variable.text("decisionWindow");

    /** What the forms of screening, assessment, comment and decision show of the application. */
    static final Variable<List<?>> APPLICATION_FACTS = Variable.rows("applicationFacts");

    static final Variable<ScreeningOutcome> SCREENING_OUTCOME =
            Variable.choice("screeningOutcome", ScreeningOutcome.class);
    static final Variable<String> SCREENING_NOTE = Variable.text("screeningNote");
    static final Variable<String> INFORMATION_QUESTION = Variable.text("informationQuestion");
    static final Variable<String> INFORMATION_TEXT = Variable.text("informationText");

    static final Variable<List<String>> CONSULTED_MEMBERS = Variable.list("consultedMembers");
    static final Variable<List<String>> RECUSED_AGENCIES = Variable.list("recusedAgencies");
    static final Variable<String> AGENCY = Variable.text("agency");
    static final Variable<String> COMMENT = Variable.text("comment");

    static final Variable<List<?>> CRITERIA = Variable.rows("criteria");
    static final List<Variable<Integer>> SCORES =
            slots("score").map(Variable::number).toList();
    static final List<Variable<String>> SCORE_NOTES =
            slots("note").map(Variable::text).toList();
    static final Variable<Integer> LOWEST_SCORE = Variable.number("lowestScore");
    static final Variable<Integer> SCORE_PERCENT = Variable.number("scorePercent");
    static final Variable<Recommendation> SUGGESTED_RECOMMENDATION =
            Variable.choice("suggestedRecommendation", Recommendation.class);
    static final Variable<Recommendation> RECOMMENDATION = Variable.choice("recommendation", Recommendation.class);
    static final Variable<String> RECOMMENDATION_NOTE = Variable.text("recommendationNote");

    static final Variable<String> DECISION_SUBJECT = Variable.text("decisionSubject");
    static final Variable<String> DECISION_QUESTION = Variable.text("decisionQuestion");
    static final Variable<String> DECISION_BASIS = Variable.text("decisionBasis");
    static final Variable<List<?>> DECISION_SCORES = Variable.rows("decisionScores");
    static final Variable<List<?>> DECISION_COMMENTS = Variable.rows("decisionComments");
    static final Variable<String> DECISION_REFERENCE = Variable.text("decisionReference");
    static final Variable<DecisionOutcome> DECISION_OUTCOME = Variable.choice("decisionOutcome", DecisionOutcome.class);

    static final Variable<String> WITHDRAWAL_REASON = Variable.text("withdrawalReason");
    static final Variable<String> WITHDRAWAL_AUDIENCE = Variable.text("withdrawalAudience");

    private MembershipApproval() {}

    private static Stream<String> slots(String name) {
        return IntStream.rangeClosed(1, SelectionCriteria.MOST).mapToObj(slot -> name + slot);
    }
}
