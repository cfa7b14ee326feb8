package org.ibcm.membership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The selection criteria as agreed at one time; never changed once published. */
@Entity
@Table(name = "membership_criteria_version")
class CriteriaVersion {

    @Id
    private Integer number;

    @Version
    private Integer version;

    private Instant publishedAt;
    private String publishedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership_criterion", joinColumns = @JoinColumn(name = "criteria_version"))
    @OrderColumn(name = "place")
    private List<Row> criteria = new ArrayList<>();

    protected CriteriaVersion() {}

    static CriteriaVersion publish(int number, List<Criterion> criteria, String by, Instant now) {
        CriteriaVersion published = new CriteriaVersion();
        published.number = number;
        published.publishedAt = now;
        published.publishedBy = by;
        criteria.forEach(criterion -> published.criteria.add(new Row(criterion)));
        return published;
    }

    SelectionCriteria.Edition edition() {
        return new SelectionCriteria.Edition(
                number,
                publishedAt,
                criteria.stream()
                        .map(entry -> new Criterion(entry.name, entry.description))
                        .toList());
    }

    @Embeddable
    static class Row {

        private String name;

        private String description;

        protected Row() {}

        private Row(Criterion criterion) {
            name = criterion.name();
            description = criterion.description();
        }
    }
}
