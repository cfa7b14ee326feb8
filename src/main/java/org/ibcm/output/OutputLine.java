package org.ibcm.output;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An output as one line of a list (D.2.a). What is not known yet is null.
 *
 * @param participants ids of members and names of partners, the lead first
 */
public record OutputLine(
        String reference,
        String productNumber,
        String title,
        OutputType outputType,
        String groupReference,
        String groupName,
        String leadAgency,
        String abstractText,
        List<String> participants,
        List<String> clearedLogos,
        List<String> gcmObjectives,
        OutputStatus status,
        Instant registeredAt,
        LocalDate issuedOn) {

    static OutputLine of(Output output) {
        return new OutputLine(
                output.reference(),
                output.productNumber().orElse(null),
                output.title(),
                output.outputType(),
                output.groupReference(),
                output.groupName(),
                output.leadAgency(),
                output.abstractText(),
                output.parties().stream().map(Party::name).toList(),
                output.clearedLogos(),
                output.gcmObjectives(),
                output.status(),
                output.registeredAt(),
                output.issuedOn());
    }

    /** Whether it has been issued, even if it was withdrawn afterwards. */
    public boolean product() {
        return productNumber != null;
    }
}
