package org.ibcm.portal;

import static org.ibcm.portal.Input.choice;
import static org.ibcm.portal.Input.date;
import static org.ibcm.portal.Input.text;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ibcm.engine.InputRefused;
import org.ibcm.register.ContactKind;
import org.ibcm.register.MemberEvent;
import org.ibcm.register.MemberFile;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.Register.Admission;
import org.ibcm.register.Register.Person;
import org.ibcm.register.RegisterUpkeep;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.register.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The list of members: everybody reads it, the secretariat keeps it up to date (D.6.a). */
@RestController
@RequestMapping("/api/members")
class MembersController {

    private static final String SECRETARIAT = "hasAuthority('secretariat')";
    private static final int NOTE_LIMIT = 1000;

    private final Register register;
    private final RegisterUpkeep upkeep;

    MembersController(Register register, RegisterUpkeep upkeep) {
        this.register = register;
        this.upkeep = upkeep;
    }

    @Operation(summary = "The members of today; people only for those signed in")
    @GetMapping
    List<MemberView> members(Principal signedIn) {
        return signedIn == null
                ? register.members().stream().map(MemberView::publicly).toList()
                : register.files().stream().map(MemberView::withPeople).toList();
    }

    @Operation(summary = "One member, of today or of the past")
    @GetMapping("/{id}")
    ResponseEntity<MemberView> member(@PathVariable String id, Principal signedIn) {
        MemberFile file = register.file(id).orElseThrow();
        return signedIn == null
                ? ResponseEntity.ok(MemberView.publicly(file.member()))
                : ResponseEntity.ok().eTag(String.valueOf(file.edition())).body(MemberView.withPeople(file));
    }

    @Operation(summary = "What happened to a member")
    @GetMapping("/{id}/history")
    @PreAuthorize(SECRETARIAT)
    List<MemberEvent> history(@PathVariable String id) {
        register.find(id).orElseThrow();
        return register.history(id);
    }

    /** Enters a member that was admitted outside the application. */
    @Operation(summary = "Enters a member that was admitted elsewhere")
    @PostMapping
    @PreAuthorize(SECRETARIAT)
    ResponseEntity<MemberView> enter(@RequestBody NewMember member) {
        LocalDate since = date("memberSince", member.memberSince());
        String id = register.enter(member.admission(), since, text("note", member.note(), NOTE_LIMIT));
        return ResponseEntity.created(URI.create("/api/members/" + id)).body(current(id));
    }

    @Operation(summary = "Names a focal point, alternate or senior contact")
    @PutMapping("/{id}/{seat:focal-point|alternate|senior-contact}")
    @PreAuthorize(SECRETARIAT)
    MemberView appoint(
            @PathVariable String id,
            @PathVariable String seat,
            @RequestBody Named person,
            @RequestHeader(name = "If-Match", required = false) String edition) {
        upkeep.appoint(id, kind(seat), new Person(person.name(), person.email()), edition(edition));
        return current(id);
    }

    @Operation(summary = "Leaves a seat empty")
    @DeleteMapping("/{id}/{seat:focal-point|alternate|senior-contact}")
    @PreAuthorize(SECRETARIAT)
    MemberView relieve(
            @PathVariable String id,
            @PathVariable String seat,
            @RequestHeader(name = "If-Match", required = false) String edition) {
        upkeep.relieve(id, kind(seat), edition(edition));
        return current(id);
    }

    /** Sends a new link to set the password. */
    @Operation(summary = "Sends a new link to the account")
    @PostMapping("/{id}/{seat:focal-point|alternate}/invitation")
    @PreAuthorize(SECRETARIAT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(@PathVariable String id, @PathVariable String seat) {
        upkeep.inviteAgain(id, kind(seat));
    }

    @Operation(summary = "Enters an absence")
    @PostMapping("/{id}/absences")
    @PreAuthorize(SECRETARIAT)
    @ResponseStatus(HttpStatus.CREATED)
    MemberView enterAbsence(@PathVariable String id, @RequestBody Away away) {
        upkeep.enterAbsence(
                id,
                choice("contact", ContactKind.class, away.contact()),
                date("from", away.from()),
                date("until", away.until()));
        return current(id);
    }

    @Operation(summary = "Removes an absence")
    @DeleteMapping("/{id}/absences/{contact}/{from}")
    @PreAuthorize(SECRETARIAT)
    MemberView removeAbsence(@PathVariable String id, @PathVariable String contact, @PathVariable String from) {
        upkeep.removeAbsence(id, choice("contact", ContactKind.class, contact), date("from", from));
        return current(id);
    }

    @Operation(summary = "Gives exactly these roles")
    @PutMapping("/{id}/roles")
    @PreAuthorize(SECRETARIAT)
    MemberView assignRoles(
            @PathVariable String id,
            @RequestBody Roles given,
            @RequestHeader(name = "If-Match", required = false) String edition) {
        if (given.roles() == null) {
            throw new InputRefused("roles", "Please list the roles (\"roles\"); an empty list gives none.");
        }
        List<Role> roles = given.roles().stream()
                .map(role -> choice("roles", Role.class, role))
                .toList();
        upkeep.assignRoles(id, roles, edition(edition));
        return current(id);
    }

    @Operation(summary = "Sets the level of representation")
    @PutMapping("/{id}/representation-level")
    @PreAuthorize(SECRETARIAT)
    MemberView represent(
            @PathVariable String id,
            @RequestBody Level given,
            @RequestHeader(name = "If-Match", required = false) String edition) {
        upkeep.represent(
                id,
                choice("representationLevel", RepresentationLevel.class, given.representationLevel()),
                edition(edition));
        return current(id);
    }

    @Operation(summary = "Ends a membership")
    @PostMapping("/{id}/departure")
    @PreAuthorize(SECRETARIAT)
    MemberView recordDeparture(@PathVariable String id, @RequestBody Departure departure) {
        upkeep.recordDeparture(id, date("on", departure.on()), text("reason", departure.reason(), NOTE_LIMIT));
        return current(id);
    }

    private MemberView current(String id) {
        return register.file(id).map(MemberView::withPeople).orElseThrow();
    }

    private static ContactKind kind(String seat) {
        return ContactKind.valueOf(seat.toUpperCase().replace('-', '_'));
    }

    private static Optional<Integer> edition(String ifMatch) {
        try {
            return Optional.ofNullable(ifMatch).map(tag -> Integer.valueOf(tag.replace("\"", "")));
        } catch (NumberFormatException e) {
            throw new InputRefused(
                    "If-Match",
                    "\"If-Match\" must be the ETag that came with the member. Please read the member again.");
        }
    }

    record NewMember(
            String organisationName,
            String acronym,
            String organisationType,
            String representationLevel,
            String focalPointName,
            String focalPointEmail,
            String alternateName,
            String alternateEmail,
            String memberSince,
            String note) {

        private Admission admission() {
            return new Admission(
                    null,
                    organisationName,
                    acronym,
                    choice("organisationType", OrganisationType.class, organisationType),
                    choice("representationLevel", RepresentationLevel.class, representationLevel),
                    new Person(focalPointName, focalPointEmail),
                    alternateName == null && alternateEmail == null
                            ? Optional.empty()
                            : Optional.of(new Person(alternateName, alternateEmail)));
        }
    }

    record Named(String name, String email) {}

    record Away(String contact, String from, String until) {}

    record Roles(List<String> roles) {}

    record Level(String representationLevel) {}

    record Departure(String on, String reason) {}
}
