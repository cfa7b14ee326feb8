package org.ibcm.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.ibcm.document.DocumentView;
import org.ibcm.document.Documents;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.CurrentUser.Actor;
import org.ibcm.engine.InputRefused;
import org.ibcm.journal.CaseAccess;
import org.ibcm.journal.CaseCard;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One document with its versions, for those whom its case concerns (D.6.a). */
@Controller
@RequestMapping("/documents/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
class DocumentsPage {

    private static final String PAGE = "documents/document";

    private final Documents documents;
    private final CaseDocuments caseDocuments;
    private final CaseAccess cases;
    private final CurrentUser currentUser;
    private final Refusals refusals;

    DocumentsPage(
            Documents documents,
            CaseDocuments caseDocuments,
            CaseAccess cases,
            CurrentUser currentUser,
            Refusals refusals) {
        this.documents = documents;
        this.caseDocuments = caseDocuments;
        this.cases = cases;
        this.currentUser = currentUser;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page(allowed(id), model);
    }

    /** Where the switch of languages leads from a refusal. */
    @GetMapping("/versions")
    String backToDocument(@PathVariable UUID id) {
        return "redirect:/documents/" + id;
    }

    @PostMapping("/versions")
    String addVersion(
            @PathVariable UUID id,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        DocumentView document = allowed(id);
        if (!mayFile(document)) {
            throw new AccessDeniedException(document.subject());
        }
        Actor actor = currentUser.actor().orElseThrow();
        try {
            caseDocuments.addVersion(id, file, actor.userId(), actor.name());
            next.addFlashAttribute("done", "documents.version-added");
            return "redirect:/documents/" + id;
        } catch (InputRefused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", Map.of(refusal.field(), refusals.inWords(refusal)));
            return page(document, model);
        }
    }

    @GetMapping("/versions/{number:[0-9]{1,6}}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response) {
        allowed(id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        return Downloads.attachment(documents.content(id, number).orElseThrow());
    }

    private String page(DocumentView document, Model model) {
        model.addAttribute("document", document);
        model.addAttribute(
                "caseTitle", cases.card(document.subject()).map(CaseCard::title).orElse(""));
        model.addAttribute("limits", caseDocuments.limits());
        model.addAttribute("mayFile", mayFile(document));
        return PAGE;
    }

    private boolean mayFile(DocumentView document) {
        return cases.mayFile(
                document.subject(), currentUser.actor().orElseThrow().groups());
    }

    private DocumentView allowed(UUID id) {
        DocumentView document = documents.find(id).orElseThrow();
        if (!cases.maySee(document.subject(), currentUser.actor().orElseThrow().groups())) {
            throw new AccessDeniedException(document.subject());
        }
        return document;
    }
}
