package org.titleledger.api.parking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.api.security.LedgerUser;
import org.titleledger.projections.parking.ParkedSubject;
import org.titleledger.projections.parking.Parking;
import org.titleledger.projections.parking.ParkingAct;
import org.titleledger.projections.parking.ParkingAct.Action;
import org.titleledger.shared.Role;

/** What the read models could not take, and what administrators do about it. */
@RestController
@RequestMapping("/api/v1/parked")
public class ParkingController {

    private final Parking parking;
    private final CurrentUser currentUser;

    /** Everything that is parked or left out, and what was done about such events, the newest first. */
    public record Parked(List<ParkedSubject> items, int total, List<ParkingAct> acts) {}

    /** Why something is done. */
    public record Why(@NotBlank @Size(max = 2_000) String reason) {}

    /** What came of it. */
    public record Done(ParkingAct.Outcome outcome) {}

    public ParkingController(Parking parking, CurrentUser currentUser) {
        this.parking = parking;
        this.currentUser = currentUser;
    }

    /** What is not in the read models. */
    @GetMapping
    public Parked list() {
        administrator();
        List<ParkedSubject> items = parking.list();
        return new Parked(items, items.size(), parking.acts());
    }

    /** Tries again what is parked of a subject. */
    @PostMapping("/{subject}/retry")
    public ResponseEntity<Done> retry(@PathVariable UUID subject, @Valid @RequestBody Why body) {
        return act(Action.RETRY, subject, body);
    }

    /** Lets what waits behind the parked event go on without it; reads of the subject go on saying that it is missing. */
    @PostMapping("/{subject}/release")
    public ResponseEntity<Done> release(@PathVariable UUID subject, @Valid @RequestBody Why body) {
        return act(Action.RELEASE, subject, body);
    }

    private ResponseEntity<Done> act(Action action, UUID subject, Why body) {
        LedgerUser user = administrator();
        return ResponseEntity.ok(new Done(
                parking.act(action, subject, user.login(), body.reason().strip())));
    }

    private LedgerUser administrator() {
        LedgerUser user = currentUser.get();
        if (!user.roles().contains(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("not an administrator");
        }
        return user;
    }
}
