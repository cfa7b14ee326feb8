package org.ibcm.output;

import java.util.Map;
import org.ibcm.engine.Accounts;
import org.ibcm.engine.Groups;
import org.ibcm.notification.Circulars;
import org.springframework.stereotype.Component;

/** Tells what becomes of a product after its issue, when its process has ended (D.2.a). */
@Component
class ProductNews {

    /** Whoever was told of the issue. */
    private static final String READERS = "members,secretariat,partners";

    private final Circulars circulars;

    ProductNews(Circulars circulars) {
        this.circulars = circulars;
    }

    void handedIn(Output output, String note) {
        circulars.send(
                "output/correction-awaits", output.reference(), Groups.SECRETARIAT, Map.of("correctionNote", note));
    }

    void correctionReturned(Output output, String reason) {
        circulars.send(
                "output/correction-returned",
                output.reference(),
                Accounts.agencyGroup(output.leadAgency()),
                Map.of("returnNote", reason));
    }

    void corrected(Output output, String note) {
        circulars.send("output/product-corrected", output.reference(), READERS, Map.of("correctionNote", note));
    }

    void withdrawn(Output output) {
        circulars.send("output/product-withdrawn", output.reference(), READERS, Map.of());
    }
}
