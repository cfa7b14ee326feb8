package org.ibcm.output.process;

import static org.ibcm.output.process.OutputEndorsement.*;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.ibcm.output.OutputRegister;
import org.ibcm.output.OutputSettings;
import org.ibcm.output.OutputView;
import org.springframework.stereotype.Component;

/** What the process knows of an output at every step; it may have been described anew since the last one. */
@Component
class CommonVariables {

    /** With the words before it, the name of a task holds no more. */
    private static final int TITLE_LIMIT = 200;

    private final OutputRegister register;
    private final OutputSettings settings;

    CommonVariables(OutputRegister register, OutputSettings settings) {
        this.register = register;
        this.settings = settings;
    }

    void set(VariableScope scope, String reference) {
        OutputView output = register.find(reference).orElseThrow();
        OUTPUT_TITLE.set(scope, shortened(output.title()));
        LEAD_AGENCY.set(scope, output.leadAgency());
        PARTICIPANTS_AUDIENCE.set(scope, Involved.participants(output));
        REPORT_PERIOD.set(scope, settings.report().toString());
        ANSWER_PERIOD.set(scope, settings.answer().toString());
        ISSUE_PERIOD.set(scope, settings.issue().toString());
        PEER_REVIEW_PERIOD.set(scope, settings.peerReview().toString());
    }

    private static String shortened(String title) {
        return title.length() <= TITLE_LIMIT ? title : title.substring(0, TITLE_LIMIT - 1) + "…";
    }
}
