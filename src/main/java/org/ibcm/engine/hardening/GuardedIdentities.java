package org.ibcm.engine.hardening;

import java.util.Date;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.ibcm.engine.SignInLimits;

/** Where every door asks whether a password holds: too many wrong ones of one network are not even looked at. */
class GuardedIdentities extends DbIdentityServiceProvider {

    private final SignInLimits limits;

    private GuardedIdentities(SignInLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        Optional<String> sender = Sender.current();
        sender.ifPresent(from -> limits.admit(from, userId));
        Optional.ofNullable(findUserById(userId)).filter(this::failedLongAgo).ifPresent(this::unlockUser);
        boolean holds = super.checkPassword(userId, password);
        BiConsumer<String, String> told = holds ? limits::succeeded : limits::failed;
        sender.ifPresent(from -> told.accept(from, userId));
        return holds;
    }

    @Override
    public IdentityOperationResult unlockUser(String userId) {
        limits.forget(userId);
        return super.unlockUser(userId);
    }

    /** Otherwise a stranger with patience would lock the account; once locked it stays so. */
    private boolean failedLongAgo(UserEntity user) {
        Date lastFailure = user.getLockExpirationTime();
        return lastFailure != null
                && user.getAttempts() < Context.getProcessEngineConfiguration().getLoginMaxAttempts()
                && lastFailure
                        .toInstant()
                        .plus(SignInLimits.MEMORY)
                        .isBefore(ClockUtil.getCurrentTime().toInstant());
    }

    record Factory(SignInLimits limits) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return GuardedIdentities.class;
        }

        @Override
        public Session openSession() {
            return new GuardedIdentities(limits);
        }
    }
}
