package org.ibcm.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/**
 * A process variable with its name and type. Reading is lenient about the shape in which a value arrives (forms send
 * blank text, REST sends numbers of any width, lists come as JSON), and strict about its meaning: a value that cannot
 * be read is an {@link InputRefused} that names the variable.
 */
public final class Variable<T> {

    private final String name;
    private final Function<Object, T> reader;
    private final Function<T, Object> writer;

    private Variable(String name, Function<Object, T> reader, Function<T, Object> writer) {
        this.name = name;
        this.reader = reader;
        this.writer = writer;
    }

    /** Text, without surrounding blanks; blank text counts as absent. */
    public static Variable<String> text(String name) {
        return new Variable<>(name, value -> Variable.trimmed(name, value), value -> value);
    }

    public static Variable<Integer> number(String name) {
        return new Variable<>(name, value -> toNumber(name, value), value -> value);
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, value -> toFlag(name, value), value -> value);
    }

    /** A day, written as {@code yyyy-MM-dd}. */
    public static Variable<LocalDate> day(String name) {
        return new Variable<>(name, value -> toDay(name, value), LocalDate::toString);
    }

    /** A point in time, kept as an engine date so that timers can use it. */
    public static Variable<Instant> moment(String name) {
        return new Variable<>(name, value -> toInstant(name, value), Date::from);
    }

    /** A list of ids or short texts; travels as a JSON array. */
    public static Variable<List<String>> list(String name) {
        return new Variable<>(name, value -> toList(name, value), ArrayList::new);
    }

    /** Rows of a table in a form, records or maps alike; travels as JSON. */
    public static Variable<List<?>> rows(String name) {
        return new Variable<>(name, value -> ((SpinJsonNode) value).elements(), Spin::JSON);
    }

    /** Named values for a decision table in the same step; never stored. */
    public static Variable<Map<String, Object>> passing(String name) {
        return new Variable<>(name, Variable::toMap, values -> Variables.untypedValue(values, true));
    }

    public static <E extends Enum<E>> Variable<E> choice(String name, Class<E> type) {
        return new Variable<>(name, value -> toChoice(name, type, value), Enum::name);
    }

    public String name() {
        return name;
    }

    /** The value, or empty when the variable is absent, null or blank. */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(reader);
    }

    /** The value; refused by name when absent. */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new InputRefused(name, "Please fill in \"" + name + "\"."));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value == null ? null : writer.apply(value));
    }

    public void setLocal(VariableScope scope, T value) {
        scope.setVariableLocal(name, value == null ? null : writer.apply(value));
    }

    @Override
    public String toString() {
        return name;
    }

    private static String trimmed(String name, Object value) {
        if (!(value instanceof CharSequence || value instanceof Number || value instanceof Boolean)) {
            throw new InputRefused(name, "\"" + name + "\" must be plain text.");
        }
        String text = value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private static Integer toNumber(String name, Object value) {
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        String text = trimmed(name, value);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new InputRefused(name, "\"" + name + "\" must be a whole number.");
        }
    }

    private static Boolean toFlag(String name, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        String text = trimmed(name, value);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new InputRefused(name, "\"" + name + "\" must be true or false; \"" + text + "\" is neither.");
        };
    }

    private static LocalDate toDay(String name, Object value) {
        String text = trimmed(name, value);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InputRefused(
                    name, "\"" + name + "\" must be a day such as 2026-11-30; \"" + text + "\" is none.");
        }
    }

    private static Instant toInstant(String name, Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        throw new InputRefused(name, "\"" + name + "\" must be a date and time.");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> toMap(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> toList(String name, Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> trimmed(name, item)).toList();
        }
        try {
            SpinJsonNode json = value instanceof SpinJsonNode node ? node : Spin.JSON(value.toString());
            return json.elements().stream().map(SpinJsonNode::stringValue).toList();
        } catch (RuntimeException e) {
            throw new InputRefused(name, "\"" + name + "\" must be a list such as [\"who\",\"iom\"].");
        }
    }

    private static <E extends Enum<E>> E toChoice(String name, Class<E> type, Object value) {
        String text = trimmed(name, value);
        if (text == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw new InputRefused(
                name,
                "\"" + name + "\" must be one of " + String.join(", ", names(type)) + "; \"" + text
                        + "\" is not known.");
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        return names;
    }
}
