package org.ibcm.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ibcm.engine.InputRefused;

/** What a lead puts to its group for decision (D.3). */
@Entity
@Table(name = "group_question")
class Question {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private String reference;
    private String subject;

    @Column(name = "question_text")
    private String text;

    private String documentLink;
    private String askedBy;
    private String askedByName;
    private Instant askedAt;
    private String decisionReference;

    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;

    private Instant withdrawnAt;
    private String withdrawalReason;

    protected Question() {}

    static Question of(String reference, GroupQuestion asked, Writer lead, Instant now) {
        Question question = new Question();
        question.id = UUID.randomUUID();
        question.reference = reference;
        question.subject = asked.subject();
        question.text = asked.questionText();
        question.documentLink = asked.documentLink();
        question.askedBy = lead.agency();
        question.askedByName = lead.name();
        question.askedAt = now;
        return question;
    }

    void decide(String decision, DecisionOutcome outcome) {
        decisionReference = decision;
        this.outcome = outcome;
    }

    void withdraw(String reason, Instant now) {
        if (!isOpen()) {
            throw new InputRefused(
                    "questionId",
                    "\"%s\" is no longer open (\"questionId\"), so it cannot be withdrawn.".formatted(subject),
                    "group-question-closed",
                    subject);
        }
        withdrawnAt = now;
        withdrawalReason = reason;
    }

    boolean isOpen() {
        return outcome == null && withdrawnAt == null;
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }

    Optional<String> documentLink() {
        return Optional.ofNullable(documentLink);
    }

    QuestionView view() {
        return new QuestionView(
                id,
                subject,
                text,
                documentLink,
                askedBy,
                askedByName,
                askedAt,
                decisionReference,
                outcome,
                withdrawnAt,
                withdrawalReason);
    }
}
