package org.ibcm.notification.process;

import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Process variables that can be read out in a message: texts, numbers, dates, and lists of them. */
final class ReadableVariables {

    private ReadableVariables() {}

    static Map<String, Object> of(VariableScope scope, Set<String> names) {
        Map<String, Object> values = new HashMap<>();
        names.stream().filter(scope::hasVariable).forEach(name -> {
            Object value = scope.getVariable(name);
            if (isReadable(value)) {
                values.put(name, value);
            }
        });
        return values;
    }

    private static boolean isReadable(Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date
                || value instanceof Collection<?>;
    }
}
