package org.ibcm.group.process;

import static org.ibcm.group.process.GroupDecision.*;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.ibcm.engine.Accounts;
import org.ibcm.group.GroupQuestion;
import org.ibcm.group.GroupQuestions;
import org.ibcm.group.GroupQuestions.Asked;
import org.ibcm.group.OversightDossier;
import org.springframework.stereotype.Component;

/** Registers what the lead asks; a refusal refuses the start (D.3). */
@Component("registerQuestion")
class RegisterQuestionDelegate implements JavaDelegate {

    private final GroupQuestions questions;
    private final OversightDossier dossier;

    RegisterQuestionDelegate(GroupQuestions questions, OversightDossier dossier) {
        this.questions = questions;
        this.dossier = dossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Asked asked = questions.ask(new GroupQuestion(
                GROUP_REFERENCE.find(execution).orElse(null),
                SUBJECT.find(execution).orElse(null),
                QUESTION_TEXT.find(execution).orElse(null),
                DOCUMENT_LINK.find(execution).orElse(null)));
        execution.setProcessBusinessKey(asked.groupReference());
        QUESTION_ID.set(execution, asked.id().toString());
        GROUP_REFERENCE.set(execution, asked.groupReference());
        GROUP_PROCEDURE.set(execution, asked.procedure());
        GROUP_FACILITATOR.set(execution, Accounts.agencyGroup(asked.leadAgency()));
        DECISION_QUESTION.set(execution, QUESTION_TEXT.get(execution));
        DECISION_FACTS.set(execution, dossier.question(asked.id()));
        execution.removeVariables(List.of(QUESTION_TEXT.name(), DOCUMENT_LINK.name()));
    }
}
