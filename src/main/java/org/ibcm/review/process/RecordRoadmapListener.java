package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewRoadmap.*;

import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewCycle.Roadmap;
import org.ibcm.review.RoundTable;
import org.springframework.stereotype.Component;

/** Files roadmap and guidance note as the coordinator hands them in (D.5.a). */
@Component("recordRoadmap")
class RecordRoadmapListener implements TaskListener {

    private final ReviewCycle cycle;

    RecordRoadmapListener(ReviewCycle cycle) {
        this.cycle = cycle;
    }

    @Override
    public void notify(DelegateTask task) {
        Map<RoundTable, String> agencies = new EnumMap<>(RoundTable.class);
        CHAPTERS.forEach(
                (roundTable, chapter) -> chapter.find(task).ifPresent(agency -> agencies.put(roundTable, agency)));
        cycle.prepareRoadmap(
                CaseOf.task(task),
                new Roadmap(
                        ROADMAP_NOTE.find(task).orElse(null),
                        GUIDANCE_NOTE_LINK.find(task).orElse(null),
                        CONFERENCE_DATE.find(task).orElse(null),
                        FORUM_DATE.find(task).orElse(null),
                        agencies));
    }
}
