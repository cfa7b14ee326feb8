package org.ibcm.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.ibcm.engine.IbcmSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that stand in for a sign-in: 256 random bits, stored hashed, for one purpose and one subject, with an end.
 * A link is minted when the message that carries it is handed to the mail server, so that no stored text holds one.
 */
@Service
@Transactional
public class PersonalLinks {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Links links;
    private final LinkSettings settings;
    private final IbcmSettings common;
    private final Clock clock;

    PersonalLinks(Links links, LinkSettings settings, IbcmSettings common, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.common = common;
        this.clock = clock;
    }

    /** Mints a link that lives as long as links of this purpose do (a setting). */
    public String mint(Purpose purpose, String subject) {
        return mint(purpose, subject, settings.lifetime(purpose));
    }

    /** Mints a link and answers its address, such as {@code https://ibcm.example/applications/3q2-7w…}. */
    public String mint(Purpose purpose, String subject, Duration lifetime) {
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        links.save(PersonalLink.minted(
                hash(token), purpose, subject, clock.instant().plus(lifetime)));
        return common.baseUrl() + "/" + purpose.path() + "/" + token;
    }

    /** The subject of a living link of this purpose; empty when it is unknown, expired, used up or revoked. */
    @Transactional(readOnly = true)
    public Optional<String> resolve(Purpose purpose, String token) {
        return links.subjectOf(hash(token), purpose.name(), clock.instant());
    }

    /** Like {@link #resolve}, and the link works only this once; it still works if the transaction fails. */
    public Optional<String> redeem(Purpose purpose, String token) {
        return resolve(purpose, token).filter(subject -> links.remove(hash(token)) == 1);
    }

    /** Ends all links of the subject at once. */
    public void revoke(Purpose purpose, String subject) {
        links.removeAll(purpose.name(), subject);
    }

    @Scheduled(cron = "0 30 3 * * *")
    void forgetExpired() {
        links.removeExpired(clock.instant());
    }

    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public enum Purpose {
        /** Set the password of one's account; subject is the user id. */
        ACCOUNT("account"),
        /** Follow one's application for membership; subject is its reference. */
        APPLICATION("applications"),
        /** Confirm one's address, and with it the expression of interest; subject is its id. */
        INTEREST("join"),
        /** Answer a group's invitation; subject is the partner's id. */
        INVITATION("invitations"),
        /** Clear a partner's logo for an output; subject is the id of its part in it. */
        LOGO("logos"),
        /** Report for a State, or ask for more time; subject is the id of its report. */
        NATIONAL_REPORT("national-reports"),
        /** Review an output before its submission; subject is the id of the review. */
        PEER_REVIEW("peer-reviews");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }

        /** First segment of the page's address. */
        public String path() {
            return path;
        }
    }
}
