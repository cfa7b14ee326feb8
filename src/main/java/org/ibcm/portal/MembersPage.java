package org.ibcm.portal;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.ibcm.register.ContactKind;
import org.ibcm.register.Member;
import org.ibcm.register.MemberEvent;
import org.ibcm.register.MemberFile;
import org.ibcm.register.Register;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.register.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of members, each with its history; people are named to those signed in only (D.6.a). */
@Controller
class MembersPage {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Register register;
    private final MemberList memberList;

    MembersPage(Register register, MemberList memberList) {
        this.register = register;
        this.memberList = memberList;
    }

    @GetMapping("/members")
    String members(Principal signedIn, Model model) {
        model.addAttribute("files", files(signedIn));
        model.addAttribute("former", register.formerMembers());
        return "members/members";
    }

    @GetMapping("/members/{id}")
    String member(@PathVariable String id, Principal signedIn, Model model) {
        return show(id, signedIn, model);
    }

    /** The page of one member; a stranger sees what concerns the organisation, and no person. */
    String show(String id, Principal signedIn, Model model) {
        MemberFile file = register.file(id).orElseThrow();
        model.addAttribute("member", file.member());
        model.addAttribute("contacts", signedIn == null ? Map.of() : file.contacts());
        model.addAttribute("edition", file.edition());
        model.addAttribute("seats", ContactKind.values());
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("levels", RepresentationLevel.values());
        List<MemberEvent> history = register.history(id);
        // the founding members were there before their history began to be kept
        model.addAttribute("founding", history.stream().noneMatch(event -> event.type() == MemberEvent.Type.JOINED));
        model.addAttribute(
                "history",
                signedIn == null
                        ? history.stream()
                                .filter(event -> event.contact() == null)
                                .toList()
                        : history);
        return "members/member";
    }

    @GetMapping("/members.csv")
    ResponseEntity<byte[]> csv(Principal signedIn) {
        return download("members.csv", CSV, memberList.csv(files(signedIn), signedIn != null));
    }

    @GetMapping("/members.xlsx")
    ResponseEntity<byte[]> xlsx(Principal signedIn) {
        return download("members.xlsx", XLSX, memberList.xlsx(files(signedIn), signedIn != null));
    }

    private List<MemberFile> files(Principal signedIn) {
        return signedIn == null
                ? register.members().stream().map(MembersPage::withoutPeople).toList()
                : register.files();
    }

    private static MemberFile withoutPeople(Member member) {
        return new MemberFile(member, Map.of(), 0);
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
