package org.ibcm.group.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.spin.Spin;

/** What members write when they want to form a group. */
public final class GroupProposals {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private GroupProposals() {}

    /** The task force of C.3.a, which WHO asks for with IOM and ESCWA; two partners are to be invited. */
    public static Map<String, Object> taskForce() {
        int number = NEXT.incrementAndGet();
        Map<String, Object> proposal = new HashMap<>();
        proposal.put("groupName", "COVID-19 and migration and mobility " + number);
        proposal.put("groupType", "TASK_FORCE");
        proposal.put("issue", "COVID-19 and mobility");
        proposal.put("mandate", "Agree on how migrants are reached by health services during the pandemic.");
        proposal.put("leadAgency", "who");
        proposal.put("requestingMembers", ids("who", "iom", "escwa"));
        proposal.put("workplanSummary", "Mapping of services, then guidance for governments.");
        proposal.put("startDate", "");
        proposal.put("endDate", LocalDate.now().plusYears(1).toString());
        proposal.put("decisionProcedure", "CONSENSUS");
        proposal.put(
                "partners",
                "Arab Trade Union Confederation <desk%1$d@atuc.example>\n\nRed Crescent <health%1$d@crescent.example>"
                        .formatted(number));
        return proposal;
    }

    /** A working group on labour migration that ILO asks for with UN Women. */
    public static Map<String, Object> workingGroup() {
        Map<String, Object> proposal = taskForce();
        proposal.put("groupName", "Labour migration " + NEXT.incrementAndGet());
        proposal.put("groupType", "WORKING_GROUP");
        proposal.put("issue", "Labour migration");
        proposal.put("mandate", "Fair recruitment.");
        proposal.put("leadAgency", "ilo");
        proposal.put("requestingMembers", ids("ilo", "un-women"));
        proposal.put("endDate", "");
        proposal.put("decisionProcedure", "MAJORITY");
        proposal.put("partners", "");
        return proposal;
    }

    static Map<String, Object> with(String field, Object value) {
        Map<String, Object> proposal = taskForce();
        proposal.put(field, value);
        return proposal;
    }

    /** A list as Tasklist sends it. */
    static Object ids(String... ids) {
        return Spin.JSON(List.of(ids).stream().map("\"%s\""::formatted).collect(Collectors.joining(",", "[", "]")));
    }
}
