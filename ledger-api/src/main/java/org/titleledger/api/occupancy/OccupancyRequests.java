package org.titleledger.api.occupancy;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.http.ActFields;
import org.titleledger.api.http.GivenDate;
import org.titleledger.occupancy.Room;
import org.titleledger.party.PartyId;
import org.titleledger.shared.DocumentId;

/** The bodies of commands on rooms and their use. */
public final class OccupancyRequests {

    private OccupancyRequests() {}

    /** Rooms. */
    public record Rooms(
            @NotNull List<@NotNull @Valid RoomField> rooms,
            @Nullable GivenDate effectiveOn,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** A use; no rooms means the whole property. */
    @Schema(name = "AssignOccupant")
    public record Assign(
            @NotNull PartyId occupant,
            @Nullable List<@NotNull String> rooms,
            @Nullable String agreement,
            @Nullable String certificate,
            @Nullable GivenDate effectiveOn,
            @Nullable LocalDate until,
            @Nullable Boolean shared,
            @Nullable String reason,
            @Nullable List<@NotNull DocumentId> documents)
            implements ActFields {}

    /** A room; its usable area in m². */
    public record RoomField(
            @NotNull Integer floor,
            @NotNull String number,
            Room.@NotNull UseClass use,
            @Nullable BigDecimal usableArea) {}
}
