package org.ibcm.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.ibcm.link.PersonalLinks.Purpose;
import org.springframework.data.domain.Persistable;

/** A link that works: used, revoked and outdated ones are deleted. Holds the hash of the token, never the token. */
@Entity
@Table(name = "personal_link")
class PersonalLink implements Persistable<String> {

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    private String purpose;

    private String subject;

    private Instant expiresAt;

    protected PersonalLink() {}

    private PersonalLink(String tokenHash, Purpose purpose, String subject, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.purpose = purpose.name();
        this.subject = subject;
        this.expiresAt = expiresAt;
    }

    static PersonalLink minted(String tokenHash, Purpose purpose, String subject, Instant expiresAt) {
        return new PersonalLink(tokenHash, purpose, subject, expiresAt);
    }

    @Override
    public String getId() {
        return tokenHash;
    }

    /** Links are only ever inserted, so there is no need to look for an earlier row. */
    @Override
    public boolean isNew() {
        return true;
    }
}
