package org.titleledger.api.wiring;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.titleledger.occupancy.Room;
import org.titleledger.party.CreditCode;
import org.titleledger.property.Area;
import org.titleledger.property.Identifier;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamId;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Ground;
import org.titleledger.title.Holder;
import org.titleledger.title.LandNature;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

/** One of everything: a value of each type with every field filled, always the same. */
final class Specimen {

    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000007");
    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    /** Types whose values have rules of their own. */
    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(String.class, "省建筑学校"),
            Map.entry(UUID.class, ID),
            Map.entry(LocalDate.class, DAY),
            Map.entry(LegalDate.class, LegalDate.of(DAY)),
            Map.entry(BigDecimal.class, new BigDecimal("12345.67")),
            Map.entry(long.class, 4711L),
            Map.entry(int.class, 3),
            Map.entry(boolean.class, true),
            Map.entry(Share.class, Share.of(1, 3)),
            Map.entry(StreamId.class, new StreamId("title", ID)),
            Map.entry(Digest.class, Digest.of("")),
            Map.entry(CreditCode.class, CreditCode.parse("11140000012300001C")),
            Map.entry(Identifier.class, new Identifier(Identifier.UNIT_CODE, "140105001002GB00003F00010000")),
            Map.entry(Area.class, new Area(Area.Kind.CERTIFICATE, Area.Part.BUILDING, new BigDecimal("12345.67"))),
            Map.entry(Room.class, new Room(3, "301", Room.UseClass.OFFICE, new BigDecimal("18.00"))),
            Map.entry(TitleFact.class, title()));

    private Specimen() {}

    private static TitleFact title() {
        return new TitleFact(
                TitleStatus.REGISTERED,
                LandNature.ALLOCATED,
                CoOwnership.BY_SHARES,
                List.of(
                        new Holder(new org.titleledger.party.PartyId(ID), Share.of(1, 3)),
                        new Holder(new org.titleledger.party.PartyId(new UUID(1, 2)), Share.of(2, 3))),
                List.of(new Certificate(Certificate.Kind.HOUSE, "房权证字第0012号", DAY)),
                DAY,
                LocalDate.of(2049, 3, 1),
                Ground.JUDGMENT,
                "1987-0012");
    }

    /** The specimen of a type. */
    static Object of(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class ->
                List.of(of(list.getActualTypeArguments()[0]));
            case Class<?> known when KNOWN.containsKey(known) -> KNOWN.get(known);
            case Class<?> words when words.isEnum() -> words.getEnumConstants()[0];
            case Class<?> record when record.isRecord() -> make(record);
            default -> throw new IllegalArgumentException("no specimen of " + type);
        };
    }

    private static Object make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> of(component.getGenericType()))
                    .toArray());
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no specimen of " + type, e);
        }
    }
}
