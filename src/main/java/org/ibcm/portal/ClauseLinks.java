package org.ibcm.portal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Leads from a clause that a page cites, such as (D.1.b, D.6.b), to what it means, whatever sentence it stands in. */
@Component
class ClauseLinks extends AbstractDialect implements IPostProcessorDialect {

    static final List<String> CLAUSES = List.of(
            "D.1",
            "D.1.a",
            "D.1.b",
            "D.1.b.v",
            "D.1.b.vi",
            "D.2.a",
            "D.2.b",
            "D.3",
            "D.4",
            "D.4.a",
            "D.4.b",
            "D.4.c",
            "D.4.d",
            "D.5.a",
            "D.6",
            "D.6.a",
            "D.6.b",
            "D.7.b");

    static final Pattern CLAUSE = Pattern.compile("\\b[A-D]\\.\\d+(?:\\.[a-z](?:\\.[ivx]+)?)?\\b");
    private static final Pattern CITED = Pattern.compile("\\([A-D]\\.\\d[\\w.]*(?:[,،] ?[A-D]\\.\\d[\\w.]*)*\\)");

    ClauseLinks() {
        super("clauses");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1_000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Handler.class, 1_000));
    }

    /** Made anew for each page. What is shown is escaped by now, and stays so. */
    public static final class Handler extends AbstractTemplateHandler {

        /** Where a link cannot stand, or would take the place of another. */
        private static final Set<String> WITHOUT_LINKS =
                Set.of("a", "button", "label", "option", "script", "style", "summary", "textarea", "title");

        private ITemplateContext context;
        private int without;

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            this.context = context;
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            if (standsWithoutLinks(tag)) {
                without++;
            }
            super.handleOpenElement(tag);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            if (standsWithoutLinks(tag)) {
                without--;
            }
            super.handleCloseElement(tag);
        }

        @Override
        public void handleText(IText text) {
            String words = text.getText();
            // what is printed, as a record, leads nowhere
            if (without > 0
                    || !(context instanceof IWebContext)
                    || !CITED.matcher(words).find()) {
                super.handleText(text);
            } else {
                super.handleText(context.getModelFactory()
                        .createText(CITED.matcher(words)
                                .replaceAll(
                                        cited -> CLAUSE.matcher(cited.group()).replaceAll(this::link))));
            }
        }

        private String link(MatchResult clause) {
            String code = clause.group();
            return CLAUSES.contains(code)
                    ? "<a class=\"clause\" dir=\"ltr\" href=\"%s#%s\" title=\"%s\">%s</a>"
                            .formatted(context.buildLink("/terms", null), code, title(code), code)
                    : code;
        }

        private String title(String code) {
            return HtmlUtils.htmlEscape(
                    context.getMessage(ClauseLinks.class, "terms.clause", new Object[] {code}, true));
        }

        private static boolean standsWithoutLinks(IElementTag tag) {
            return WITHOUT_LINKS.contains(tag.getElementCompleteName().toLowerCase(Locale.ROOT));
        }
    }
}
