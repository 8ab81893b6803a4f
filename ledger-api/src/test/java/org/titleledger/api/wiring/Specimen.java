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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.titleledger.occupancy.Room;
import org.titleledger.party.CreditCode;
import org.titleledger.party.PartyId;
import org.titleledger.property.Area;
import org.titleledger.property.Identifier;
import org.titleledger.shared.Digest;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.Share;
import org.titleledger.shared.StreamId;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Ground;
import org.titleledger.title.Holder;
import org.titleledger.title.Instrument;
import org.titleledger.title.LandNature;
import org.titleledger.title.TitleEntry;
import org.titleledger.title.TitleFact;
import org.titleledger.title.TitleStatus;

/**
 * One of everything, always the same, and no two fields of one event alike: two that changed places would be seen. The
 * full one has every field and two of each list; the sparse one has nothing that may be left out.
 */
final class Specimen {

    /** How many words these had when their golden files were made; later ones stand behind them. */
    private static final Map<Class<?>, Integer> GROWN = Map.of(Instrument.class, 9, TitleEntry.Cause.class, 3);

    private final boolean sparse;
    private int made;
    private int unitCodes;
    private int creditCodes;

    /** Types whose values have rules of their own, or no components. */
    private final Map<Class<?>, Supplier<Object>> known = Map.ofEntries(
            Map.entry(UUID.class, () -> uuid(next())),
            Map.entry(LocalDate.class, this::day),
            Map.entry(LegalDate.class, this::legalDate),
            Map.entry(BigDecimal.class, this::squareMetres),
            Map.entry(long.class, () -> 4700L + next()),
            Map.entry(int.class, this::next),
            Map.entry(boolean.class, () -> true),
            Map.entry(Share.class, () -> Share.of(1, 2L + next())),
            Map.entry(StreamId.class, () -> new StreamId("title", uuid(next()))),
            Map.entry(Digest.class, () -> Digest.of("bytes " + next())),
            Map.entry(CreditCode.class, this::creditCode),
            Map.entry(Identifier.class, this::identifier),
            Map.entry(Area.class, () -> new Area(Area.Kind.CERTIFICATE, Area.Part.BUILDING, squareMetres())),
            Map.entry(
                    Room.class, () -> new Room(next(), "30" + next(), Room.UseClass.OFFICE, orNothing(squareMetres()))),
            Map.entry(TitleFact.class, this::title));

    private Specimen(boolean sparse) {
        this.sparse = sparse;
    }

    /** An event with every field filled. */
    static Object full(Class<?> event) {
        return new Specimen(false).make(event);
    }

    /** The same event with nothing that may be left out. */
    static Object sparse(Class<?> event) {
        return new Specimen(true).make(event);
    }

    private int next() {
        return ++made;
    }

    private static UUID uuid(int number) {
        return UUID.fromString("0190a000-0000-7000-8000-%012x".formatted(number));
    }

    private LocalDate day() {
        return LocalDate.of(1990, 3, 5).plusYears(next());
    }

    /** Known to the day, the month or the year, by turns. */
    private LegalDate legalDate() {
        Precision precision = Precision.values()[next() % 3];
        return switch (precision) {
            case DAY -> LegalDate.of(day());
            case MONTH -> new LegalDate(day().withDayOfMonth(1), precision);
            case YEAR -> new LegalDate(day().withDayOfYear(1), precision);
        };
    }

    private BigDecimal squareMetres() {
        return new BigDecimal("18.50").add(BigDecimal.valueOf(next()));
    }

    private CreditCode creditCode() {
        return CreditCode.parse(
                List.of("11140000012300001C", "11330000002482322Q").get(creditCodes++));
    }

    private Identifier identifier() {
        int number = next();
        return number % 2 == 0
                ? new Identifier(Identifier.UNIT_CODE, "140105001002GB00003F0001%04d".formatted(unitCodes++))
                : new Identifier("PIN", "17-08-" + number);
    }

    private TitleFact title() {
        return new TitleFact(
                TitleStatus.REGISTERED,
                orNothing(LandNature.ALLOCATED),
                CoOwnership.BY_SHARES,
                List.of(new Holder(party(), Share.of(1, 3)), new Holder(party(), Share.of(2, 3))),
                sparse ? List.of() : List.of(new Certificate(Certificate.Kind.HOUSE, "房权证字第0012号", day())),
                orNothing(day()),
                orNothing(day()),
                orNothing(Ground.JUDGMENT),
                orNothing("1987-" + next()));
    }

    private PartyId party() {
        return new PartyId(uuid(next()));
    }

    private <T> @Nullable T orNothing(T value) {
        return sparse ? null : value;
    }

    private @Nullable Object of(RecordComponent component) {
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return sparse && mayBeNull ? null : of(component.getGenericType(), component.getName());
    }

    private Object of(Type type, String name) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> listOf(list, name);
            case Class<?> words when words == String.class -> name + " · 文字 " + next();
            case Class<?> value
            when known.containsKey(value) -> known.get(value).get();
            case Class<?> words
            when words.isEnum() ->
                words.getEnumConstants()[next() % GROWN.getOrDefault(words, words.getEnumConstants().length)];
            case Class<?> record when record.isRecord() -> make(record);
            default -> throw new IllegalArgumentException("no specimen of " + type);
        };
    }

    private List<?> listOf(ParameterizedType list, String name) {
        Type element = list.getActualTypeArguments()[0];
        return sparse ? List.of() : List.of(of(element, name), of(element, name));
    }

    private Object make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(this::of).toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("no specimen of " + type, e);
        }
    }
}
