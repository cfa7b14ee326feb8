package org.ibcm.output;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An output with everything on record about it (D.2). What is not known yet is null.
 *
 * @param parties the participating agencies, the lead first
 * @param notices to the co-conveners, oldest first
 * @param versions oldest first; empty until it is submitted
 * @param reason why it was withdrawn
 */
public record OutputView(
        String reference,
        String productNumber,
        String title,
        OutputType outputType,
        String groupReference,
        String groupName,
        String leadAgency,
        String abstractText,
        String termsOfReference,
        String documentLink,
        List<String> gcmObjectives,
        OutputStatus status,
        List<PartyView> parties,
        List<String> clearedLogos,
        List<OutputVersionView> versions,
        List<NoticeView> notices,
        String registeredBy,
        String registeredByName,
        Instant registeredAt,
        Instant submittedAt,
        LocalDate issuedOn,
        String verifiedBy,
        LocalDate withdrawnOn,
        String reason) {

    static OutputView of(Output output) {
        return new OutputView(
                output.reference(),
                output.productNumber().orElse(null),
                output.title(),
                output.outputType(),
                output.groupReference(),
                output.groupName(),
                output.leadAgency(),
                output.abstractText(),
                output.termsOfReference(),
                output.documentLink(),
                output.gcmObjectives(),
                output.status(),
                output.parties().stream().map(Party::view).toList(),
                output.clearedLogos(),
                output.versions().stream().map(OutputVersion::view).toList(),
                output.notices().stream().map(Notice::view).toList(),
                output.registeredBy(),
                output.registeredByName(),
                output.registeredAt(),
                output.submittedAt(),
                output.issuedOn(),
                output.verifiedBy(),
                output.withdrawnOn(),
                output.reason().orElse(null));
    }

    /** Whether it has been issued, even if it was withdrawn afterwards. */
    public boolean product() {
        return productNumber != null;
    }
}
