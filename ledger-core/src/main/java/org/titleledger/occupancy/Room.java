package org.titleledger.occupancy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.titleledger.shared.InvalidValue;
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

    private static final BigDecimal LARGEST = new BigDecimal("1000000");
    private static final int LOWEST_FLOOR = -20;
    private static final int HIGHEST_FLOOR = 200;
    private static final int NUMBER_LENGTH = 40;

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
        number = Text.required("number", number, NUMBER_LENGTH);
        if (floor < LOWEST_FLOOR || floor > HIGHEST_FLOOR) {
            throw new InvalidValue("floor.out-of-range", floor);
        }
        if (usableArea != null && (usableArea.signum() <= 0 || usableArea.compareTo(LARGEST) > 0)) {
            throw new InvalidValue("area.out-of-range", usableArea.toPlainString());
        }
    }
}
