package org.titleledger.division;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.occupancy.Room;
import org.titleledger.property.Area;
import org.titleledger.property.Description;
import org.titleledger.property.Identifier;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;
import org.titleledger.shared.Required;

/**
 * A property that comes out of a division or merger.
 *
 * @param property its identity
 * @param description its name, compound and address
 * @param parent what it stands on; {@code null} for where the old ones stand
 * @param identifiers its own: a divided property's codes are not given again (J1)
 * @param areas its areas
 * @param titles its rights from then on
 * @param standing what stood on the divided property and stands on this one; of a merger nothing, for everything stays
 * @param rooms the numbers of the divided property's rooms that are in this one; of a merger nothing, for all are
 */
public record Part(
        PropertyId property,
        Description description,
        @Nullable PropertyId parent,
        List<Identifier> identifiers,
        List<Area> areas,
        List<CarriedTitle> titles,
        List<PropertyId> standing,
        List<String> rooms) {

    public Part {
        Required.value("description", description);
        identifiers = Required.list("identifiers", identifiers);
        areas = Required.list("areas", areas);
        titles = Required.list("titles", titles);
        standing = Required.list("standing", standing);
        rooms = Required.list("rooms", rooms, Room.MOST);
        refuseDoubles("titles", titles.stream().map(CarriedTitle::right).toList());
        refuseDoubles("standing", standing);
        refuseDoubles("rooms", rooms);
    }

    private static void refuseDoubles(String field, List<?> values) {
        if (new HashSet<>(values).size() < values.size()) {
            throw new InvalidValue("list.has-doubles", field);
        }
    }
}
