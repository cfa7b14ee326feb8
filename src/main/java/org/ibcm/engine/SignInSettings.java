package org.ibcm.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many wrong passwords one network may send. Limits hold for each node.
 *
 * @param failuresPerAccount for one account, until a day passes without one; fewer than lock it, so that no single stranger can
 * @param failuresPerHour for all accounts in an hour; somebody who signed in from there before is not counted out
 */
@ConfigurationProperties("ibcm.sign-in")
record SignInSettings(
        @DefaultValue("4") int failuresPerAccount,
        @DefaultValue("30") int failuresPerHour) {}
