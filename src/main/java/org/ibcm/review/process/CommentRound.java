package org.ibcm.review.process;

import java.time.Instant;
import java.util.List;
import org.ibcm.engine.Variable;
import org.ibcm.review.CommentedText;

/** What models share that consult the co-conveners and then the Executive Committee of the Network (D.5.a). */
final class CommentRound {

    /** By what tasks are named. */
    static final Variable<String> REVIEW_REFERENCE = Variable.text("reviewReference");

    static final Variable<List<String>> CO_CONVENERS = Variable.list("coConveners");
    static final Variable<Instant> COMMENT_REMINDER_AT = Variable.moment("commentReminderAt");
    static final Variable<Instant> COMMENTS_CLOSE_AT = Variable.moment("commentsCloseAt");
    static final Variable<CommentedText> COMMENTED_TEXT = Variable.choice("commentedText", CommentedText.class);
    static final Variable<String> AGENCY = Variable.text("agency");
    static final Variable<String> COMMENT = Variable.text("comment");
    static final Variable<List<?>> REVIEW_FACTS = Variable.rows("reviewFacts");
    static final Variable<List<?>> REVIEW_COMMENTS = Variable.rows("reviewComments");

    static final Variable<String> DECISION_SUBJECT = Variable.text("decisionSubject");
    static final Variable<String> DECISION_TITLE = Variable.text("decisionTitle");
    static final Variable<String> DECISION_QUESTION = Variable.text("decisionQuestion");
    static final Variable<String> DECISION_BASIS = Variable.text("decisionBasis");
    static final Variable<List<?>> DECISION_FACTS = Variable.rows("decisionFacts");
    static final Variable<List<?>> DECISION_COMMENTS = Variable.rows("decisionComments");
    static final Variable<String> DECISION_WINDOW = Variable.text("decisionWindow");
    static final Variable<String> DECISION_REFERENCE = Variable.text("decisionReference");
    static final Variable<String> DECISION_STATEMENT = Variable.text("decisionStatement");

    private CommentRound() {}
}
