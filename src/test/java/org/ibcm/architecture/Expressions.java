package org.ibcm.architecture;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** Expressions over process variables, as models hold them. */
final class Expressions {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"[^\"]*\"");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Pattern COMPUTATION = Pattern.compile("[<>+*/%?-]|\\b(lt|gt|le|ge|div|mod)\\b");
    private static final Set<String> WORDS_OF_THE_LANGUAGE = Set.of(
            "true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");

    private Expressions() {}

    /** All expressions of a model, without braces; not those that name a delegate or a listener. */
    static List<String> in(String xml) {
        String model = HtmlUtils.htmlUnescape(DELEGATE.matcher(xml).replaceAll(""));
        return EXPRESSION
                .matcher(model)
                .results()
                .map(expression -> expression.group(1))
                .distinct()
                .toList();
    }

    /** The variables that an expression reads. */
    static Stream<String> names(String expression) {
        return NAME.matcher(withoutTexts(expression))
                .results()
                .map(MatchResult::group)
                .filter(word -> !WORDS_OF_THE_LANGUAGE.contains(word));
    }

    static boolean callsMethod(String expression) {
        return expression.contains("(");
    }

    /** Anything beyond comparing a value with a constant is a rule, and rules are decision tables. */
    static boolean computes(String expression) {
        return COMPUTATION.matcher(withoutTexts(expression)).find();
    }

    private static String withoutTexts(String expression) {
        return TEXT.matcher(expression).replaceAll("");
    }
}
