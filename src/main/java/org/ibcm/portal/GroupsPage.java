package org.ibcm.portal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ibcm.group.GroupDirectory;
import org.ibcm.group.GroupLine;
import org.ibcm.group.GroupQuestions;
import org.ibcm.group.GroupStatus;
import org.ibcm.group.GroupView;
import org.ibcm.group.PartnerStatus;
import org.ibcm.group.PartnerView;
import org.ibcm.group.ProgressUpdateView;
import org.ibcm.output.OutputRegister;
import org.ibcm.register.Register;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The working groups and task forces; what they plan and report is for members and the secretariat (D.4). */
@Controller
class GroupsPage {

    private final GroupDirectory directory;
    private final GroupVisits visits;
    private final Register register;
    private final DecisionViews decisions;
    private final GroupQuestions questions;
    private final CaseDocuments documents;
    private final OutputRegister outputs;

    GroupsPage(
            GroupDirectory directory,
            GroupVisits visits,
            Register register,
            DecisionViews decisions,
            GroupQuestions questions,
            CaseDocuments documents,
            OutputRegister outputs) {
        this.directory = directory;
        this.visits = visits;
        this.register = register;
        this.decisions = decisions;
        this.questions = questions;
        this.documents = documents;
        this.outputs = outputs;
    }

    @GetMapping("/groups")
    String list(Model model) {
        model.addAttribute("parts", byPart(directory.list()));
        model.addAttribute("reports", directory.lastStatuses());
        model.addAttribute("agencies", agencies());
        return "groups/groups";
    }

    @GetMapping("/groups/{reference}")
    String group(@PathVariable String reference, Model model) {
        return show(visits.anybody(reference), model);
    }

    String show(GroupVisit visit, Model model) {
        GroupView group = visit.group();
        model.addAttribute("visit", visit);
        model.addAttribute("group", group);
        model.addAttribute("agencies", agencies());
        model.addAttribute("partners", partners(visit));
        List<ProgressUpdateView> updates = directory.updates(group.reference());
        model.addAttribute(
                "lastReport",
                updates.stream().findFirst().map(ProgressUpdateView::status).orElse(null));
        model.addAttribute(
                "outputs",
                outputs.of(group.reference()).stream()
                        .filter(output -> visit.insider() || output.product())
                        .toList());
        if (visit.insider()) {
            model.addAttribute("updates", updates);
            addWhatMembersRead(visit, model);
        }
        return "groups/group";
    }

    private void addWhatMembersRead(GroupVisit visit, Model model) {
        String reference = visit.group().reference();
        model.addAttribute("oversight", directory.oversight(reference).orElse(null));
        model.addAttribute(
                "reviews",
                directory.reviews(reference).stream()
                        .map(review -> review.withComments(comment -> visit.readsCommentOf(comment.agency())))
                        .toList());
        model.addAttribute("finalReport", directory.finalReport(reference).orElse(null));
        model.addAttribute("decisions", decisions.ofBody(reference));
        model.addAttribute("questions", questions.of(reference));
        model.addAttribute(
                "documents",
                documents.section(reference, visits.mayFile(visit) ? "/groups/" + reference + "/documents" : null));
    }

    /** In public those that accepted. */
    private static List<PartnerView> partners(GroupVisit visit) {
        return visit.group().partners().stream()
                .filter(partner -> visit.insider() || partner.status() == PartnerStatus.ACCEPTED)
                .toList();
    }

    private Agencies agencies() {
        return Agencies.of(register.members(), register.formerMembers());
    }

    private static Map<Part, List<GroupLine>> byPart(List<GroupLine> lines) {
        Map<Part, List<GroupLine>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            List<GroupLine> those = lines.stream()
                    .filter(line -> Part.of(line.status()) == part)
                    .toList();
            if (!those.isEmpty()) {
                parts.put(part, those);
            }
        }
        return parts;
    }

    /** How the list is divided. */
    enum Part {
        AT_WORK,
        TO_BE,
        CONCLUDED,
        NOT_FORMED;

        static Part of(GroupStatus status) {
            return switch (status) {
                case ACTIVE -> AT_WORK;
                case PROPOSED, FORMING -> TO_BE;
                case CONCLUDED -> CONCLUDED;
                case NOT_FORMED, WITHDRAWN -> NOT_FORMED;
            };
        }
    }
}
