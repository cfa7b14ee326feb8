package org.ibcm.consensus;

import java.time.LocalDate;

/** What the senior level decided, and when it met (D.3, D.7.a). */
record SeniorDecision(SeniorOutcome outcome, String statement, LocalDate meetingDate) {}
