package org.ibcm.support;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Nobody is signed in and the clock is right, before and after each test. */
class CleanSlate implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        ProcessEngineTests.init(bean(test, ProcessEngine.class));
        wipe(test);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        wipe(test);
        ProcessEngineTests.reset();
    }

    private static void wipe(ExtensionContext test) {
        bean(test, IdentityService.class).clearAuthentication();
        SecurityContextHolder.clearContext();
        ClockUtil.reset();
    }

    private static <T> T bean(ExtensionContext test, Class<T> type) {
        return SpringExtension.getApplicationContext(test).getBean(type);
    }
}
