package org.ibcm.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibcm.engine.IbcmSettings;
import org.ibcm.link.PersonalLinks.Purpose;
import org.ibcm.notification.CaseFile;
import org.ibcm.notification.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages tell about a review, and to whom. */
@Component
@Transactional(readOnly = true)
class ReviewCaseFile implements CaseFile {

    private static final String ONE_STATE = "state-";

    private final Reviews reviews;
    private final StateFocalPoints focalPoints;
    private final Networks networks;
    private final OpenGaps gaps;
    private final ReviewSettings settings;
    private final IbcmSettings common;

    ReviewCaseFile(
            Reviews reviews,
            StateFocalPoints focalPoints,
            Networks networks,
            OpenGaps gaps,
            ReviewSettings settings,
            IbcmSettings common) {
        this.reviews = reviews;
        this.focalPoints = focalPoints;
        this.networks = networks;
        this.gaps = gaps;
        this.settings = settings;
        this.common = common;
    }

    @Override
    public boolean owns(String reference) {
        return reference.startsWith("GCM-");
    }

    @Override
    public Map<String, Object> facts(String reference) {
        Map<String, Object> facts = new HashMap<>();
        reviews.findById(reference).map(Review::view).ifPresent(review -> {
            facts.put("reviewYear", String.valueOf(review.year()));
            facts.put("nextYear", String.valueOf(review.year() + settings.cycle()));
            facts.put("page", common.baseUrl() + "/reviews/" + review.year());
            facts.put("conferenceDay", review.due(MilestoneKind.CONFERENCE));
            facts.put("conferenceAhead", review.conference() == null);
            facts.put("forumDay", review.due(MilestoneKind.FORUM));
            facts.put("reportsDay", review.due(MilestoneKind.NATIONAL_REPORTS));
            facts.put("submissionDay", review.due(MilestoneKind.SUBMISSION));
            facts.put("silentParties", review.silentParties());
            facts.put(
                    "partiesConsulted",
                    ConsultedParty.values().length - review.silentParties().size());
            facts.put("partiesToConsult", ConsultedParty.values().length);
            facts.put("statesInvited", review.reports().size());
            facts.put("reportsIn", review.reportsIn());
            facts.put("chapterCount", review.chapters().size());
            facts.put(
                    "chaptersWritten",
                    review.chapters().stream().filter(ChapterView::written).count());
            facts.put("guidanceNoteLink", review.texts().guidanceNoteLink());
            facts.put("draftLink", review.texts().draftLink());
            facts.put("draftSummary", review.texts().draftSummary());
            facts.put("arabicLink", review.texts().arabicLink());
            facts.put("englishLink", review.texts().englishLink());
            facts.put("reportSummary", review.texts().reportSummary());
            facts.put("submittedOn", review.submittedOn());
            facts.put("submissionReference", review.submissionReference());
            facts.put("lessonsLearned", review.lessonsLearned());
            facts.put("reason", review.reason());
            facts.put(
                    "invitedStates",
                    review.reports().stream().map(ReportView::state).collect(Collectors.joining(", ")));
            if (review.status() == ReviewStatus.CONSOLIDATION) {
                facts.putAll(gaps.facts(review));
            }
            facts.put("nationalNetworks", addresses(Network.NATIONAL));
            facts.put("globalNetwork", addresses(Network.GLOBAL));
        });
        return facts;
    }

    /** Null where there is none, so that a template can say so. */
    private String addresses(Network network) {
        List<String> addresses = networks.addresses(network);
        return addresses.isEmpty() ? null : String.join(", ", addresses);
    }

    /**
     * {@code states}: the focal points of all invited States; {@code state-<name>}: that of one; each with a link. {@code
     * national-networks}, {@code global-network}: the addresses of the settings.
     */
    @Override
    public List<Recipient> recipients(String reference, String audience) {
        return Stream.concat(ofNetworks(audience), ofStates(reference, audience))
                .toList();
    }

    private Stream<Recipient> ofNetworks(String audience) {
        return Stream.of(Network.values())
                .filter(network -> audience.equals(network.audience()))
                .flatMap(network -> networks.addresses(network).stream()
                        .map(address -> Recipient.of(network.salutation(), address)));
    }

    private Stream<Recipient> ofStates(String reference, String audience) {
        return reviews.findById(reference).stream()
                .flatMap(review -> review.reports().stream())
                .filter(report -> audience.equals("states") || audience.equals(ONE_STATE + report.state()))
                .flatMap(report -> recipient(report).stream());
    }

    private Optional<Recipient> recipient(NationalReport report) {
        return focalPoints
                .findById(report.state())
                .map(StateFocalPoint::view)
                .map(point -> Recipient.of(point.name(), point.email())
                        .in(point.language())
                        .withLink(Purpose.NATIONAL_REPORT, report.id().toString()));
    }
}
