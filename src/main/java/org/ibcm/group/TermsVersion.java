package org.ibcm.group;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A proposal and its workplan as they stood at a time; never changed (D.4.b). */
@Entity
@Table(name = "group_version")
class TermsVersion {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "group_reference")
    private Group group;

    private int number;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Embedded
    private TermsOnFile terms;

    private String workplan;
    private String leadAgency;
    private String partners;
    private String writtenBy;
    private String writtenByName;
    private Instant writtenAt;

    protected TermsVersion() {}

    static TermsVersion of(
            Group group,
            int number,
            Occasion occasion,
            TermsOnFile terms,
            String workplan,
            String partners,
            Writer writer,
            Instant now) {
        TermsVersion version = new TermsVersion();
        version.id = UUID.randomUUID();
        version.group = group;
        version.number = number;
        version.occasion = occasion;
        version.terms = terms;
        version.workplan = workplan;
        version.leadAgency = group.leadAgency();
        version.partners = partners;
        version.writtenBy = writer.agency();
        version.writtenByName = writer.name();
        version.writtenAt = now;
        return version;
    }

    VersionView view() {
        return new VersionView(
                number, occasion, terms.terms(), workplan, leadAgency, partners, writtenBy, writtenByName, writtenAt);
    }
}
