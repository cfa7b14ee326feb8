package org.ibcm.output;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
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
        return of(
                product.parties().stream().map(PartyView::name).map(names::of).toList(),
                product.title(),
                product.issuedOn(),
                product.productNumber());
    }

    /**
     * For a list, so that it need not ask for each name.
     *
     * @param names how an organisation is called, by its id
     */
    public String of(OutputLine product, UnaryOperator<String> names) {
        return of(
                product.participants().stream().map(names).toList(),
                product.title(),
                product.issuedOn(),
                product.productNumber());
    }

    private static String of(List<String> agencies, String title, LocalDate issuedOn, String number) {
        return "%s (%d). %s. %s, %s."
                .formatted(
                        String.join(", ", agencies),
                        issuedOn.getYear(),
                        title.replaceAll("[.\\s]+$", ""),
                        COALITION,
                        number);
    }
}
