package org.titleledger.api.rebuild;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.projections.Rebuild;
import org.titleledger.shared.Role;

/** Replays every read model from nothing, and tells how far it is. */
@RestController
@RequestMapping("/api/v1/rebuild")
public class RebuildController {

    private final Rebuild rebuild;
    private final CurrentUser currentUser;

    public RebuildController(Rebuild rebuild, CurrentUser currentUser) {
        this.rebuild = rebuild;
        this.currentUser = currentUser;
    }

    /** Begins a rebuild: 202; reads see the read models grow until it is finished. */
    @PostMapping
    public ResponseEntity<Rebuild.Progress> start() {
        if (!currentUser.get().roles().contains(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("not an administrator");
        }
        rebuild.start();
        return ResponseEntity.accepted().body(rebuild.progress());
    }

    /** How far the last rebuild is. */
    @GetMapping
    public Rebuild.Progress progress() {
        return rebuild.progress();
    }
}
