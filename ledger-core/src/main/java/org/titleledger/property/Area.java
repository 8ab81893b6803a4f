package org.titleledger.property;

import java.math.BigDecimal;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Required;

/**
 * An area by one account of it.
 *
 * @param kind whose account it is
 * @param part of what it is the area
 * @param squareMetres in m², exact as stated
 */
public record Area(Kind kind, Part part, BigDecimal squareMetres) {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int DECIMALS = 6;

    /** Whose account an area is. */
    public enum Kind {
        /** 证载: as the certificate says. */
        CERTIFICATE,
        /** 登簿: as the register says. */
        REGISTER,
        /** 实测: as surveyed. */
        SURVEY
    }

    /** Of what an area is. */
    public enum Part {
        /** 土地面积. */
        LAND,
        /** 建筑面积. */
        BUILDING
    }

    public Area {
        Required.value("kind", kind);
        Required.value("part", part);
        Required.value("squareMetres", squareMetres);
        if (squareMetres.signum() <= 0 || squareMetres.compareTo(LARGEST) > 0 || squareMetres.scale() > DECIMALS) {
            throw new InvalidValue("area.out-of-range", squareMetres.toString());
        }
        if (squareMetres.scale() < 0) {
            squareMetres = squareMetres.setScale(0);
        }
    }
}
