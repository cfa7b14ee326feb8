package org.ibcm.output;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outputs and products of the coalition (D.2.a, D.6.a). */
@Service
@Transactional(readOnly = true)
public class OutputRegister {

    private final Outputs outputs;

    OutputRegister(Outputs outputs) {
        this.outputs = outputs;
    }

    public Optional<OutputView> find(String reference) {
        return outputs.findById(reference).map(OutputView::of);
    }

    /** All of them, the latest first. */
    public List<OutputView> all() {
        return views(outputs.findAllByOrderByRegisteredAtDesc());
    }

    /** What has been issued and not been withdrawn, the latest first. */
    public List<OutputView> issued() {
        return views(outputs.findByStatusInOrderByIssuedOnDescProductNumberDesc(Set.of(OutputStatus.ISSUED)));
    }

    /** The outputs of a group, the latest first. */
    public List<OutputView> of(String groupReference) {
        return views(outputs.findByGroupReferenceOrderByRegisteredAtDesc(groupReference));
    }

    private static List<OutputView> views(List<Output> outputs) {
        return outputs.stream().map(OutputView::of).toList();
    }
}
