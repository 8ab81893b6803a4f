package org.titleledger.api.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes events as JSON under their stored names. The form is fixed for ever: all fields of the record in their order,
 * {@code null} included, dates as ISO text, decimals plain; reading refuses what it does not know or does not find.
 */
public final class LedgerSerializer extends Jackson3Serializer {

    private final RecordedNames names;

    public LedgerSerializer(RecordedNames names) {
        super(builder().jsonMapperBuilderCustomizer(LedgerSerializer::form));
        this.names = names;
    }

    /** Only the record's components are written: a derived {@code isOpen()} must not become part of history. */
    private static void form(JsonMapper.Builder mapper) {
        mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE));
    }

    /** Text is read as it is; the framework would first make bytes of it. */
    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        if (!(stored.getData() instanceof String text)) {
            return super.deserialize(stored);
        }
        try {
            return (T) getReader(classForType(stored.getType())).readValue(text);
        } catch (JacksonException unreadable) {
            throw new SerializationException("Error while deserializing object", unreadable);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return isMetaData(type.getName()) ? new SimpleSerializedType(type.getName(), null) : names.typeOf(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return isMetaData(type.getName()) ? MetaData.class : names.classOf(type);
    }

    private static boolean isMetaData(String name) {
        return name.equals(MetaData.class.getName());
    }
}
