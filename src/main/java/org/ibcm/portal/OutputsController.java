package org.ibcm.portal;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.ibcm.output.OutputLine;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputStatus;
import org.ibcm.output.OutputType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The coalition's products for everybody; for members and the secretariat also what is under way (D.2.a). */
@RestController
@RequestMapping("/api/outputs")
class OutputsController {

    private final OutputRegister register;
    private final OutputVisits visits;

    OutputsController(OutputRegister register, OutputVisits visits) {
        this.register = register;
        this.visits = visits;
    }

    @Operation(summary = "The products of the coalition, the latest first; for its members all outputs")
    @GetMapping
    List<Entry> outputs() {
        return (visits.readsAll() ? register.all() : register.issued())
                .stream().map(Entry::of).toList();
    }

    /**
     * @param group reference of the working group or task force
     * @param participatingAgencies ids of members and names of partners, the lead first
     * @param clearedLogos of those of them whose logo it bears
     * @param gcmObjectives numbers of objectives of the Global Compact for Migration
     */
    record Entry(
            String reference,
            String productNumber,
            String title,
            OutputType outputType,
            String group,
            String leadAgency,
            List<String> participatingAgencies,
            List<String> clearedLogos,
            OutputStatus status,
            LocalDate issuedOn,
            List<String> gcmObjectives) {

        static Entry of(OutputLine output) {
            return new Entry(
                    output.reference(),
                    output.productNumber(),
                    output.title(),
                    output.outputType(),
                    output.groupReference(),
                    output.leadAgency(),
                    output.participants(),
                    output.clearedLogos(),
                    output.status(),
                    output.issuedOn(),
                    output.gcmObjectives());
        }
    }
}
