package org.ibcm.review.process;

import static org.ibcm.review.process.ReviewRoadmap.*;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.ibcm.engine.CaseOf;
import org.ibcm.engine.Variable;
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
                        changed(task, CONFERENCE_DATE),
                        changed(task, FORUM_DATE),
                        agencies));
    }

    /** A milestone may have moved while the form was open, so only a day that somebody changed there counts. */
    private static LocalDate changed(DelegateTask task, Variable<LocalDate> entered) {
        String shown = SHOWN.get(entered).find(task).orElse("");
        return entered.find(task).filter(day -> !shown.contains(day.toString())).orElse(null);
    }
}
