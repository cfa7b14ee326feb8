package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ibcm.engine.InputRefused;
import org.ibcm.group.LineStatus;
import org.ibcm.group.PlannedLine;
import org.ibcm.group.Workplan;
import org.ibcm.register.Register;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the lead of a group adds, changes and drops the lines of its workplan (D.4.b). */
@Controller
@RequestMapping("/groups/{reference}/workplan")
class WorkplanPage {

    private static final String PAGE = "groups/workplan";
    /** Empty lines to write into; another round of the form gives more. */
    private static final int SPARE = 3;

    private static final Pattern NUMBER = Pattern.compile("lines\\[(\\d{1,3})]\\.\\w+");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}-");
    private static final List<String> PARTS = List.of("id", "activity", "responsibleAgency", "dueOn", "status", "drop");

    private final GroupVisits visits;
    private final Workplan workplan;
    private final Register register;
    private final Refusals refusals;

    WorkplanPage(GroupVisits visits, Workplan workplan, Register register, Refusals refusals) {
        this.visits = visits;
        this.workplan = workplan;
        this.register = register;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable String reference, Model model) {
        GroupVisit visit = planner(reference);
        List<Row> rows =
                new ArrayList<>(visit.group().workplan().stream().map(Row::of).toList());
        return page(visit, visit.group().versions().size(), rows, model);
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String change(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam int edition,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        GroupVisit visit = planner(reference);
        SentForm form = new SentForm(fields);
        // what is dropped and what was left empty is gone at once, so that the lines have the numbers of the page
        List<Row> rows = rows(form, fields).stream()
                .filter(row -> !row.dropped() && !row.blank())
                .toList();
        try {
            form.requireOnce(List.copyOf(fields.keySet()));
            workplan.change(reference, rows.stream().map(Row::planned).toList(), Optional.of(edition));
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", SentForm.sentences(refusal, refusals));
            return page(visit, edition, new ArrayList<>(rows), model);
        }
        next.addAttribute("reference", reference);
        next.addFlashAttribute("done", "groups.planned");
        return "redirect:/groups/{reference}#workplan";
    }

    private String page(GroupVisit visit, int edition, List<Row> rows, Model model) {
        IntStream.range(0, SPARE).forEach(spare -> rows.add(Row.EMPTY));
        model.addAttribute("group", visit.group());
        model.addAttribute("edition", edition);
        model.addAttribute("rows", rows);
        model.addAttribute("responsible", visit.takingPart());
        model.addAttribute("agencies", Agencies.of(register.members(), register.formerMembers()));
        model.addAttribute("statuses", LineStatus.values());
        return PAGE;
    }

    private GroupVisit planner(String reference) {
        GroupVisit visit = visits.insider(reference);
        if (!visit.mayPlan()) {
            throw new AccessDeniedException(reference);
        }
        return visit;
    }

    private static List<Row> rows(SentForm form, MultiValueMap<String, String> fields) {
        return fields.keySet().stream()
                .flatMap(name -> NUMBER.matcher(name).results())
                .map(match -> Integer.valueOf(match.group(1)))
                .distinct()
                .sorted()
                .map(number -> Row.read(number, form))
                .toList();
    }

    /** A line as it stands in the form: texts, however wrong. */
    record Row(String id, String activity, String responsibleAgency, String dueOn, String status, boolean dropped) {

        static final Row EMPTY = new Row("", "", "", "", "", false);

        static Row of(PlannedLine line) {
            return new Row(
                    line.id().toString(),
                    line.activity(),
                    line.responsibleAgency(),
                    line.dueOn().toString(),
                    line.status().name(),
                    false);
        }

        static Row read(int number, SentForm form) {
            List<String> texts = PARTS.stream()
                    .map(part -> form.text("lines[%d].%s".formatted(number, part)))
                    .toList();
            return new Row(
                    texts.get(0),
                    texts.get(1),
                    texts.get(2),
                    texts.get(3),
                    texts.get(4),
                    texts.get(5).equals("true"));
        }

        /** A spare line that nobody wrote into. */
        public boolean blank() {
            return id.isEmpty()
                    && activity.isBlank()
                    && responsibleAgency.isEmpty()
                    && dueOn.isBlank()
                    && status.isEmpty();
        }

        /** What cannot be read is missing; the workplan says so by the field's name. */
        PlannedLine planned() {
            return new PlannedLine(uuid(), activity, responsibleAgency, day(), statusOrNull());
        }

        private UUID uuid() {
            try {
                return id.isEmpty() ? null : UUID.fromString(id);
            } catch (IllegalArgumentException e) {
                return new UUID(0, 0);
            }
        }

        private LocalDate day() {
            try {
                return FOUR_DIGITS.matcher(dueOn.strip()).lookingAt() ? LocalDate.parse(dueOn.strip()) : null;
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private LineStatus statusOrNull() {
            return List.of(LineStatus.values()).stream()
                    .filter(known -> known.name().equals(status))
                    .findFirst()
                    .orElse(null);
        }
    }
}
