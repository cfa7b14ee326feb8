package org.ibcm.review.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewStatus;
import org.ibcm.review.ReviewView;
import org.ibcm.support.Coalition;
import org.ibcm.support.CoversProcess;
import org.ibcm.support.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A review that is due begins by itself (D.1.b.v). */
@ProcessTest
@CoversProcess(ReviewCalendar.PROCESS)
@Import(ReviewsInHand.class)
class ReviewCalendarProcessTest {

    @Autowired
    private Coalition coalition;

    @Autowired
    private ReviewsInHand reviews;

    @Autowired
    private ReviewRegister register;

    @Autowired
    private ReviewDueAtStartUp startUp;

    @Autowired
    private RuntimeService runtimeService;

    @Autowired
    private ManagementService managementService;

    @BeforeEach
    void nothingIsAnnouncedYet() {
        reviews.launchAnnounced();
    }

    @Test
    void theYearBeforeAReviewYearLaunchesItOnce() {
        int year = reviews.year();
        reviews.on(LocalDate.of(year - 1, 1, 1));

        newYear();
        assertThat(reviews.launchAnnounced()).hasSize(1);

        ReviewView review = register.ofYear(year).orElseThrow();
        assertThat(review.status()).isEqualTo(ReviewStatus.ROADMAP);
        assertThat(review.launchedBy()).isNull();
        assertThat(review.reports()).hasSize(22);
        assertThat(coalition.tasks(running(review), ReviewRoadmap.PREPARE_ROADMAP))
                .hasSize(1);
        newYear();
        assertThat(reviews.launchAnnounced()).isEmpty();
    }

    @Test
    void theTimerWaitsForTheFirstOfJanuary() {
        assertThat(reviews.day(timer().getDuedate().toInstant()).getDayOfYear()).isOne();
    }

    @Test
    void aReviewThatWasLaunchedByHandIsNotLaunchedAgain() {
        int year = reviews.year();
        reviews.on(LocalDate.of(year - 2, 10, 1));
        reviews.launch(ReviewsInHand.form(year));
        reviews.on(LocalDate.of(year - 1, 1, 1));

        newYear();

        assertThat(reviews.launchAnnounced()).isEmpty();
    }

    @Test
    void theApplicationCatchesUpWithAReviewThatBecameDueWhileItWasDown() {
        int year = reviews.year();
        reviews.on(LocalDate.of(year - 1, 3, 15));

        startUp.run();
        startUp.run();
        assertThat(reviews.launchAnnounced()).as("announced twice, launched once").hasSize(2);

        assertThat(register.ofYear(year)).isPresent();
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(GcmRegionalReview.PROCESS)
                        .processInstanceBusinessKey("GCM-" + year)
                        .count())
                .isOne();
        startUp.run();
        assertThat(reviews.launchAnnounced()).isEmpty();
    }

    @Test
    void aYearAfterAReviewYearLaunchesNothing() {
        int year = reviews.year();
        reviews.on(LocalDate.of(year - 1, 1, 1));
        startUp.run();
        reviews.launchAnnounced();
        reviews.on(LocalDate.of(year + 1, 6, 1));

        startUp.run();

        assertThat(reviews.launchAnnounced()).isEmpty();
    }

    /** The timer of the calendar fires. */
    private void newYear() {
        managementService.executeJob(timer().getId());
    }

    private Job timer() {
        return managementService
                .createJobQuery()
                .activityId(ReviewCalendar.YEAR_BEGUN)
                .timers()
                .list()
                .get(0);
    }

    private ProcessInstance running(ReviewView review) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(GcmRegionalReview.PROCESS)
                .processInstanceBusinessKey(review.reference())
                .singleResult();
    }
}
