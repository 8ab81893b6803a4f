package org.titleledger.occupancy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Required;
import org.titleledger.shared.Text;

/**
 * A room of a property.
 *
 * @param floor the storey; basements are negative, the storey at street level is 1
 * @param number unique in its property
 * @param use its class in the building standard (建设标准 2014 Art. 10)
 * @param usableArea 使用面积 in m²; {@code null} when it was not measured
 */
public record Room(
        int floor, String number, UseClass use, @Nullable BigDecimal usableArea) {

    /** The most rooms that one act records or assigns. */
    public static final int MOST = 2_000;

    private static final BigDecimal LARGEST = new BigDecimal("1000000");
    private static final int LOWEST_FLOOR = -20;
    private static final int HIGHEST_FLOOR = 200;
    private static final int NUMBER_LENGTH = 40;
    private static final int DECIMALS = 6;

    /** What a room is for. */
    public enum UseClass {
        /** 办公室. */
        OFFICE,
        /** 服务用房. */
        SERVICE,
        /** 设备用房. */
        EQUIPMENT,
        /** 附属用房. */
        ANCILLARY,
        /** 技术业务用房. */
        TECHNICAL
    }

    public Room {
        number = numbered(number);
        if (floor < LOWEST_FLOOR || floor > HIGHEST_FLOOR) {
            throw new InvalidValue("floor.out-of-range", floor);
        }
        Required.value("use", use);
        if (usableArea != null && isOutOfRange(usableArea)) {
            throw new InvalidValue("area.out-of-range", usableArea.toString());
        }
        if (usableArea != null && usableArea.scale() < 0) {
            usableArea = usableArea.setScale(0);
        }
    }

    private static boolean isOutOfRange(BigDecimal area) {
        return area.signum() <= 0 || area.compareTo(LARGEST) > 0 || area.scale() > DECIMALS;
    }

    /** The numbers of the rooms of one use; {@code null} for the whole property. */
    static @Nullable List<String> numbered(@Nullable List<String> rooms) {
        if (rooms == null) {
            return null;
        }
        if (rooms.size() > MOST) {
            throw new InvalidValue("list.too-long", "rooms", MOST);
        }
        List<String> numbers = rooms.stream().map(number -> numbered(number)).toList();
        if (numbers.isEmpty() || new HashSet<>(numbers).size() < numbers.size()) {
            throw new InvalidValue(numbers.isEmpty() ? "list.empty" : "list.has-doubles", "rooms");
        }
        return numbers;
    }

    /** A room's number in the form in which it is unique (rule H2). */
    static String numbered(@Nullable String number) {
        return Text.required("number", number, NUMBER_LENGTH);
    }
}
