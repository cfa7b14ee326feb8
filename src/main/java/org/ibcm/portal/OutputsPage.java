package org.ibcm.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ibcm.document.Documents;
import org.ibcm.output.Citations;
import org.ibcm.output.CorrectionView;
import org.ibcm.output.OutputFiles;
import org.ibcm.output.OutputLine;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputType;
import org.ibcm.output.OutputVersionView;
import org.ibcm.output.PeerReviews;
import org.ibcm.output.Preparation;
import org.ibcm.output.ProductCorrections;
import org.ibcm.register.GcmObjectives;
import org.ibcm.register.Register;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of products, for everybody; members and the secretariat also see what is under way (D.2.a, D.6.a). */
@Controller
class OutputsPage {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final OutputRegister outputs;
    private final OutputVisits visits;
    private final Register register;
    private final GcmObjectives objectives;
    private final Citations citations;
    private final Preparation preparation;
    private final PeerReviews reviews;
    private final Documents documents;
    private final OutputFiles files;
    private final ProductCorrections corrections;
    private final CaseDocuments caseDocuments;
    private final ProductFeed feed;
    private final MessageSource messages;

    OutputsPage(
            OutputRegister outputs,
            OutputVisits visits,
            Register register,
            GcmObjectives objectives,
            Citations citations,
            Preparation preparation,
            PeerReviews reviews,
            Documents documents,
            OutputFiles files,
            ProductCorrections corrections,
            CaseDocuments caseDocuments,
            ProductFeed feed,
            MessageSource messages) {
        this.outputs = outputs;
        this.visits = visits;
        this.register = register;
        this.objectives = objectives;
        this.citations = citations;
        this.preparation = preparation;
        this.reviews = reviews;
        this.documents = documents;
        this.files = files;
        this.corrections = corrections;
        this.caseDocuments = caseDocuments;
        this.feed = feed;
        this.messages = messages;
    }

    @GetMapping("/outputs")
    String list(HttpServletRequest request, Model model) {
        ProductSearch search = ProductSearch.of(request::getParameter);
        Agencies agencies = agencies();
        boolean all = visits.readsAll();
        List<OutputLine> lines = outputs.all();
        List<OutputLine> products = products(lines);
        model.addAttribute("search", search);
        model.addAttribute("agencies", agencies);
        model.addAttribute(
                "products",
                search.in(products, agencies::name).stream()
                        .map(line -> new Product(line, citations.of(line, agencies::name)))
                        .toList());
        model.addAttribute("productsInAll", products.size());
        model.addAttribute("underWay", search.in(all ? with(lines, OutputsPage::underWay) : List.of(), agencies::name));
        model.addAttribute(
                "withdrawn",
                search.in(
                        with(lines, line -> line.status() == OutputStatus.WITHDRAWN && (all || line.product())),
                        agencies::name));
        model.addAttribute("mayRegister", !visits.own().isEmpty());
        addChoices(products, agencies, model);
        return "outputs/outputs";
    }

    private void addChoices(List<OutputLine> products, Agencies agencies, Model model) {
        model.addAttribute("objectives", objectives.all());
        model.addAttribute("types", OutputType.values());
        model.addAttribute(
                "years",
                products.stream()
                        .map(line -> String.valueOf(line.issuedOn().getYear()))
                        .distinct()
                        .toList());
        model.addAttribute(
                "takingPart",
                products.stream()
                        .flatMap(line -> line.participants().stream())
                        .distinct()
                        .sorted(Comparator.comparing(agencies::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    @GetMapping("/outputs/feed")
    ResponseEntity<String> feed() {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(feed.of(
                        outputs.issued(),
                        outputs.corrections(),
                        agencies(),
                        messages.getMessage("outputs.feed.title", null, Locale.ENGLISH)));
    }

    /** A product's number leads to its page, so that a citation is an address. */
    @GetMapping("/outputs/IBCM/{year:[0-9]{4}}/{number:[0-9]{1,6}}")
    String numbered(@PathVariable String year, @PathVariable String number, RedirectAttributes next) {
        next.addAttribute(
                "reference",
                outputs.numbered("IBCM/%s/%s".formatted(year, number)).orElseThrow());
        return "redirect:/outputs/{reference}";
    }

    @GetMapping("/outputs/{reference}")
    String output(@PathVariable String reference, Model model) {
        return show(visits.anybody(reference), model);
    }

    String show(OutputVisit visit, Model model) {
        String reference = visit.output().reference();
        model.addAttribute("visit", visit);
        model.addAttribute("output", visit.output());
        model.addAttribute("agencies", agencies());
        model.addAttribute(
                "objectives",
                objectives.all().stream()
                        .filter(objective -> visit.output().gcmObjectives().contains(objective.number()))
                        .toList());
        model.addAttribute("files", fileNames(visit));
        model.addAttribute("citation", visit.output().product() ? citations.of(visit.output()) : null);
        if (visit.leadsOrHelps()) {
            model.addAttribute("lastFile", files.last(reference).orElse(null));
            model.addAttribute("corrections", corrections(visit));
        }
        if (visit.insider()) {
            model.addAttribute("reports", preparation.reports(reference));
            model.addAttribute("reviews", visit.takesPart() ? reviews.of(reference) : List.of());
            model.addAttribute(
                    "documents",
                    caseDocuments.section(
                            reference, visit.mayAddDocuments() ? "/outputs/" + reference + "/documents" : null));
        }
        return "outputs/output";
    }

    /** The file of a version, as it was when that version was written. */
    @GetMapping("/outputs/{reference}/versions/{number:[0-9]{1,6}}/document")
    @ResponseBody
    ResponseEntity<byte[]> download(@PathVariable String reference, @PathVariable int number) {
        OutputVisit visit = visits.anybody(reference);
        if (!visit.mayReadContent()) {
            throw new AccessDeniedException(reference);
        }
        return visit.versions().stream()
                .filter(version -> version.number() == number && version.documentId() != null)
                .findFirst()
                .flatMap(version -> documents.content(version.documentId(), version.documentVersion()))
                .map(Downloads::attachment)
                .orElseThrow();
    }

    /** Names of the files of versions, by the version's number. */
    private Map<Integer, String> fileNames(OutputVisit visit) {
        return visit.versions().stream()
                .filter(version -> version.documentId() != null)
                .collect(Collectors.toMap(
                        OutputVersionView::number,
                        version -> files.name(version.documentId(), version.documentVersion())
                                .orElseThrow()));
    }

    /** Of a withdrawn product none is awaited any more. */
    private List<HandedIn> corrections(OutputVisit visit) {
        return corrections.of(visit.output().reference()).stream()
                .filter(correction -> !correction.awaited() || visit.output().status() == OutputStatus.ISSUED)
                .map(correction -> new HandedIn(
                        correction,
                        correction.documentId() == null
                                ? null
                                : files.name(correction.documentId(), correction.documentVersion())
                                        .orElseThrow()))
                .toList();
    }

    private Agencies agencies() {
        return Agencies.of(register.members(), register.formerMembers());
    }

    private static List<OutputLine> products(List<OutputLine> lines) {
        List<OutputLine> products = new ArrayList<>(with(lines, line -> line.status() == OutputStatus.ISSUED));
        products.sort(OutputRegister.LATEST_ISSUE_FIRST);
        return products;
    }

    private static boolean underWay(OutputLine line) {
        return line.status() != OutputStatus.ISSUED && line.status() != OutputStatus.WITHDRAWN;
    }

    private static List<OutputLine> with(List<OutputLine> lines, Predicate<OutputLine> which) {
        return lines.stream().filter(which).toList();
    }

    /** @param fileName null where it is linked only */
    record HandedIn(CorrectionView correction, String fileName) {}

    /** @param citation how to cite it */
    record Product(OutputLine line, String citation) {}
}
