package org.titleledger.api.security;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Role;
import org.titleledger.shared.Text;

/** The accounts, for administrators. */
@RestController
@RequestMapping("/api/v1")
final class UsersController {

    private static final int PASSWORD_LONGEST = 200;

    private final Users users;
    private final CurrentUser currentUser;

    UsersController(Users users, CurrentUser currentUser) {
        this.users = users;
        this.currentUser = currentUser;
    }

    record UserView(
            UUID id,
            String login,
            String displayName,
            Set<Role> roles,
            @Nullable PartyId party,
            boolean disabled) {

        static UserView of(UserAccount account) {
            return new UserView(
                    account.id(),
                    account.login(),
                    account.displayName(),
                    account.roles(),
                    account.party(),
                    account.disabled());
        }
    }

    record UserList(List<UserView> items, int total) {}

    record NewUser(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable Set<Role> roles,
            @Nullable PartyId party) {}

    record RolesRequest(@Nullable Set<Role> roles, @Nullable PartyId party) {}

    record PasswordRequest(@Nullable String password) {}

    record OwnPasswordRequest(
            @Nullable String present, @Nullable String password) {}

    @GetMapping("/users")
    UserList list() {
        List<UserView> items = users.all().stream().map(UserView::of).toList();
        return new UserList(items, items.size());
    }

    @PostMapping("/users")
    ResponseEntity<UserView> add(@RequestBody NewUser request) {
        String login = Text.required("login", request.login, Text.NAME);
        UserView made = UserView.of(users.add(
                login,
                Text.required("displayName", request.displayName, Text.NAME),
                password(request.password),
                roles(request.roles),
                request.party));
        return ResponseEntity.created(URI.create("/api/v1/users/" + made.id)).body(made);
    }

    @PostMapping("/users/{id}/roles")
    UserView roles(@PathVariable UUID id, @RequestBody RolesRequest request) {
        users.setRoles(currentUser.get(), id, roles(request.roles), request.party);
        return UserView.of(users.get(id));
    }

    @PostMapping("/users/{id}/password")
    UserView password(@PathVariable UUID id, @RequestBody PasswordRequest request) {
        users.setPassword(id, password(request.password));
        return UserView.of(users.get(id));
    }

    @PostMapping("/users/{id}/disabling")
    UserView disable(@PathVariable UUID id) {
        users.setDisabled(id, true);
        return UserView.of(users.get(id));
    }

    @PostMapping("/users/{id}/enabling")
    UserView enable(@PathVariable UUID id) {
        users.setDisabled(id, false);
        return UserView.of(users.get(id));
    }

    /** Who is signed in. */
    @GetMapping("/me")
    UserView me() {
        return UserView.of(users.get(currentUser.get().id()));
    }

    /** One's own password, which takes knowing the present one. */
    @PostMapping("/me/password")
    UserView ownPassword(@RequestBody OwnPasswordRequest request) {
        LedgerUser user = currentUser.get();
        users.changeOwnPassword(
                user, Text.required("present", request.present, PASSWORD_LONGEST), password(request.password));
        return UserView.of(users.get(user.id()));
    }

    private static String password(@Nullable String text) {
        return Text.required("password", text, PASSWORD_LONGEST);
    }

    private static Set<Role> roles(@Nullable Set<Role> roles) {
        return roles == null ? Set.of() : roles;
    }
}
