package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewRoadmap.*;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
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
        CONFERENCE_DATE.set(task, review.due(MilestoneKind.CONFERENCE));
        FORUM_DATE.set(task, review.due(MilestoneKind.FORUM));
        review.chapters().forEach(chapter -> CHAPTERS.get(chapter.roundTable()).set(task, chapter.agency()));
        NETWORK_AGENCIES.setLocal(task, sheet.network());
        ROADMAP_ADVICE.setLocal(
                task, sheet.advice(review.reference(), DECISION_REFERENCE.find(task), DECISION_STATEMENT.find(task)));
        task.getExecution().removeVariable(DECISION_STATEMENT.name());
    }
}
