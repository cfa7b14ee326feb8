package org.ibcm.membership;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.CurrentUser;
import org.ibcm.engine.Entry;
import org.ibcm.engine.InputRefused;
import org.ibcm.engine.References;
import org.ibcm.register.DecisionReasons;
import org.ibcm.register.Member;
import org.ibcm.register.Register;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an organisation becomes a member, step by step (D.1). */
@Service
public class Membership {

    private final Applications applications;
    private final InformationRequests requests;
    private final MemberComments comments;
    private final Assessments assessments;
    private final SelectionCriteria criteria;
    private final Sponsors sponsors;
    private final Register register;
    private final DecisionReasons reasons;
    private final References references;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final MembershipSettings settings;
    private final Clock clock;

    Membership(
            Applications applications,
            InformationRequests requests,
            MemberComments comments,
            Assessments assessments,
            SelectionCriteria criteria,
            Sponsors sponsors,
            Register register,
            DecisionReasons reasons,
            References references,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            MembershipSettings settings,
            Clock clock) {
        this.applications = applications;
        this.requests = requests;
        this.comments = comments;
        this.assessments = assessments;
        this.criteria = criteria;
        this.sponsors = sponsors;
        this.register = register;
        this.reasons = reasons;
        this.references = references;
        this.currentUser = currentUser;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Registers what came through a form or a message of the process, and answers the new reference. */
    @Transactional
    public String register(ExpressionOfInterest submitted) {
        ExpressionOfInterest interest = submitted.checked();
        register.requireAdmissible(interest.admission(null));
        String sponsor = sponsors.idOf(interest.sponsor());
        if (applications.existsByOpenName(Register.normalised(interest.organisationName()))) {
            throw new ApplicationAlreadyOpen(interest.organisationName());
        }
        Application application = Application.submit(
                references.next("MEM"), interest, sponsor, criteria.current().version(), clock.instant());
        try {
            return applications.saveAndFlush(application).reference();
        } catch (DataIntegrityViolationException e) {
            // another one for the same organisation was faster by a moment
            throw new ApplicationAlreadyOpen(interest.organisationName());
        }
    }

    @Transactional
    public void beginScreening(String reference) {
        get(reference).beginScreening();
    }

    /** Records what screening found; whoever is asked or turned down must be told why. */
    @Transactional
    public void screen(String reference, ScreeningOutcome outcome, Optional<String> note) {
        Application application = get(reference);
        switch (outcome) {
            case COMPLETE -> application.beginScreening();
            case INCOMPLETE -> ask(application, explained(note, "what the applicant should add"));
            case INELIGIBLE -> application.findIneligible(explained(note, "why it is not eligible"), clock.instant());
        }
    }

    private static String explained(Optional<String> note, String what) {
        return note.orElseThrow(() -> new InputRefused(
                "screeningNote", "Please say %s (\"screeningNote\"): the applicant is told.".formatted(what)));
    }

    private void ask(Application application, String question) {
        application.requestInformation();
        requests.save(InformationRequest.ask(
                application.reference(),
                question,
                clock.instant(),
                clock.instant().plus(settings.information())));
    }

    /** The applicant answers on its own page; the process goes on. */
    @Transactional
    public void supplyInformation(String reference, String text) {
        answer(get(reference), text);
        events.publishEvent(new InformationSupplied(reference));
    }

    /** Takes the answer that came with the task or the message; without one, it must be on file already. */
    @Transactional
    public void takeInformation(String reference, Optional<String> text) {
        Application application = get(reference);
        if (application.status() == ApplicationStatus.INFORMATION_REQUESTED) {
            answer(application, text.orElse(null));
        }
    }

    private void answer(Application application, String text) {
        String answer = new Entry("informationText", "the information", text).required(Entry.TEXT_LIMIT);
        application.takeInformation();
        request(application.reference()).answer(answer, actor(), clock.instant());
    }

    private InformationRequest request(String reference) {
        return requests.findFirstByReferenceOrderByAskedAtDesc(reference).orElseThrow();
    }

    @Transactional
    public void lapse(String reference) {
        get(reference).lapse(clock.instant());
    }

    /** Every member is asked for a comment; a co-convener that sponsors the application takes no part in the decision. */
    @Transactional
    public Review openReview(String reference) {
        Application application = get(reference);
        application.openReview();
        List<String> coConveners = register.body("co-conveners").orElseThrow();
        return new Review(
                register.members().stream().map(Member::id).toList(),
                application.applicant().sponsor().filter(coConveners::contains).stream()
                        .toList());
    }

    /** A member's comment; saying nothing is fine (D.1). */
    @Transactional
    public void comment(String reference, String agency, Optional<String> text) {
        Application application = get(reference);
        application.requireUnderReview("comment on it");
        text.ifPresent(comment -> {
            requireFrom(agency);
            comments.save(MemberComment.of(application, agency, comment, actor(), clock.instant()));
        });
    }

    private void requireFrom(String agency) {
        if (!currentUser
                .actor()
                .filter(actor -> actor.belongsTo(Accounts.agencyGroup(agency)))
                .isPresent()) {
            throw new InputRefused(
                    "comment",
                    "Only people of %s can comment for it (\"comment\"). Please leave this task to them."
                            .formatted(
                                    register.find(agency).map(Member::acronym).orElse(agency)));
        }
    }

    /** Checks the scores against the criteria of the application's day; slots beyond them are ignored. */
    @Transactional(readOnly = true)
    public Scoring weigh(String reference, List<Score> slots) {
        return Scoring.of(scores(get(reference), slots));
    }

    /** Records the assessment; advice that departs from what the scores suggest says why. */
    @Transactional
    public void assess(String reference, List<Score> slots, Recommendation suggested, Advice advice) {
        if (advice.recommendation() != suggested && advice.note() == null) {
            throw new InputRefused(
                    "recommendationNote",
                    "The scores suggest %s. Please say why you recommend %s (\"recommendationNote\")."
                            .formatted(suggested, advice.recommendation()));
        }
        Application application = get(reference);
        application.requireUnderReview("assess it");
        List<Criterion> asked = criteria.version(application.criteriaVersion()).criteria();
        List<Score> scores = scores(application, slots);
        List<AssessedCriterion> assessed = IntStream.range(0, asked.size())
                .mapToObj(place -> new AssessedCriterion(asked.get(place).name(), scores.get(place)))
                .toList();
        assessments.save(Assessment.of(application, assessed, suggested, advice, actor(), clock.instant()));
    }

    private List<Score> scores(Application application, List<Score> slots) {
        List<Criterion> asked = criteria.version(application.criteriaVersion()).criteria();
        List<Score> scores = slots.subList(0, asked.size());
        IntStream.range(0, scores.size()).forEach(place -> {
            Integer points = scores.get(place).points();
            if (points == null || points < 0 || points > SelectionCriteria.HIGHEST_SCORE) {
                String field = "score" + (place + 1);
                throw new InputRefused(
                        field,
                        "Please score \"%s\" from 0 to %d (\"%s\")."
                                .formatted(asked.get(place).name(), SelectionCriteria.HIGHEST_SCORE, field));
            }
        });
        return scores;
    }

    /**
     * Records what the co-conveners decided; guidance goes back to the applicant. The record is for those concerned:
     * the applicant gets the reasons, and learns of nobody's position (D.3).
     */
    @Transactional
    public void recordOutcome(String reference, String decision, DecisionOutcome outcome) {
        Application application = get(reference);
        application.noteDecision(decision);
        switch (outcome) {
            case ADOPTED -> application.requireUnderReview("admit it");
            case GUIDANCE -> ask(application, reasons.of(decision).orElseThrow());
            case NOT_ADOPTED -> application.decline(reasons.of(decision).orElse(null), clock.instant());
        }
    }

    /** Enters the organisation into the register, unless it has become a member by another way meanwhile. */
    @Transactional
    public void admit(String reference) {
        Application application = get(reference);
        if (application.status() == ApplicationStatus.ADMITTED) {
            return;
        }
        ExpressionOfInterest interest = application.applicant().interest();
        String member = register.named(interest.organisationName())
                .map(Member::id)
                .orElseGet(() -> register.admit(interest.admission(reference)));
        application.admitAs(member, clock.instant());
    }

    /** The applicant, or the secretariat for it, withdraws; the process ends. */
    @Transactional
    public void withdraw(String reference, String reason) {
        withdraw(get(reference), reason);
        events.publishEvent(new ApplicationWithdrawn(reference));
    }

    /** Records the withdrawal unless that is done, and answers the audiences to be told. */
    @Transactional
    public String recordWithdrawal(String reference, Optional<String> reason) {
        Application application = get(reference);
        if (application.status() != ApplicationStatus.WITHDRAWN) {
            withdraw(application, reason.orElse(null));
        }
        return application.reviews() > 0 ? "applicant,secretariat,members" : "applicant,secretariat";
    }

    private void withdraw(Application application, String reason) {
        application.withdraw(
                new Entry("withdrawalReason", "the reason", reason)
                        .optional(Entry.TEXT_LIMIT)
                        .orElse(null),
                clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<ApplicationView> find(String reference) {
        return applications.findById(reference).map(this::view);
    }

    /** Applications that members and co-conveners have before them, oldest first. */
    @Transactional(readOnly = true)
    public List<ApplicationView> underReview(int limit) {
        return applications.findByStatusOrderByReceivedAt(ApplicationStatus.UNDER_REVIEW, Limit.of(limit)).stream()
                .map(this::view)
                .toList();
    }

    /** How many applications there are of each status; none of a status that is missing. */
    @Transactional(readOnly = true)
    public Map<ApplicationStatus, Long> numbers() {
        Map<ApplicationStatus, Long> numbers = new EnumMap<>(ApplicationStatus.class);
        applications.numbers().forEach(of -> numbers.put(of.getStatus(), of.getNumber()));
        return numbers;
    }

    private ApplicationView view(Application application) {
        Applicant applicant = application.applicant();
        return new ApplicationView(
                application.reference(),
                applicant.organisationName(),
                applicant.organisationType(),
                application.status(),
                application.decisionReference(),
                application.reason(),
                Optional.of(application.status())
                        .filter(ApplicationStatus.INFORMATION_REQUESTED::equals)
                        .map(status -> request(application.reference()))
                        .map(request -> new ApplicationView.OpenRequest(request.question(), request.dueAt())),
                application.reviews() > 0);
    }

    private Application get(String reference) {
        return applications
                .findById(reference)
                .orElseThrow(() -> new NoSuchElementException("No application " + reference));
    }

    private String actor() {
        return currentUser.actor().map(CurrentUser.Actor::userId).orElse(null);
    }
}
