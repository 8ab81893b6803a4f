package org.titleledger.api.rebuild;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.security.CurrentUser;
import org.titleledger.api.security.LedgerUser;
import org.titleledger.projections.rebuild.Progress;
import org.titleledger.projections.rebuild.Rebuild;
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

    /**
     * Begins a rebuild: 202; reads go on being answered from the old read models until the new ones take the place of those
     * that differ.
     *
     * @param dryRun whether the new ones are only compared with the old ones, and then dropped
     */
    @PostMapping
    public ResponseEntity<Optional<Progress>> start(@RequestParam(defaultValue = "false") boolean dryRun) {
        LedgerUser user = currentUser.get();
        if (!user.roles().contains(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("not an administrator");
        }
        rebuild.start(user.login(), dryRun);
        return ResponseEntity.accepted().body(rebuild.progress());
    }

    /** How far the last rebuild is, or how it ended. */
    @GetMapping
    public Optional<Progress> progress() {
        return rebuild.progress();
    }
}
