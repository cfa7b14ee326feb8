package org.ibcm.architecture;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.ibcm.engine.Variable;

/** The constants that a class holds. */
record Constants(Class<?> type) {

    List<String> texts() {
        return ofType(String.class);
    }

    List<String> variables() {
        return ofType(Variable.class).stream().map(Variable::name).toList();
    }

    private <T> List<T> ofType(Class<T> wanted) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == wanted)
                .map(field -> wanted.cast(value(field)))
                .toList();
    }

    private static Object value(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
