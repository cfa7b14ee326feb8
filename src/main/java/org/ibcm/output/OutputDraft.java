package org.ibcm.output;

import java.util.List;

/**
 * An output as its lead describes it (D.2.b). Absent texts are null.
 *
 * @param groupReference of the group in which it is made
 * @param participatingAgencies ids of members, or names of partners, of that group; the lead takes part anyway
 * @param abstractText may be missing until it is submitted, as the link may
 * @param gcmObjectives numbers of the objectives of the Global Compact that it serves
 */
public record OutputDraft(
        String title,
        OutputType outputType,
        String groupReference,
        String leadAgency,
        List<String> participatingAgencies,
        String abstractText,
        String termsOfReference,
        String documentLink,
        List<String> gcmObjectives) {}
