package org.ibcm.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ibcm.support.ProcessTest;
import org.springframework.context.annotation.Import;

/** A process test with a case file of its own, people on leave, and an eye on the database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ProcessTest
@Import({Quiz.class, OnLeave.class, StatementLog.class})
public @interface MessagesTest {}
