package org.ibcm.group;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leads ask their groups; each group answers by its own rule (D.3). */
@Service
@Transactional
public class GroupQuestions {

    private static final int REASON_LIMIT = 4_000;

    private final Groups groups;
    private final Questions questions;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final GroupCalendar calendar;

    GroupQuestions(
            Groups groups,
            Questions questions,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            GroupCalendar calendar) {
        this.groups = groups;
        this.questions = questions;
        this.currentUser = currentUser;
        this.events = events;
        this.calendar = calendar;
    }

    /** Registers a question of the signed-in person, who must be of the lead of an active group. */
    public Asked ask(GroupQuestion submitted) {
        Actor actor = currentUser.actor().orElseThrow(GroupQuestions::leadsNone);
        GroupQuestion asked = submitted.checked();
        Group group = groupOf(asked, actor);
        Question question = questions.save(
                Question.of(group.reference(), asked, new Writer(group.leadAgency(), actor.name()), calendar.now()));
        return new Asked(
                question.id(),
                group.reference(),
                group.name(),
                group.leadAgency(),
                group.terms().procedure());
    }

    /** What the group answered. */
    public void recordAnswer(UUID id, String decision, DecisionOutcome outcome) {
        get(id).decide(decision, outcome);
    }

    /** The lead takes its question back; the process ends. */
    public void withdraw(UUID id, String reason) {
        Question question = get(id);
        Group group = groups.findById(question.reference()).orElseThrow();
        if (!leads(group, currentUser.actor().orElseThrow(GroupQuestions::leadsNone))) {
            throw new NotOfThatOrganisation(group.leadAgency());
        }
        withdraw(question, new Entry("withdrawalReason", "the reason", reason).required(REASON_LIMIT));
    }

    /** A group that has ended answers nothing any more. */
    @EventListener
    void on(GroupConcluded concluded) {
        questions.findByReferenceOrderByAskedAtDesc(concluded.reference()).stream()
                .filter(Question::isOpen)
                .forEach(question -> withdraw(question, "The group has concluded its work."));
    }

    private void withdraw(Question question, String reason) {
        question.withdraw(reason, calendar.now());
        events.publishEvent(new QuestionWithdrawn(question.reference(), question.id(), reason));
    }

    /** What was asked in a group, the latest first. */
    @Transactional(readOnly = true)
    public List<QuestionView> of(String reference) {
        return questions.findByReferenceOrderByAskedAtDesc(reference).stream()
                .map(Question::view)
                .toList();
    }

    private Group groupOf(GroupQuestion asked, Actor actor) {
        if (asked.groupReference() != null) {
            Group group = groups.findById(asked.groupReference()).orElseThrow(() -> unknown(asked.groupReference()));
            group.require("put a question to the group", GroupStatus.ACTIVE);
            if (!leads(group, actor)) {
                throw notLed(group);
            }
            return group;
        }
        List<Group> led = groups.findByStatusIn(List.of(GroupStatus.ACTIVE)).stream()
                .filter(group -> leads(group, actor))
                .toList();
        if (led.isEmpty()) {
            throw leadsNone();
        }
        if (led.size() > 1) {
            throw leadsSeveral(led);
        }
        return led.get(0);
    }

    private static boolean leads(Group group, Actor actor) {
        return actor.belongsTo(Accounts.agencyGroup(group.leadAgency()));
    }

    private static InputRefused unknown(String reference) {
        return new InputRefused(
                "groupReference",
                "There is no group %s (\"groupReference\"). Please give a reference such as GRP-2026-0002."
                        .formatted(reference),
                "group-unknown",
                reference);
    }

    private static InputRefused notLed(Group group) {
        return new InputRefused(
                "groupReference",
                "%s is led by %s (\"groupReference\"): only its people put questions to the group."
                        .formatted(group.reference(), group.leadAgency()),
                "group-not-led",
                group.reference(),
                group.leadAgency());
    }

    private static InputRefused leadsNone() {
        return new InputRefused(
                "groupReference",
                "Your organisation leads no active group (\"groupReference\"); please ask the group's lead.",
                "group-leads-none");
    }

    private static InputRefused leadsSeveral(List<Group> led) {
        String references = String.join(", ", led.stream().map(Group::reference).toList());
        return new InputRefused(
                "groupReference",
                "Your organisation leads several groups; please say which one is asked (\"groupReference\"): %s."
                        .formatted(references),
                "group-leads-several",
                references);
    }

    private Question get(UUID id) {
        return questions.findById(id).orElseThrow(() -> new NoSuchElementException("No question " + id));
    }

    /** A question with what its group's decision needs. */
    public record Asked(
            UUID id, String groupReference, String groupName, String leadAgency, GroupProcedure procedure) {}
}
