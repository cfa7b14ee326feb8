package org.ibcm.portal;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** Pages to file away or to send on, in the reader's language, with their own letters. */
@Component
class FiledPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // reports of every step would go to the console
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ITemplateEngine templates;
    private final ApplicationContext beans;

    FiledPdf(ITemplateEngine templates, ApplicationContext beans) {
        this.templates = templates;
        this.beans = beans;
    }

    /** @param values what the template shows, by name */
    byte[] of(String template, Map<String, Object> values) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean fromTheRight = locale.getLanguage().equals("ar");
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(fromTheRight ? TextDirection.RTL : TextDirection.LTR)
                // the document is complete in itself
                .useUriResolver((base, address) -> null)
                .withHtmlContent(html(template, values, locale), null)
                .toStream(document);
        font(builder, "Noto Sans", REGULAR, "NotoSans-Regular.ttf");
        font(builder, "Noto Sans", BOLD, "NotoSans-Bold.ttf");
        font(builder, "Noto Sans Arabic", REGULAR, "NotoSansArabic-Regular.ttf");
        font(builder, "Noto Sans Arabic", BOLD, "NotoSansArabic-Bold.ttf");
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.toByteArray();
    }

    private String html(String template, Map<String, Object> values, Locale locale) {
        Context context = new Context(locale);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        context.setVariables(values);
        return withoutControlCharacters(templates.process(template, context));
    }

    /** What people typed may hold characters that no XML document may. */
    private static String withoutControlCharacters(String html) {
        return html.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]|\\p{Cs}", "");
    }

    private static void font(PdfRendererBuilder builder, String family, int weight, String file) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static InputStream open(String file) {
        try {
            return new ClassPathResource("fonts/" + file).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
