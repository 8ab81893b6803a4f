package org.titleledger.shared;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Reads the components of a refusal record in their order. */
final class RefusalDetails {

    private RefusalDetails() {}

    static List<Object> of(Refusal refusal) {
        RecordComponent[] components = refusal.getClass().getRecordComponents();
        if (components == null) {
            throw new IllegalStateException("a refusal is a record: " + refusal.getClass());
        }
        return Arrays.stream(components)
                .map(component -> read(component, refusal))
                .toList();
    }

    private static Object read(RecordComponent component, Refusal refusal) {
        try {
            component.getAccessor().setAccessible(true);
            return String.valueOf(component.getAccessor().invoke(refusal));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's component can be read", impossible);
        }
    }
}
