package org.titleledger.api.eventstore;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.titleledger.shared.LedgerEvent;

/**
 * Reads the log for those who follow it. An event that this version does not know must not stop everybody behind it:
 * where its class is asked for it is only a {@link LedgerEvent}, and the error comes when its content is asked for.
 */
record TailSerializer(LedgerSerializer strict) implements Serializer {

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public Class classForType(SerializedType type) {
        try {
            return strict.classForType(type);
        } catch (IllegalStateException unknown) {
            return LedgerEvent.class;
        }
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return strict.deserialize(stored);
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        return strict.serialize(object, representation);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return strict.canSerializeTo(representation);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        return strict.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return strict.getConverter();
    }
}
