package org.ibcm.output;

/** A member organisation has cleared its logo, or takes part without it (D.2.a). */
public record LogoAnswered(String reference, String agency) {}
