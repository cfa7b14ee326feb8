package org.ibcm.portal;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ibcm.group.GroupView;
import org.ibcm.group.PlannedLine;
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
        model.addAttribute("differences", differences(texts(earlier, agencies), texts(later, agencies)));
        return "groups/versions";
    }

    private static VersionView version(GroupView group, int number) {
        return group.versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No version " + number));
    }

    private static Map<String, TextDifference> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, TextDifference> differences = new LinkedHashMap<>();
        before.forEach((part, text) -> differences.put(part, TextDifference.between(text, after.get(part))));
        return differences;
    }

    /** What a version says, in the reader's words, by the name of the part. */
    private Map<String, String> texts(VersionView version, Agencies agencies) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("issue", version.terms().issue());
        texts.put("mandate", version.terms().mandate());
        texts.put("workplan-summary", version.terms().workplanSummary());
        texts.put("workplan", lines(version.lines(), agencies));
        texts.put("starts", moments.day(version.terms().startsOn()));
        texts.put("ends", day(version.terms().endsOn()));
        texts.put("procedure", word("GroupProcedure." + version.terms().procedure()));
        return texts;
    }

    private String lines(List<PlannedLine> lines, Agencies agencies) {
        return lines.stream()
                .map(line -> String.join(
                        " – ",
                        line.activity(),
                        agencies.name(line.responsibleAgency()),
                        moments.day(line.dueOn()),
                        word("LineStatus." + line.status())))
                .collect(joining("\n"));
    }

    private String day(LocalDate day) {
        return day == null ? word("groups.no-end") : moments.day(day);
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
