package org.ibcm.browser;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.ibcm.document.Documents;
import org.ibcm.document.Upload;
import org.ibcm.engine.FormRefused;
import org.ibcm.engine.InputRefused;
import org.ibcm.link.PersonalLinks;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.membership.ExpressionOfInterest;
import org.ibcm.membership.Interests;
import org.ibcm.membership.Membership;
import org.ibcm.membership.TypingMistakes;
import org.ibcm.register.OrganisationType;
import org.ibcm.register.Register;
import org.ibcm.register.Register.Admission;
import org.ibcm.register.Register.Person;
import org.ibcm.register.RepresentationLevel;
import org.ibcm.support.Coalition;
import org.springframework.boot.test.context.TestComponent;

/** Puts {@link Injections} wherever those outside can write. */
@TestComponent
class PlantedTexts {

    static final String HOST = "@planted.example";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int NAME_LIMIT = 190;

    private final Interests interests;
    private final Membership membership;
    private final TypingMistakes mistakes;
    private final Documents documents;
    private final PersonalLinks links;
    private final Register register;
    private final Coalition coalition;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;

    PlantedTexts(
            Interests interests,
            Membership membership,
            TypingMistakes mistakes,
            Documents documents,
            PersonalLinks links,
            Register register,
            Coalition coalition,
            RuntimeService runtimeService,
            ManagementService managementService) {
        this.interests = interests;
        this.membership = membership;
        this.mistakes = mistakes;
        this.documents = documents;
        this.links = links;
        this.register = register;
        this.coalition = coalition;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
    }

    /** An application for each text, with it in each field that takes it. */
    List<Planted> everywhere() {
        return file(interests(0));
    }

    /** Others like them, which nobody has confirmed. */
    List<Planted> unconfirmed() {
        return express(interests(1_000)).entrySet().stream()
                .map(interest -> new Planted(interest.getKey(), null, interest.getValue()))
                .toList();
    }

    private List<ExpressionOfInterest> interests(int firstNumber) {
        List<String> texts = Injections.all();
        List<String> names = names();
        return IntStream.range(0, texts.size())
                .mapToObj(i -> fitting(firstNumber + i, names.get(i % names.size()), texts.get(i)))
                .toList();
    }

    /** Applications that have all texts in each of their long fields. */
    List<Planted> inOne(List<String> names) {
        String all = Injections.inOneText();
        return file(IntStream.range(0, names.size())
                .mapToObj(i -> new ExpressionOfInterest(
                        names.get(i),
                        "",
                        OrganisationType.CIVIL_SOCIETY,
                        "Jordan",
                        "",
                        all,
                        all,
                        all,
                        all,
                        RepresentationLevel.TECHNICAL,
                        "Lina Haddad",
                        "all-" + i + HOST,
                        "",
                        "",
                        "",
                        "en"))
                .toList());
    }

    /** Asked, answered, corrected, and with as many documents as a case holds; now it is screened again. */
    void answer(Planted application) {
        screen(application, Map.of("screeningOutcome", "INCOMPLETE", "screeningNote", "Please send your statutes."));
        membership.supplyInformation(application.reference(), Injections.inOneText());
        mistakes.correct(application.reference(), Map.of("motivation", "Corrected:\n" + Injections.inOneText()));
        List<String> texts = Injections.all();
        for (int i = 0; i < texts.size(); i += 2) {
            addDocument(application, texts.get(i) + texts.get(i + 1));
        }
    }

    /** Screened, and open for comments. */
    void openReview(Planted application) {
        screen(application, Map.of("screeningOutcome", "COMPLETE"));
    }

    /** Commented on by two, assessed, before the co-conveners, and spoken on by one of them; answers the reference. */
    String bringToDecision(Planted application) {
        openReview(application);
        List<String> texts = Injections.all();
        String half = String.join("\n", texts.subList(0, texts.size() / 2));
        String otherHalf = String.join("\n", texts.subList(texts.size() / 2, texts.size()));
        ProcessInstance instance = instance(application);
        comment(instance, "escwa", half);
        comment(instance, "las", otherHalf);
        Map<String, Object> assessment = new HashMap<>(Map.of("recommendation", "ADMIT"));
        IntStream.rangeClosed(1, 8).forEach(slot -> assessment.put("score" + slot, 3));
        complete(instance, "UserTask_AssessCriteria", "secretariat", "secretariat.iom", assessment);
        await().atMost(PATIENCE).until(() -> {
            managementService
                    .createJobQuery()
                    .activityId("BoundaryEvent_CommentWindowEnded")
                    .processInstanceId(instance.getId())
                    .list()
                    .forEach(window -> managementService.executeJob(window.getId()));
            return coalition.called(instance, "consensus-decision") != null
                    && coalition.tasks(instance, "UserTask_RecordPosition").size() == 4;
        });
        complete(
                instance,
                "UserTask_RecordPosition",
                "agency-escwa",
                "escwa.focal",
                Map.of("position", "OBJECT", "reason", half, "resolution", otherHalf));
        return coalition.called(instance, "consensus-decision").getBusinessKey();
    }

    void withdraw(Planted application) {
        membership.withdraw(application.reference(), Injections.inOneText());
    }

    /** Members whose names and people hold all texts; answers their ids. */
    List<String> admit() {
        List<String> names = names();
        return IntStream.range(0, names.size())
                .mapToObj(i -> register.admit(new Admission(
                        "MEM-2019-%04d".formatted(i),
                        names.get(i) + " " + i,
                        "<svg onload=__ran()>" + i,
                        OrganisationType.CIVIL_SOCIETY,
                        RepresentationLevel.TECHNICAL,
                        new Person(names.get(i), "member-" + i + HOST),
                        Optional.of(new Person(names.get(i), "deputy-" + i + HOST)))))
                .toList();
    }

    /** The id of the task to screen it. */
    String screening(Planted application) {
        return coalition
                .task(instance(application), "UserTask_ScreenApplication")
                .getId();
    }

    /** Names that together hold all texts that a line may hold. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String text : Injections.all()) {
            if (isLine(text)) {
                if (name.length() + text.length() >= NAME_LIMIT) {
                    names.add(name.toString().strip());
                    name.setLength(0);
                }
                name.append(text).append(' ');
            }
        }
        names.add(name.toString().strip());
        return names;
    }

    private static boolean isLine(String text) {
        return text.codePoints().noneMatch(character -> Character.isISOControl(character) || character == 0x2028);
    }

    /** With the text in each field that takes it. */
    private ExpressionOfInterest fitting(int number, String name, String text) {
        ExpressionOfInterest greedy = interest(number, name, text, Set.of());
        try {
            interests.checked(greedy);
            return greedy;
        } catch (FormRefused refused) {
            return interest(
                    number,
                    name,
                    text,
                    refused.all().stream().map(InputRefused::field).collect(Collectors.toSet()));
        }
    }

    private static ExpressionOfInterest interest(int number, String name, String text, Set<String> refused) {
        boolean english = number % 2 == 0;
        return new ExpressionOfInterest(
                name + " " + number,
                refused.contains("acronym") ? "" : text,
                OrganisationType.CIVIL_SOCIETY,
                refused.contains("country") ? "Jordan" : text,
                refused.contains("website")
                        ? "https://attack.example/?" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                        : text,
                text,
                text,
                text,
                text,
                RepresentationLevel.TECHNICAL,
                refused.contains("focalPointName") ? "Lina Haddad" : text,
                number + HOST,
                refused.contains("alternateName") ? "Amal Haddad" : text,
                "alternate-" + number + HOST,
                "",
                english ? "en" : "ar");
    }

    /** As the public page takes them: each address confirms by the link that it was sent. */
    private List<Planted> file(List<ExpressionOfInterest> wanted) {
        return express(wanted).entrySet().stream()
                .map(interest -> {
                    String reference = interests
                            .confirm(lastPart(interest.getValue()))
                            .orElseThrow()
                            .reference();
                    String page = "/applications/" + lastPart(links.mint(Purpose.APPLICATION, reference));
                    return new Planted(interest.getKey(), reference, page);
                })
                .toList();
    }

    /** In this order, each with the link that its address was sent. */
    private Map<ExpressionOfInterest, String> express(List<ExpressionOfInterest> wanted) {
        wanted.forEach(interests::express);
        List<String> addresses =
                wanted.stream().map(ExpressionOfInterest::focalPointEmail).toList();
        Map<String, String> joins = await().atMost(PATIENCE)
                .until(
                        () -> Mailbox.links(HOST, "/join/"),
                        links -> links.keySet().containsAll(addresses));
        Map<ExpressionOfInterest, String> expressed = new LinkedHashMap<>();
        wanted.forEach(interest -> expressed.put(interest, joins.get(interest.focalPointEmail())));
        return expressed;
    }

    private static String lastPart(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void addDocument(Planted application, String text) {
        documents.add(
                application.reference(),
                new Upload(text + " statutes.txt", ("Statutes " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)),
                application.reference(),
                application.interest().organisationName());
    }

    private void screen(Planted application, Map<String, Object> outcome) {
        complete(instance(application), "UserTask_ScreenApplication", "secretariat", "secretariat.iom", outcome);
    }

    private void comment(ProcessInstance instance, String agency, String text) {
        complete(
                instance,
                "UserTask_CommentOnApplication",
                "agency-" + agency,
                agency + ".focal",
                Map.of("comment", text));
    }

    /** Once the task is there: what the engine does by itself may still be on its way. */
    private void complete(
            ProcessInstance instance, String task, String group, String userId, Map<String, Object> variables) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            Task open = coalition.task(instance, task, group);
            coalition.as(userId, () -> coalition.complete(open, variables));
        });
    }

    ProcessInstance instance(Planted application) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(application.reference(), "membership-approval")
                .singleResult();
    }

    /**
     * An application with texts in it.
     *
     * @param reference null as long as its address is not confirmed
     * @param page the applicant's own; until then where the address is to be confirmed
     */
    record Planted(ExpressionOfInterest interest, String reference, String page) {

        String name() {
            return interest.organisationName();
        }

        /** What whoever reads the application must find. */
        List<String> texts() {
            return Stream.of(
                            interest.organisationName(),
                            interest.acronym(),
                            interest.country(),
                            interest.website(),
                            interest.mandate(),
                            interest.migrationWork(),
                            interest.motivation(),
                            interest.contribution(),
                            interest.focalPointName(),
                            interest.alternateName())
                    .toList();
        }
    }
}
