package org.ibcm.portal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ibcm.group.GroupView;
import org.ibcm.group.PlannedLine;
import org.ibcm.group.Terms;
import org.ibcm.group.VersionView;
import org.ibcm.register.Register;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All versions of a group's proposal and workplan, and the difference between any two of them (D.4.b). */
@Controller
class GroupVersionsPage {

    private final GroupVisits visits;
    private final Register register;
    private final MessageSource messages;
    private final Moments moments;

    GroupVersionsPage(GroupVisits visits, Register register, MessageSource messages, Moments moments) {
        this.visits = visits;
        this.register = register;
        this.messages = messages;
        this.moments = moments;
    }

    /** Without numbers, what the last version changed. */
    @GetMapping("/groups/{reference}/versions")
    String show(
            @PathVariable String reference,
            @RequestParam Optional<Integer> from,
            @RequestParam Optional<Integer> to,
            Model model) {
        GroupView group = visits.insider(reference).group();
        int last = group.versions().size();
        VersionView later = version(group, to.orElse(last));
        VersionView earlier = version(group, from.orElse(Math.max(1, later.number() - 1)));
        Agencies agencies = Agencies.of(register.members(), register.formerMembers());
        model.addAttribute("group", group);
        model.addAttribute("agencies", agencies);
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute("differences", differences(earlier, later, agencies));
        return "groups/versions";
    }

    private static VersionView version(GroupView group, int number) {
        return group.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No version " + number));
    }

    /** By the name of the part, in the reader's words. */
    private Map<String, TextDifference> differences(VersionView before, VersionView after, Agencies agencies) {
        Terms old = before.terms();
        Terms now = after.terms();
        Map<String, TextDifference> differences = new LinkedHashMap<>();
        differences.put("issue", TextDifference.between(old.issue(), now.issue()));
        differences.put("mandate", TextDifference.between(old.mandate(), now.mandate()));
        differences.put("workplan-summary", TextDifference.between(old.workplanSummary(), now.workplanSummary()));
        differences.put(
                "workplan",
                TextDifference.betweenLists(lines(before.lines(), agencies), lines(after.lines(), agencies)));
        differences.put("starts", TextDifference.between(day(old.startsOn()), day(now.startsOn())));
        differences.put("ends", TextDifference.between(day(old.endsOn()), day(now.endsOn())));
        differences.put("procedure", TextDifference.between(procedure(old), procedure(now)));
        if (before.leadAgency() != null && after.leadAgency() != null) {
            differences.put(
                    "led-by",
                    TextDifference.between(agencies.name(before.leadAgency()), agencies.name(after.leadAgency())));
            differences.put(
                    "partners",
                    TextDifference.betweenLists(
                            before.partners().lines().toList(),
                            after.partners().lines().toList()));
        }
        return differences;
    }

    private String procedure(Terms terms) {
        return word("GroupProcedure." + terms.procedure());
    }

    /** With days in digits, which stay in order whichever way the line runs. */
    private List<String> lines(List<PlannedLine> lines, Agencies agencies) {
        return lines.stream()
                .map(line -> String.join(
                        " – ",
                        line.activity(),
                        agencies.name(line.responsibleAgency()),
                        line.dueOn().toString(),
                        word("LineStatus." + line.status())))
                .toList();
    }

    private String day(LocalDate day) {
        return day == null ? word("groups.no-end") : moments.day(day);
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
