package org.ibcm.engine.hardening;

import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.ibcm.engine.InputRefused;

/** Refuses by name a text that no column of the engine can hold, instead of leaving it to the database. */
class OverlongTextRefused extends StringValueSerializer {

    static final int LIMIT = 4_000;

    @Override
    public void writeValue(StringValue text, ValueFields field) {
        String value = text.getValue();
        if (value != null && value.length() > LIMIT) {
            throw new InputRefused(
                    field.getName(),
                    "\"%s\" holds at most 4,000 characters in a form; this text has %,d. Please shorten it."
                            .formatted(field.getName(), value.length()));
        }
        super.writeValue(text, field);
    }
}
