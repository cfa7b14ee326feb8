package org.ibcm.output;

import java.util.UUID;

/**
 * A partner has cleared its logo, or takes part without it (D.2.a).
 *
 * @param party id of its part in the output
 */
public record PartnerLogoAnswered(String reference, UUID party) {}
