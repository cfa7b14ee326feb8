package org.ibcm.group;

import java.util.UUID;

/** A lead takes back what it asked its group, or the group has ended; nobody waits for an answer any more. */
public record QuestionWithdrawn(String reference, UUID question, String reason) {}
