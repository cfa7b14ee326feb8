package org.ibcm.notification;

import java.util.Locale;
import java.util.Optional;
import org.ibcm.engine.Languages;
import org.ibcm.link.PersonalLinks;

/**
 * Somebody who is written to.
 *
 * @param name how the message greets them
 * @param email one address without line breaks
 * @param language ISO 639-1; templates fall back to English
 * @param link the personal link that the template's {@code {{personalLink}}} stands for, minted on sending
 */
public record Recipient(String name, String email, String language, Optional<Link> link) {

    public Recipient {
        name = Text.inOneLine(name);
        email = email.strip().toLowerCase(Locale.ROOT);
        if (!email.equals(Text.inOneLine(email))) {
            throw new IllegalArgumentException("An e-mail address has no line breaks");
        }
    }

    public static Recipient of(String name, String email) {
        return new Recipient(name, email, Languages.ENGLISH, Optional.empty());
    }

    public Recipient in(String language) {
        return new Recipient(name, email, language, link);
    }

    public Recipient withLink(PersonalLinks.Purpose purpose, String subject) {
        return new Recipient(name, email, language, Optional.of(new Link(purpose, subject)));
    }

    /** Which page the link opens, and for whom or what. */
    public record Link(PersonalLinks.Purpose purpose, String subject) {}
}
