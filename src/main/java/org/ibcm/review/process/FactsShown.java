package org.ibcm.review.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.ibcm.engine.Variable;
import org.ibcm.review.CommentedText;
import org.ibcm.review.InputsDossier;
import org.ibcm.review.MilestoneKind;
import org.ibcm.review.ReviewCycle;
import org.ibcm.review.ReviewDossier;
import org.ibcm.review.ReviewRegister;
import org.ibcm.review.ReviewView;
import org.ibcm.review.RoadmapSheet;
import org.ibcm.review.RoundTable;
import org.springframework.stereotype.Component;

/** Keeps the facts of open tasks true when days move or people change; what was entered stays (D.5.a). */
@Component
class FactsShown {

    private final TaskService taskService;
    private final ReviewCycle cycle;
    private final ReviewRegister register;
    private final ReviewDossier dossier;
    private final InputsDossier inputs;
    private final RoadmapSheet sheet;

    FactsShown(
            TaskService taskService,
            ReviewCycle cycle,
            ReviewRegister register,
            ReviewDossier dossier,
            InputsDossier inputs,
            RoadmapSheet sheet) {
        this.taskService = taskService;
        this.cycle = cycle;
        this.register = register;
        this.dossier = dossier;
        this.inputs = inputs;
        this.sheet = sheet;
    }

    void show(Task task, String reference) {
        switch (task.getTaskDefinitionKey()) {
            case NationalReport.TRACK_NATIONAL_REPORT ->
                show(task, NationalReport.REPORT_FACTS, inputs.report(reference, text(task, NationalReport.STATE)));
            case ReviewInputs.DRAFT_CHAPTER ->
                show(
                        task,
                        ReviewInputs.CHAPTER_FACTS,
                        inputs.chapter(reference, RoundTable.valueOf(text(task, ReviewInputs.ROUND_TABLE))));
            case ReviewDraft.CLOSE_GAPS, ReviewDraft.CONSOLIDATE_REPORT, ReviewReport.RECORD_CONFERENCE ->
                show(task, CommentRound.REVIEW_FACTS, dossier.facts(reference, CommentedText.DRAFT));
            case ReviewReport.FINALISE_REPORT ->
                show(task, CommentRound.REVIEW_FACTS, dossier.facts(reference, CommentedText.REPORT));
            case ReviewReport.COMMENT_ON_REVIEW ->
                show(
                        task,
                        CommentRound.REVIEW_FACTS,
                        dossier.facts(reference, CommentedText.valueOf(text(task, CommentRound.COMMENTED_TEXT))));
            case ReviewSubmission.SUBMIT_TO_FORUM -> {
                show(task, ReviewSubmission.SUBMISSION_FACTS, sheet.submission(reference));
                show(task, ReviewSubmission.SUBMISSION_DUE_DAY, sheet.submissionDay(reference));
                show(task, ReviewSubmission.SUBMISSION_OVERDUE, cycle.isSubmissionOverdue(reference));
            }
            case ReviewRoadmap.PREPARE_ROADMAP -> showDays(task, reference);
            default -> {
                // shows no days
            }
        }
    }

    private void show(Task task, Variable<List<?>> variable, List<?> rows) {
        show(task, variable, (Object) Spin.JSON(rows));
    }

    private void show(Task task, Variable<?> variable, Object value) {
        taskService.setVariableLocal(task.getId(), variable.name(), value);
    }

    /** A day that somebody is about to change stays; what a browser may still show is no wish to move it back. */
    private void showDays(Task task, String reference) {
        ReviewView review = register.find(reference).orElseThrow();
        Map.of(
                        ReviewRoadmap.CONFERENCE_DATE, MilestoneKind.CONFERENCE,
                        ReviewRoadmap.FORUM_DATE, MilestoneKind.FORUM)
                .forEach((entered, kind) -> {
                    String day = review.due(kind).toString();
                    Variable<String> shown = ReviewRoadmap.SHOWN.get(entered);
                    String now = Objects.toString(text(task, entered), day);
                    String before = Objects.toString(text(task, shown), now);
                    if (!before.contains(day)) {
                        show(task, shown, before + " " + day);
                    }
                    if (before.contains(now)) {
                        taskService.setVariable(task.getId(), entered.name(), day);
                    }
                });
    }

    private String text(Task task, Variable<?> variable) {
        return Objects.toString(taskService.getVariable(task.getId(), variable.name()), null);
    }
}
