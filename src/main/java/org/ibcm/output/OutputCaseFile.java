package org.ibcm.output;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.CaseFile;
import org.ibcm.notification.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages tell about an output, and to whom. */
@Component
@Transactional(readOnly = true)
class OutputCaseFile implements CaseFile {

    private final Outputs outputs;
    private final Preparation preparation;
    private final PeerReviews reviews;
    private final AgencyNames names;
    private final Citations citations;
    private final IbcmSettings settings;

    OutputCaseFile(
            Outputs outputs,
            Preparation preparation,
            PeerReviews reviews,
            AgencyNames names,
            Citations citations,
            IbcmSettings settings) {
        this.outputs = outputs;
        this.preparation = preparation;
        this.reviews = reviews;
        this.names = names;
        this.citations = citations;
        this.settings = settings;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("OUT-");
    }

    @Override
    public Map<String, Object> facts(String reference) {
        Map<String, Object> facts = new HashMap<>();
        outputs.findById(reference).map(OutputView::of).ifPresent(output -> {
            facts.put("title", output.title());
            facts.put("outputType", output.outputType());
            facts.put("groupName", output.groupName());
            facts.put("leadName", names.of(output.leadAgency()));
            facts.put("abstractText", output.abstractText());
            facts.put("reason", output.reason());
            facts.put("page", settings.baseUrl() + "/outputs/" + reference);
            facts.put("clearedLogos", named(output, PartyView::bearsLogo));
            facts.put("withoutLogo", named(output, party -> !party.bearsLogo()));
            facts.put("productNumber", output.productNumber());
            facts.put("issuedOn", output.issuedOn());
            facts.put("withdrawnOn", output.withdrawnOn());
            facts.put("citation", output.product() ? citations.of(output) : null);
            lastNotice(output).ifPresent(notice -> addNotice(facts, notice));
        });
        addProgress(facts, reference);
        addReviews(facts, reference);
        return facts;
    }

    private void addNotice(Map<String, Object> facts, NoticeView notice) {
        facts.put("closesAt", notice.closesAt());
        facts.put("answer", notice.response());
        facts.put("nextStep", notice.nextStep());
        facts.put(
                "concerns",
                notice.informed().stream()
                        .filter(informed -> informed.said() == Acknowledgement.CONCERN)
                        .map(informed -> names.of(informed.agency()) + ": " + informed.concern())
                        .collect(Collectors.joining("\n")));
    }

    private void addProgress(Map<String, Object> facts, String reference) {
        preparation.reports(reference).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(report -> {
                    facts.put("progressSummary", report.summary());
                    facts.put("nextSteps", report.nextSteps());
                });
    }

    private void addReviews(Map<String, Object> facts, String reference) {
        List<PeerReviewView> asked = reviews.of(reference);
        if (!asked.isEmpty()) {
            facts.put("reviewsClose", asked.get(asked.size() - 1).closesAt());
            facts.put("reviewsAsked", asked.size());
            facts.put(
                    "reviewsAnswered",
                    asked.stream().filter(PeerReviewView::answered).count());
            facts.put(
                    "reviewsReady",
                    asked.stream()
                            .filter(review -> review.recommendation() == ReviewRecommendation.READY)
                            .count());
        }
    }

    /** Null where there is none, so that a message leaves out the line. */
    private List<String> named(OutputView output, Predicate<PartyView> which) {
        List<String> named = output.parties().stream()
                .filter(which)
                .map(party -> names.of(party.name()))
                .toList();
        return named.isEmpty() ? null : named;
    }

    private static Optional<NoticeView> lastNotice(OutputView output) {
        return output.notices().stream().reduce((earlier, later) -> later);
    }

    /**
     * {@code partners}: all of them; {@code asked-partners} and {@code reviewers}: those whose answer is awaited, with
     * a link.
     */
    @Override
    public List<Recipient> recipients(String reference, String audience) {
        return switch (audience) {
            case "partners" ->
                partners(reference).map(OutputCaseFile::recipient).toList();
            case "reviewers" ->
                reviews.awaited(reference).stream()
                        .map(review -> Recipient.of(review.name(), review.email())
                                .withLink(Purpose.PEER_REVIEW, review.id().toString()))
                        .toList();
            case "asked-partners" ->
                partners(reference)
                        .filter(Party::isAsked)
                        .map(OutputCaseFile::asked)
                        .toList();
            default -> List.of();
        };
    }

    private Stream<Party> partners(String reference) {
        return outputs.findById(reference).stream()
                .flatMap(output -> output.parties().stream())
                .filter(party -> !party.isMember());
    }

    private static Recipient recipient(Party partner) {
        return Recipient.of(partner.name(), partner.email());
    }

    private static Recipient asked(Party partner) {
        return recipient(partner).withLink(Purpose.LOGO, partner.id().toString());
    }
}
