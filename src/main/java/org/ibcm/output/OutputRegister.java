package org.ibcm.output;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outputs and products of the coalition (D.2.a, D.6.a). */
@Service
@Transactional(readOnly = true)
public class OutputRegister {

    /** For products. */
    public static final Comparator<OutputLine> LATEST_ISSUE_FIRST = Comparator.comparing(OutputLine::issuedOn)
            .thenComparing(line -> line.productNumber().length())
            .thenComparing(OutputLine::productNumber)
            .reversed();

    private final Outputs outputs;

    OutputRegister(Outputs outputs) {
        this.outputs = outputs;
    }

    public Optional<OutputView> find(String reference) {
        return outputs.findById(reference).map(OutputView::of);
    }

    /** The reference of the product with this number, such as {@code IBCM/2026/3}, even if it was withdrawn. */
    public Optional<String> numbered(String productNumber) {
        return outputs.findByProductNumber(productNumber).map(Output::reference);
    }

    /** All of them, the latest first. */
    public List<OutputLine> all() {
        return outputs.list().stream().map(OutputLine::of).toList();
    }

    /** What has been issued and not been withdrawn, the latest first. */
    public List<OutputLine> issued() {
        return all().stream()
                .filter(line -> line.status() == OutputStatus.ISSUED)
                .sorted(LATEST_ISSUE_FIRST)
                .toList();
    }

    /** The outputs of a group, the latest first. */
    public List<OutputLine> of(String groupReference) {
        return outputs.ofGroup(groupReference).stream().map(OutputLine::of).toList();
    }

    /** Outputs whose lead has a concern of a co-convener to answer (D.2.a). */
    public List<OutputView> concerned() {
        return outputs.findByStatusOrderByReference(OutputStatus.CONCERN).stream()
                .map(OutputView::of)
                .toList();
    }

    /** When products were corrected last, by reference. */
    public Map<String, Instant> corrections() {
        return outputs.corrected().stream()
                .collect(toMap(Outputs.Corrected::getReference, Outputs.Corrected::getWrittenAt));
    }
}
