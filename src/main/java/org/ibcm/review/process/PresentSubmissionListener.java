package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewSubmission.*;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoadmapSheet;
import org.springframework.stereotype.Component;

/** Shows what is to be submitted and by when; whoever is late is told so (D.5.a). */
@Component("presentSubmission")
class PresentSubmissionListener implements TaskListener {

    private final ReviewRegister register;
    private final RoadmapSheet sheet;
    private final Clock clock;

    PresentSubmissionListener(ReviewRegister register, RoadmapSheet sheet, Clock clock) {
        this.register = register;
        this.sheet = sheet;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        ReviewView review = register.find(CaseOf.task(task)).orElseThrow();
        LocalDate planned = review.due(MilestoneKind.SUBMISSION);
        SUBMISSION_FACTS.setLocal(task, sheet.submission(review.reference()));
        SUBMISSION_OVERDUE.setLocal(task, LocalDate.now(clock).isAfter(planned));
        LESSONS_LEARNED.set(task, review.lessonsLearned());
    }
}
