package org.ibcm.membership;

import static org.ibcm.membership.ApplicationStatus.ADMITTED;
import static org.ibcm.membership.ApplicationStatus.DECLINED;
import static org.ibcm.membership.ApplicationStatus.INELIGIBLE;
import static org.ibcm.membership.ApplicationStatus.INFORMATION_REQUESTED;
import static org.ibcm.membership.ApplicationStatus.LAPSED;
import static org.ibcm.membership.ApplicationStatus.SCREENING;
import static org.ibcm.membership.ApplicationStatus.SUBMITTED;
import static org.ibcm.membership.ApplicationStatus.UNDER_REVIEW;
import static org.ibcm.membership.ApplicationStatus.WITHDRAWN;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.ibcm.register.Register;

/** One application for membership, from the expression of interest to its outcome (D.1). */
@Entity
@Table(name = "membership_application")
class Application {

    /** Until members and co-conveners have it before them. */
    private static final Set<ApplicationStatus> CORRECTABLE = Set.of(SUBMITTED, SCREENING, INFORMATION_REQUESTED);

    @Id
    private String reference;

    @Version
    private Integer version;

    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    /** The name as it is compared, while the application is open; unique, so that two cannot arrive at once. */
    private String openName;

    @Embedded
    private Applicant applicant;

    private int criteriaVersion;
    /** How often members and co-conveners were asked; guidance leads to another review. */
    private int reviews;

    private Instant receivedAt;
    private Instant closedAt;
    /** Why it was closed, where it was not admitted. */
    private String reason;

    private String decisionReference;
    private String memberId;

    protected Application() {}

    static Application submit(
            String reference, ExpressionOfInterest interest, String sponsorId, int criteriaVersion, Instant now) {
        Application application = new Application();
        application.reference = reference;
        application.status = SUBMITTED;
        application.openName = Register.normalised(interest.organisationName());
        application.applicant = new Applicant(interest, sponsorId);
        application.criteriaVersion = criteriaVersion;
        application.receivedAt = now;
        return application;
    }

    boolean mayBeCorrected() {
        return CORRECTABLE.contains(status);
    }

    void requireCorrectable() {
        require("correct it", CORRECTABLE);
    }

    void correct(ExpressionOfInterest interest) {
        requireCorrectable();
        openName = Register.normalised(interest.organisationName());
        applicant = new Applicant(interest, interest.sponsor());
    }

    /** What the secretariat puts right; only who speaks for the organisation, and of what kind it is. */
    void amend(ExpressionOfInterest interest) {
        require("correct it", SUBMITTED, SCREENING, INFORMATION_REQUESTED, UNDER_REVIEW);
        applicant = new Applicant(interest, interest.sponsor());
    }

    void beginScreening() {
        require("begin the screening", SUBMITTED, SCREENING);
        status = SCREENING;
    }

    void requestInformation() {
        require("ask the applicant", SCREENING, UNDER_REVIEW);
        status = INFORMATION_REQUESTED;
    }

    void takeInformation() {
        require("add information", INFORMATION_REQUESTED);
        status = SCREENING;
    }

    void findIneligible(String why, Instant now) {
        require("find it ineligible", SCREENING);
        close(INELIGIBLE, why, now);
    }

    void lapse(Instant now) {
        require("let it lapse", INFORMATION_REQUESTED);
        close(LAPSED, null, now);
    }

    void openReview() {
        require("open the review", SCREENING);
        status = UNDER_REVIEW;
        reviews++;
    }

    void requireUnderReview(String step) {
        require(step, UNDER_REVIEW);
    }

    void noteDecision(String decision) {
        require("record the decision", UNDER_REVIEW);
        decisionReference = decision;
    }

    void decline(String why, Instant now) {
        require("decline it", UNDER_REVIEW);
        close(DECLINED, why, now);
    }

    void admitAs(String member, Instant now) {
        require("admit the organisation", SCREENING, UNDER_REVIEW);
        close(ADMITTED, null, now);
        memberId = member;
    }

    void withdraw(String why, Instant now) {
        require("withdraw it", SUBMITTED, SCREENING, INFORMATION_REQUESTED, UNDER_REVIEW);
        close(WITHDRAWN, why, now);
    }

    String reference() {
        return reference;
    }

    ApplicationStatus status() {
        return status;
    }

    Applicant applicant() {
        return applicant;
    }

    int criteriaVersion() {
        return criteriaVersion;
    }

    int reviews() {
        return reviews;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    Optional<String> decisionReference() {
        return Optional.ofNullable(decisionReference);
    }

    Optional<String> memberId() {
        return Optional.ofNullable(memberId);
    }

    private void close(ApplicationStatus outcome, String why, Instant now) {
        status = outcome;
        reason = why;
        closedAt = now;
        openName = null;
    }

    private void require(String step, ApplicationStatus... allowed) {
        require(step, Set.of(allowed));
    }

    private void require(String step, Set<ApplicationStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new ApplicationDoesNotAllow(step, reference, status);
        }
    }
}
