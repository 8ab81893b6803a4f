package org.titleledger.api.occupancy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.Commands;
import org.titleledger.api.http.GivenDate;
import org.titleledger.api.problem.MalformedInput;
import org.titleledger.occupancy.OccupancyCommand;
import org.titleledger.occupancy.OccupancyId;
import org.titleledger.occupancy.Room;
import org.titleledger.property.PropertyId;
import org.titleledger.shared.InvalidValue;

/** Rooms of a property and their use (rule H2). */
@RestController
@RequestMapping("/api/v1/properties/{property}")
public class OccupancyController {

    private static final int MOST_ROOMS = 10_000;

    private final Commands commands;
    private final Identities identities;

    public OccupancyController(Commands commands, Identities identities) {
        this.commands = commands;
        this.identities = identities;
    }

    /** Records rooms. */
    @PostMapping("/rooms")
    public ResponseEntity<String> recordRooms(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody OccupancyRequests.Rooms body) {
        return commands.created(
                request,
                property,
                "/properties/" + property,
                new OccupancyCommand.RecordRooms(
                        property, GivenDate.orUnknown(body.effectiveOn(), null), rooms(body.rooms())),
                body);
    }

    /** Records that a room no longer exists. */
    @PostMapping("/rooms/{number}/retirement")
    public ResponseEntity<String> retireRoom(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable String number,
            @RequestBody ActFields.Bare body) {
        return commands.step(
                request,
                property,
                new OccupancyCommand.RetireRoom(property, GivenDate.known(body.effectiveOn()), number),
                body);
    }

    /** Records that a party uses rooms, or the whole property. */
    @PostMapping("/occupancies")
    public ResponseEntity<String> assign(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @Valid @RequestBody OccupancyRequests.Assign body) {
        OccupancyId occupancy = new OccupancyId(identities.next());
        return commands.created(
                request,
                occupancy,
                "/properties/" + property,
                new OccupancyCommand.AssignOccupant(
                        property,
                        GivenDate.known(body.effectiveOn()),
                        occupancy,
                        body.occupant(),
                        body.rooms(),
                        body.agreement(),
                        body.certificate(),
                        body.until(),
                        Boolean.TRUE.equals(body.shared())),
                body);
    }

    /** Records that a use ended. */
    @PostMapping("/occupancies/{occupancy}/end")
    public ResponseEntity<String> end(
            HttpServletRequest request,
            @PathVariable PropertyId property,
            @PathVariable OccupancyId occupancy,
            @RequestBody ActFields.Bare body) {
        return commands.step(
                request,
                occupancy,
                new OccupancyCommand.EndOccupancy(property, GivenDate.known(body.effectiveOn()), occupancy),
                body);
    }

    private static List<Room> rooms(List<OccupancyRequests.RoomField> fields) {
        if (fields.size() > MOST_ROOMS) {
            throw new MalformedInput("/rooms", new InvalidValue("list.too-long", "rooms", MOST_ROOMS));
        }
        List<Room> rooms = new ArrayList<>();
        for (OccupancyRequests.RoomField field : fields) {
            rooms.add(MalformedInput.at(
                    "/rooms/" + rooms.size(),
                    () -> new Room(field.floor(), field.number(), field.use(), field.usableArea())));
        }
        return rooms;
    }
}
