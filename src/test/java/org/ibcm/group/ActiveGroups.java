package org.ibcm.group;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.ibcm.engine.References;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionOperations;

/** Groups that have been formed and begin their work. */
@TestComponent
public class ActiveGroups {

    private final Groups groups;
    private final References references;
    private final GroupSettings settings;
    private final GroupCalendar calendar;
    private final TransactionOperations transaction;
    private final RuntimeService runtimeService;

    ActiveGroups(
            Groups groups,
            References references,
            GroupSettings settings,
            GroupCalendar calendar,
            TransactionOperations transaction,
            RuntimeService runtimeService) {
        this.groups = groups;
        this.references = references;
        this.settings = settings;
        this.calendar = calendar;
        this.transaction = transaction;
        this.runtimeService = runtimeService;
    }

    /** A working group of these members; the first of the others asked for it with the lead. */
    public String workingGroup(GroupProcedure procedure, String lead, String... others) {
        return established(GroupType.WORKING_GROUP, procedure, null, lead, others);
    }

    /** A task force of these members, which ends on the day; it decides by consensus. */
    public String taskForce(LocalDate end, String lead, String... others) {
        return established(GroupType.TASK_FORCE, GroupProcedure.CONSENSUS, end, lead, others);
    }

    /** Its oversight begins, as the end of its formation lets it. */
    public ProcessInstance oversee(String reference) {
        return runtimeService
                .createMessageCorrelation("GroupEstablished")
                .processInstanceBusinessKey(reference)
                .correlateStartMessage();
    }

    /** Its work is done. */
    public void conclude(String reference) {
        transaction.executeWithoutResult(
                begun -> groups.findById(reference).orElseThrow().conclude("Its work is done.", calendar.today()));
    }

    public LocalDate today() {
        return calendar.today();
    }

    /** The moment at which the day begins. */
    public java.time.Instant beginningOf(LocalDate day) {
        return calendar.beginningOf(day);
    }

    private String established(GroupType type, GroupProcedure procedure, LocalDate end, String lead, String... others) {
        return transaction.execute(status -> {
            LocalDate today = calendar.today();
            Writer proposer = new Writer(lead, "Person of " + lead);
            String reference = references.next("GRP");
            Group group = Group.propose(
                    reference,
                    new GroupProposal(
                            "Labour migration " + reference,
                            type,
                            lead,
                            List.of(lead, others[0]),
                            new Terms(
                                    "Fair recruitment",
                                    "Brings those together who work on fair recruitment.",
                                    "A map of practices, then a guide.",
                                    today,
                                    end,
                                    procedure),
                            "Arab Recruiters <office@" + reference.toLowerCase() + ".example>"),
                    proposer,
                    settings,
                    calendar.now());
            group.answerRequest(others[0], true, null, "Person of " + others[0], calendar.now());
            group.form(today);
            Stream.of(others).skip(1).forEach(agency -> group.join(agency, null, today));
            group.partners().forEach(partner -> partner.answer(true, "Rana", null, calendar.now()));
            group.establish(today);
            group.plan(
                    List.of(
                            new PlannedLine(null, "Map practices", lead, today.plusMonths(4), LineStatus.UNDER_WAY),
                            new PlannedLine(
                                    null, "Write a guide", others[0], today.plusMonths(10), LineStatus.PLANNED)),
                    proposer,
                    calendar.now());
            groups.saveAndFlush(group);
            return reference;
        });
    }
}
