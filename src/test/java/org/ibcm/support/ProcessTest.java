package org.ibcm.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with the people of the demonstration, an empty database and a job executor at rest. Runs on H2,
 * and on PostgreSQL with {@code -Dibcm.test.database=postgresql}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("process")
@SpringBootTest(
        properties = {"camunda.bpm.job-execution.enabled=false", "camunda.bpm.metrics.db-reporter-activate=false"})
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Coalition.class, PassedElements.class})
@ExtendWith(CleanSlate.class)
public @interface ProcessTest {}
