package org.titleledger.api.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;

/** The catalogue that turns stored names into classes and back: a class may move, a stored name stays. */
public final class RecordedNames {

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<Class<?>, SerializedType> types = new HashMap<>();

    private RecordedNames(List<Class<? extends LedgerEvent>> vocabularies) {
        vocabularies.stream().flatMap(RecordedNames::events).distinct().forEach(this::add);
    }

    /** Reads the names of all records that the given sealed interfaces permit. */
    public static RecordedNames of(List<Class<? extends LedgerEvent>> vocabularies) {
        return new RecordedNames(vocabularies);
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(RecordedNames::events)
                : Stream.of(type);
    }

    private void add(Class<?> event) {
        EventName name = event.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalStateException(event.getName() + " has no stored name (@EventName)");
        }
        Class<?> other = classes.put(name.value(), event);
        if (other != null) {
            throw new IllegalStateException("Two events have the stored name " + name.value() + ": " + other.getName()
                    + ", " + event.getName());
        }
        types.put(event, new SimpleSerializedType(name.value(), Integer.toString(name.revision())));
    }

    /** The name and revision under which events of this class are stored. */
    public SerializedType typeOf(Class<?> event) {
        SerializedType type = types.get(event);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " is not in the catalogue of events");
        }
        return type;
    }

    /** The class of the newest revision; an unknown name is an error, for an event may not be passed over. */
    public Class<?> classOf(SerializedType stored) {
        Class<?> event = classes.get(stored.getName());
        if (event == null) {
            throw new IllegalStateException(
                    "The log holds an event that this version does not know: " + stored.getName());
        }
        String newest = typeOf(event).getRevision();
        if (!newest.equals(stored.getRevision())) {
            throw new IllegalStateException("No upcaster leads from " + stored.getName() + "/" + stored.getRevision()
                    + " to revision " + newest);
        }
        return event;
    }

    /** Whether events are stored under a name. */
    public boolean knows(String name) {
        return classes.containsKey(name);
    }

    /** All classes of events. */
    public Set<Class<?>> classes() {
        return Set.copyOf(types.keySet());
    }
}
