package org.ibcm.review.process;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.Groups;
import org.ibcm.register.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nobody waits for the comment of an organisation that has left the coalition; its chapter goes to the coordinator of
 * the Network (D.5.a).
 */
@Component
class ReviewOfFormerMembers {

    private static final String COMMENT_ON_REVIEW = "UserTask_CommentOnReview";

    private final TaskService taskService;
    private final ChapterTasks chapters;
    private final VacantChapterNotice notice;
    private final CurrentUser currentUser;

    ReviewOfFormerMembers(
            TaskService taskService, ChapterTasks chapters, VacantChapterNotice notice, CurrentUser currentUser) {
        this.taskService = taskService;
        this.chapters = chapters;
        this.notice = notice;
        this.currentUser = currentUser;
    }

    @EventListener
    void on(MemberLeft left) {
        currentUser.asApplication(() -> {
            tasks(COMMENT_ON_REVIEW, left).forEach(task -> taskService.complete(task.getId()));
            tasks(ReviewInputs.DRAFT_CHAPTER, left).forEach(task -> move(task, left));
        });
    }

    private List<Task> tasks(String key, MemberLeft left) {
        return taskService
                .createTaskQuery()
                .taskDefinitionKey(key)
                .taskCandidateGroup(Accounts.agencyGroup(left.memberId()))
                .includeAssignedTasks()
                .list();
    }

    private void move(Task task, MemberLeft left) {
        chapters.move(task, Groups.NETWORK_COORDINATOR);
        notice.send(task, left);
    }
}
