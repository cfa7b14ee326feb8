package org.ibcm.portal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.ibcm.membership.Criterion;
import org.ibcm.membership.SelectionCriteria;
import org.ibcm.membership.SelectionCriteria.Edition;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The criteria for new members; the secretariat enters what has been agreed (D.1, footnote 7). */
@RestController
@RequestMapping("/api/selection-criteria")
class SelectionCriteriaController {

    private final SelectionCriteria criteria;

    SelectionCriteriaController(SelectionCriteria criteria) {
        this.criteria = criteria;
    }

    @Operation(summary = "The selection criteria in force")
    @GetMapping
    Edition current() {
        return criteria.current();
    }

    @Operation(summary = "Publishes a new version of the selection criteria")
    @PostMapping
    @PreAuthorize("hasAuthority('secretariat')")
    @ResponseStatus(HttpStatus.CREATED)
    Edition publish(@RequestBody Agreed agreed) {
        return criteria.publish(agreed.criteria());
    }

    record Agreed(List<Criterion> criteria) {}
}
