package org.ibcm.output;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a product is cited (D.2.a). */
@Component
public class Citations {

    private static final String COALITION = "Issue Based Coalition on Migration in the Arab Region";

    private final AgencyNames names;

    Citations(AgencyNames names) {
        this.names = names;
    }

    /** {@code ESCWA, IOM (2026). Situation Report … Issue Based Coalition on Migration in the Arab Region, IBCM/2026/3.} */
    public String of(OutputView product) {
        String agencies =
                product.parties().stream().map(party -> names.of(party.name())).collect(Collectors.joining(", "));
        String title = product.title().replaceAll("[.\\s]+$", "");
        return "%s (%d). %s. %s, %s."
                .formatted(agencies, product.issuedOn().getYear(), title, COALITION, product.productNumber());
    }
}
