package org.ibcm.engine;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.ibcm.engine.hardening.EngineAuthentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal accounts and their groups, in the engine's own identity service. Every call is idempotent and is made on
 * behalf of the application, whoever is signed in.
 */
@Service
@Transactional
public class Accounts {

    /** Under this key the engine's user info holds the language in which somebody wants to be written to. */
    private static final String LANGUAGE = "language";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final IdentityService identityService;
    private final AuthorizationService authorizationService;
    private final ProcessEngineConfiguration configuration;
    private final EngineAuthentication engine;

    Accounts(
            IdentityService identityService,
            AuthorizationService authorizationService,
            ProcessEngineConfiguration configuration,
            EngineAuthentication engine) {
        this.identityService = identityService;
        this.authorizationService = authorizationService;
        this.configuration = configuration;
        this.engine = engine;
    }

    /** The group of an organisation's focal point and alternate. */
    public static String agencyGroup(String organisationId) {
        return "agency-" + organisationId;
    }

    /** Makes sure that the group exists and carries this name. */
    public void ensureGroup(String groupId, String name) {
        engine.asApplication(() -> {
            Group group = identityService.createGroupQuery().groupId(groupId).singleResult();
            if (group == null) {
                group = identityService.newGroup(groupId);
            }
            if (!name.equals(group.getName())) {
                group.setName(name);
                group.setType("WORKFLOW");
                identityService.saveGroup(group);
            }
        });
    }

    /** Opens a personal account without a usable password, or brings name, address and groups of a living one up to date. */
    public void open(Account account) {
        engine.asApplication(() -> {
            User user = find(account.userId());
            if (user == null) {
                user = identityService.newUser(account.userId());
                user.setPassword(unguessablePassword());
            }
            if (!account.describes(user)) {
                user.setFirstName(account.firstName());
                user.setLastName(account.lastName());
                user.setEmail(account.email());
                identityService.saveUser(user);
            }
            joinGroups(account.userId(), account.groups());
        });
    }

    /** Takes the account away, with every membership and grant; sessions end with the next request. */
    public void close(String userId) {
        engine.asApplication(() -> {
            identityService.deleteUser(userId);
            identityService.deleteUserInfo(userId, LANGUAGE);
            authorizationService
                    .createAuthorizationQuery()
                    .userIdIn(userId)
                    .list()
                    .forEach(grant -> authorizationService.deleteAuthorization(grant.getId()));
        });
    }

    /** Sets the password; an {@link InputRefused} for {@code password} says what the password policy asks for. */
    public void setPassword(String userId, String password) {
        engine.asApplication(() -> {
            User user = find(userId);
            if (user == null) {
                throw new InputRefused(
                        "password", "There is no such account any more. Please ask the secretariat.", "account-gone");
            }
            refuseWeak(password, user);
            user.setPassword(password);
            identityService.saveUser(user);
            identityService.unlockUser(userId);
        });
    }

    /** From now on the person is written to in this language ({@code en}, {@code ar}); it may be known before the account is. */
    public void speak(String userId, String language) {
        String known = Languages.checked(language);
        engine.asApplication(() -> identityService.setUserInfo(userId, LANGUAGE, known));
    }

    /** The language that the person speaks, where that is known. */
    public Optional<String> language(String userId) {
        return engine.asApplication(() -> Optional.ofNullable(identityService.getUserInfo(userId, LANGUAGE)));
    }

    /** What a new password must have; empty where anything goes. */
    public List<PasswordRule> passwordRules() {
        return configuration.isEnablePasswordPolicy()
                ? configuration.getPasswordPolicy().getRules().stream()
                        .map(rule -> new PasswordRule(rule.getPlaceholder(), minimum(rule)))
                        .toList()
                : List.of();
    }

    private static String minimum(PasswordPolicyRule rule) {
        return rule.getParameters() == null ? "" : rule.getParameters().getOrDefault("minLength", "");
    }

    public boolean exists(String userId) {
        return engine.asApplication(() -> find(userId) != null);
    }

    /** The living account with this address. */
    public Optional<Account> withEmail(String email) {
        return engine.asApplication(() -> identityService.createUserQuery().userEmail(email).list().stream()
                .findFirst()
                .map(user -> describe(user, groupsOf(user.getId()))));
    }

    public boolean isGroup(String groupId) {
        return engine.asApplication(
                () -> identityService.createGroupQuery().groupId(groupId).count() == 1);
    }

    /** The people of a group, with this group only. */
    public List<Account> inGroup(String groupId) {
        return engine.asApplication(() -> identityService.createUserQuery().memberOfGroup(groupId).list().stream()
                .map(user -> describe(user, Set.of(groupId)))
                .toList());
    }

    private static Account describe(User user, Set<String> groups) {
        return new Account(
                user.getId(),
                Objects.toString(user.getFirstName(), ""),
                Objects.toString(user.getLastName(), ""),
                Objects.toString(user.getEmail(), ""),
                groups);
    }

    /** 160 random bits in a shape that every password policy of the engine accepts. */
    static String unguessablePassword() {
        byte[] bits = new byte[20];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits) + "-aA1";
    }

    private User find(String userId) {
        return identityService.createUserQuery().userId(userId).singleResult();
    }

    private Set<String> groupsOf(String userId) {
        return identityService.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private void joinGroups(String userId, Set<String> wanted) {
        Set<String> present = groupsOf(userId);
        differing(wanted, present, group -> identityService.createMembership(userId, group));
        differing(present, wanted, group -> {
            if (Groups.followTheRegister(group)) {
                identityService.deleteMembership(userId, group);
            }
        });
    }

    private static void differing(Set<String> these, Set<String> butNotThose, Consumer<String> action) {
        Set<String> remaining = new HashSet<>(these);
        remaining.removeAll(butNotThose);
        remaining.forEach(action);
    }

    private void refuseWeak(String password, User user) {
        if (password == null || password.isBlank()) {
            throw new InputRefused("password", "Please choose a password.", "password-missing");
        }
        if (!configuration.isEnablePasswordPolicy()) {
            return;
        }
        var result = identityService.checkPasswordAgainstPolicy(password, user);
        if (!result.isValid()) {
            throw new InputRefused(
                    "password",
                    result.getViolatedRules().stream()
                            .map(Accounts::inWords)
                            .collect(Collectors.joining(", ", "The password must have ", ".")),
                    "password-weak");
        }
    }

    private static String inWords(PasswordPolicyRule rule) {
        return switch (rule.getPlaceholder()) {
            case "PASSWORD_POLICY_LENGTH" -> "at least " + rule.getParameters().get("minLength") + " characters";
            case "PASSWORD_POLICY_LOWERCASE" -> "a lower-case letter";
            case "PASSWORD_POLICY_UPPERCASE" -> "a capital letter";
            case "PASSWORD_POLICY_DIGIT" -> "a digit";
            case "PASSWORD_POLICY_SPECIAL" -> "a character that is neither letter nor digit";
            case "PASSWORD_POLICY_USER_DATA" -> "nothing of your name or address in it";
            default -> throw new IllegalStateException("No words for " + rule.getPlaceholder());
        };
    }

    /**
     * @param name the engine's word for the rule, such as {@code PASSWORD_POLICY_DIGIT}
     * @param minimum how many, where the rule counts
     */
    public record PasswordRule(String name, String minimum) {}

    /**
     * @param userId the e-mail address in lower case outside the demonstration
     * @param groups all the groups that the register gives this person; others that an administrator gave are kept
     */
    public record Account(String userId, String firstName, String lastName, String email, Set<String> groups) {

        public String fullName() {
            return (firstName + " " + lastName).strip();
        }

        private boolean describes(User user) {
            return firstName.equals(user.getFirstName())
                    && lastName.equals(user.getLastName())
                    && email.equals(user.getEmail());
        }
    }
}
