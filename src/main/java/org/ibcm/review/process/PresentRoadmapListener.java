package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewRoadmap.*;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.engine.Variable;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoadmapSheet;
import org.springframework.stereotype.Component;

/** Begins with the roadmap as it stands, and with what was said on it (D.5.a). */
@Component("presentRoadmap")
class PresentRoadmapListener implements TaskListener {

    private final ReviewRegister register;
    private final RoadmapSheet sheet;

    PresentRoadmapListener(ReviewRegister register, RoadmapSheet sheet) {
        this.register = register;
        this.sheet = sheet;
    }

    @Override
    public void notify(DelegateTask task) {
        ReviewView review = register.find(CaseOf.task(task)).orElseThrow();
        ROADMAP_NOTE.set(task, review.texts().roadmapNote());
        GUIDANCE_NOTE_LINK.set(task, review.texts().guidanceNoteLink());
        present(task, CONFERENCE_DATE, review.due(MilestoneKind.CONFERENCE));
        present(task, FORUM_DATE, review.due(MilestoneKind.FORUM));
        review.chapters().forEach(chapter -> CHAPTERS.get(chapter.roundTable()).set(task, chapter.agency()));
        NETWORK_AGENCIES.setLocal(task, sheet.network());
        ROADMAP_ADVICE.setLocal(
                task, sheet.advice(review.reference(), DECISION_REFERENCE.find(task), DECISION_STATEMENT.find(task)));
        ROADMAP_RETURNED.set(task, DECISION_REFERENCE.find(task).isPresent());
        task.getExecution().removeVariable(DECISION_STATEMENT.name());
    }

    private static void present(DelegateTask task, Variable<LocalDate> entered, LocalDate day) {
        entered.set(task, day);
        SHOWN.get(entered).setLocal(task, day.toString());
    }
}
