package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.consensus.DecisionRecord;
import org.ibcm.consensus.DecisionRecords;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.Groups;
import org.ibcm.engine.InputRefused;
import org.ibcm.journal.CaseAccess;
import org.ibcm.journal.CaseCard;
import org.ibcm.journal.CaseStory;
import org.ibcm.journal.Journal;
import org.ibcm.journal.Run;
import org.ibcm.journal.Step;
import org.ibcm.membership.ApplicationUpkeep;
import org.ibcm.membership.ApplicationView;
import org.ibcm.membership.Membership;
import org.ibcm.notification.Notifications;
import org.ibcm.notification.Notifications.SentMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The story of a case, running or finished, for those whom it concerns; all of it for the secretariat (D.6.a). */
@Controller
@RequestMapping("/cases/{reference}")
class CasePage {

    private static final String PAGE = "cases/case";
    private static final MediaType BPMN = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final CaseAccess cases;
    private final Journal journal;
    private final Notifications notifications;
    private final Documents documents;
    private final CaseDocuments caseDocuments;
    private final DecisionRecords decisions;
    private final Membership membership;
    private final ApplicationUpkeep upkeep;
    private final CaseWords words;
    private final GroupNames groupNames;
    private final CurrentUser currentUser;
    private final Refusals refusals;

    CasePage(
            CaseAccess cases,
            Journal journal,
            Notifications notifications,
            Documents documents,
            CaseDocuments caseDocuments,
            DecisionRecords decisions,
            Membership membership,
            ApplicationUpkeep upkeep,
            CaseWords words,
            GroupNames groupNames,
            CurrentUser currentUser,
            Refusals refusals) {
        this.cases = cases;
        this.journal = journal;
        this.notifications = notifications;
        this.documents = documents;
        this.caseDocuments = caseDocuments;
        this.decisions = decisions;
        this.membership = membership;
        this.upkeep = upkeep;
        this.words = words;
        this.groupNames = groupNames;
        this.currentUser = currentUser;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable String reference, Model model, RedirectAttributes next) {
        Visit visit = visit(reference);
        Optional<String> larger = larger(reference)
                .filter(subject -> cases.maySee(subject, visit.actor().groups()));
        if (larger.isPresent()) {
            next.addAttribute("larger", larger.get());
            return "redirect:/cases/{larger}";
        }
        return page(visit, model);
    }

    /** The page again after a form of it was refused. */
    String again(String reference, Model model) {
        return page(visit(reference), model);
    }

    @GetMapping("/models/{definitionId}")
    ResponseEntity<String> model(@PathVariable String reference, @PathVariable String definitionId) {
        return visit(reference).runs().stream()
                .map(Run::definitionId)
                .filter(definitionId::equals)
                .findFirst()
                .flatMap(journal::model)
                .map(bpmn -> ResponseEntity.ok().contentType(BPMN).body(bpmn))
                .orElseThrow();
    }

    /** Every step, also those that only the engine takes. */
    @GetMapping("/steps")
    @PreAuthorize("hasAnyAuthority('secretariat', 'camunda-admin')")
    String steps(@PathVariable String reference, Model model) {
        Visit visit = visit(reference);
        model.addAttribute("card", visit.card());
        model.addAttribute("groups", groupNames.now());
        model.addAttribute(
                "steps",
                visit.runs().stream()
                        .flatMap(run -> run.steps().stream().map(step -> new StepOfRun(run, step)))
                        .sorted(Comparator.comparing(
                                (StepOfRun step) -> step.step().sequence()))
                        .toList());
        return "cases/steps";
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping("/documents")
    String backToCase(@PathVariable String reference, RedirectAttributes next) {
        next.addAttribute("reference", reference);
        return "redirect:/cases/{reference}#documents";
    }

    @PostMapping("/documents")
    String addDocument(
            @PathVariable String reference,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Visit visit = visit(reference);
        if (!mayFile(visit)) {
            throw new AccessDeniedException(reference);
        }
        try {
            caseDocuments.add(
                    reference, file, visit.actor().userId(), visit.actor().name());
            next.addFlashAttribute("done", "documents.added");
            return backToCase(reference, next);
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", Map.of(refusal.field(), refusals.inWords(refusal)));
            return page(visit, model);
        }
    }

    private String page(Visit visit, Model model) {
        String reference = visit.card().reference();
        List<CaseWords.Told> timeline = words.tell(CaseTimeline.of(visit.runs(), messages(visit), documents(visit)));
        model.addAttribute("card", visit.card());
        model.addAttribute("timeline", timeline);
        model.addAttribute(
                "waiting",
                timeline.stream()
                        .map(CaseWords.Told::line)
                        .filter(line -> line.what() == CaseTimeline.What.WAITING)
                        .toList());
        model.addAttribute("diagrams", diagrams(visit.runs()));
        model.addAttribute("decisions", decisions(visit));
        membership.find(reference).ifPresent(application -> describe(application, visit.actor(), model));
        model.addAttribute(
                "documents",
                caseDocuments.section(reference, mayFile(visit) ? "/cases/" + reference + "/documents" : null));
        visit.runs().stream().findFirst().ifPresent(run -> {
            model.addAttribute("begunAt", run.startedAt());
            model.addAttribute("endedAt", run.endedAt().orElse(null));
        });
        return PAGE;
    }

    /** What the secretariat may put right or end, and what the applicant reads. */
    private void describe(ApplicationView application, Actor actor, Model model) {
        model.addAttribute("status", application.status());
        if (actor.belongsTo(Groups.SECRETARIAT)) {
            model.addAttribute("applied", application);
            upkeep.particulars(application.reference())
                    .ifPresent(particulars -> ApplicationUpkeepPage.offer(particulars, model));
        }
    }

    private boolean mayFile(Visit visit) {
        return cases.mayFile(visit.card().reference(), visit.actor().groups());
    }

    private List<Diagram> diagrams(List<Run> runs) {
        Map<String, Boolean> there = new HashMap<>();
        return runs.stream()
                .map(run -> Diagram.of(
                        run,
                        there.computeIfAbsent(
                                run.definitionId(), id -> journal.model(id).isPresent())))
                .toList();
    }

    /** The decisions that are part of the case, in order; each leads to its record. */
    private List<DecisionRecord> decisions(Visit visit) {
        return Stream.concat(
                        Stream.of(visit.card().reference()),
                        visit.runs().stream().map(Run::reference))
                .distinct()
                .map(decisions::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<SentMessage> messages(Visit visit) {
        Set<UUID> hidden = visit.hidden().stream()
                .flatMap(reference -> notifications.of(reference).stream())
                .map(SentMessage::id)
                .collect(Collectors.toSet());
        return notifications.of(visit.card().reference()).stream()
                .filter(message -> !hidden.contains(message.id()))
                .toList();
    }

    private List<DocumentView> documents(Visit visit) {
        return Stream.concat(
                        Stream.of(visit.card().reference()),
                        visit.runs().stream().map(Run::reference))
                .distinct()
                .flatMap(reference -> documents.of(reference).stream())
                .toList();
    }

    /** The case of which this one is a decision. */
    private Optional<String> larger(String reference) {
        return decisions.find(reference).map(DecisionRecord::subject).filter(subject -> !subject.equals(reference));
    }

    private Visit visit(String reference) {
        CaseCard card = cases.card(reference).orElseThrow();
        Actor actor = currentUser.actor().orElseThrow();
        if (!cases.maySee(reference, actor.groups())) {
            throw new AccessDeniedException(reference);
        }
        List<Run> runs = journal.story(reference).map(CaseStory::runs).orElse(List.of());
        Set<String> hidden = new HashSet<>(runs.stream().map(Run::reference).toList());
        hidden.removeIf(other -> cases.card(other).isEmpty() || cases.maySee(other, actor.groups()));
        return new Visit(
                card,
                actor,
                hidden,
                runs.stream().filter(run -> !hidden.contains(run.reference())).toList());
    }

    /**
     * What somebody may see of a case.
     *
     * @param hidden cases that are part of it, such as a decision of others
     */
    private record Visit(CaseCard card, Actor actor, Set<String> hidden, List<Run> runs) {}

    record StepOfRun(Run run, Step step) {

        public StepKind kind() {
            return StepKind.of(step.elementType());
        }
    }
}
