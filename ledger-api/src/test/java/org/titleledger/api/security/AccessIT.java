package org.titleledger.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.titleledger.api.testing.LedgerDatabase;
import org.titleledger.shared.CommandRefused;
import org.titleledger.shared.Refusal;
import org.titleledger.shared.Role;

/** Who is let in, over real HTTP and on a real database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = LedgerDatabase.Fresh.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AccessIT {

    private static final String PASSWORD = "long enough for all";
    private static final AtomicInteger number = new AtomicInteger();

    private final ApplicationContext context;
    private final Users users;
    private final UserAccounts accounts;
    private final FirstAdministrator first;
    private final TickingClock clock;
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    AccessIT(
            ApplicationContext context,
            Users users,
            UserAccounts accounts,
            FirstAdministrator first,
            TickingClock clock,
            JdbcClient jdbc) {
        this.context = context;
        this.users = users;
        this.accounts = accounts;
        this.first = first;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void thereIsNoDefaultAccountAndTheSecretMakesExactlyOne() {
        LedgerDatabase empty = LedgerDatabase.fresh();
        UserAccounts none = new UserAccounts(empty.client());
        assertThat(none.isEmpty()).isTrue();
        FirstAdministrator door = new FirstAdministrator(accounts, users);
        String secret = door.newSecret();
        assertThat(refusal(() -> door.setUp("guess", "a", "A", PASSWORD))).isEqualTo(new AccessRefusal.SetUpIsClosed());
        if (accounts.isEmpty()) {
            door.setUp(secret, "first", "First", PASSWORD);
        }
        assertThat(refusal(() -> door.setUp(secret, "second", "Second", PASSWORD)))
                .isEqualTo(new AccessRefusal.SetUpIsClosed());
        assertThat(accounts.byLogin("second")).isEmpty();
        assertThat(accounts.all()).anyMatch(account -> account.roles().contains(Role.ADMINISTRATOR));
    }

    @Test
    void theSetUpPageTakesNoSecretButTheOnePrinted() {
        Browser browser = browser();
        HttpResponse<String> answer = browser.submit(
                "/set-up",
                java.util.Map.of(
                        "secret",
                        "guess",
                        "login",
                        "intruder",
                        "displayName",
                        "I",
                        "password",
                        PASSWORD,
                        "_csrf",
                        browser.token("/set-up")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("密钥不正确");
        assertThat(accounts.byLogin("intruder")).isEmpty();
        HttpResponse<String> api = browser.post(
                "/api/v1/set-up",
                "{\"secret\":\"guess\",\"login\":\"intruder\",\"displayName\":\"I\",\"password\":\"" + PASSWORD
                        + "\"}");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("access.set-up-is-closed");
    }

    @Test
    void theSecretIsOpenedAtTheStartOfAnEmptyLedgerOnly() {
        assertThat(first.isAwaited()).as("this context began without accounts").isTrue();
    }

    @Test
    void aStrangerIsAnsweredWithAProblem() {
        HttpResponse<String> answer = browser().get("/api/v1/me");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"code\":\"access.not-signed-in\"").contains("请先登录");
    }

    @Test
    void aPersonIsLetInWithTheRightPasswordOnly() {
        String clerk = user(Role.CLERK);
        assertThat(browser().get("/api/v1/me", Browser.basic(clerk, PASSWORD)).body())
                .contains(clerk);
        assertThat(status(clerk, "wrong")).isEqualTo(401);
        assertThat(attempts(clerk)).containsExactly("access.sign-in-failed");
    }

    @Test
    void fiveFailuresShutTheAccountForAQuarterOfAnHour() {
        String clerk = user(Role.CLERK);
        for (int failures = 1; failures <= 4; failures++) {
            assertThat(status(clerk, "wrong")).isEqualTo(401);
        }
        assertThat(status(clerk, PASSWORD)).as("four failures do no harm").isEqualTo(200);
        for (int failures = 1; failures <= 5; failures++) {
            assertThat(status(clerk, "wrong")).isEqualTo(401);
        }
        assertThat(status(clerk, PASSWORD))
                .as("shut, although the password was remembered")
                .isEqualTo(401);
        clock.pass(Duration.ofMinutes(14));
        assertThat(status(clerk, PASSWORD)).isEqualTo(401);
        clock.pass(Duration.ofMinutes(1));
        assertThat(status(clerk, PASSWORD)).isEqualTo(200);
    }

    @Test
    void aRememberedPasswordIsWorthNothingOnceItIsChangedOrTheAccountClosed() {
        String clerk = user(Role.CLERK);
        assertThat(status(clerk, PASSWORD)).isEqualTo(200);
        users.setPassword(account(clerk).id(), "another long password");
        assertThat(status(clerk, PASSWORD)).isEqualTo(401);
        assertThat(status(clerk, "another long password")).isEqualTo(200);
        user(Role.ADMINISTRATOR);
        users.setDisabled(account(clerk).id(), true);
        assertThat(status(clerk, "another long password")).isEqualTo(401);
    }

    @Test
    void aRoleThatIsMissingIsSaid() {
        String clerk = user(Role.CLERK);
        HttpResponse<String> answer = browser().get("/api/v1/users", Browser.basic(clerk, PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"access.role-is-missing\"");
        assertThat(attempts(clerk)).containsExactly("access.role-is-missing");
        assertThat(browser()
                        .get("/api/v1/users", Browser.basic(user(Role.ADMINISTRATOR), PASSWORD))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSessionNeedsATokenAndBasicDoesNot() {
        String clerk = user(Role.CLERK);
        Browser browser = browser();
        assertThat(browser.signIn(clerk, PASSWORD).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("sign-in"));
        assertThat(browser.get("/api/v1/me").body()).contains(clerk);
        String change = "{\"present\":\"" + PASSWORD + "\",\"password\":\"" + PASSWORD + "\"}";
        HttpResponse<String> without = browser.post("/api/v1/me/password", change);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("access.csrf-token-is-missing");
        assertThat(browser()
                        .post("/api/v1/me/password", change, Browser.basic(clerk, PASSWORD))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBrowserThatRemembersBasicIsNotUsedByAnotherSite() {
        String[] basic = Browser.basic(user(Role.CLERK), PASSWORD);
        HttpResponse<String> forged =
                browser().post("/api/v1/me/password", "{}", basic[0], basic[1], "Sec-Fetch-Site", "cross-site");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("access.csrf-token-is-missing");
    }

    @Test
    void aSessionEndsAfterFourHoursOfWork() {
        String clerk = user(Role.CLERK);
        Browser browser = browser();
        browser.signIn(clerk, PASSWORD);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofHours(4).minusSeconds(1));
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionEndsWhenTheRolesChange() {
        String clerk = user(Role.CLERK);
        Browser browser = browser();
        browser.signIn(clerk, PASSWORD);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
        LedgerUser administrator = account(user(Role.ADMINISTRATOR)).user();
        users.setRoles(administrator, account(clerk).id(), Set.of(Role.AUDITOR), null);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void signingInChangesTheSession() {
        Browser browser = browser();
        String before =
                browser.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        String after = browser.signIn(user(Role.CLERK), PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(after).contains("JSESSIONID=").contains("HttpOnly").contains("SameSite=Lax");
        assertThat(after.split(";")[0]).isNotEqualTo(before.split(";")[0]);
    }

    @Test
    void noPageTakesScriptsOrStylesFromElsewhereOrInline() {
        HttpResponse<String> page = browser().get("/sign-in");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.body())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContainPattern("<script(?![^>]*src)");
    }

    @Test
    void rolesThatWouldBringTwoEyesIntoOneHeadDoNotGoTogether() {
        for (Role alone : Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.UNIT)) {
            for (Role recording : Set.of(Role.CLERK, Role.REVIEWER)) {
                assertThat(refusal(() -> users.add(login(), "x", PASSWORD, Set.of(alone, recording), null)))
                        .isInstanceOf(AccessRefusal.RolesDoNotGoTogether.class);
            }
        }
        assertThat(users.add(login(), "x", PASSWORD, Set.of(Role.CLERK, Role.REVIEWER), null)
                        .roles())
                .hasSize(2);
    }

    @Test
    void nobodyGivesRolesToHimself() {
        user(Role.ADMINISTRATOR);
        LedgerUser administrator = account(user(Role.ADMINISTRATOR)).user();
        assertThat(refusal(() -> users.setRoles(administrator, administrator.id(), Set.of(Role.CLERK), null)))
                .isEqualTo(new AccessRefusal.OwnRoles(administrator.login()));
    }

    @Test
    void aLoginIsGivenOnce() {
        String clerk = user(Role.CLERK);
        assertThat(refusal(() -> users.add(clerk, "x", PASSWORD, Set.of(Role.CLERK), null)))
                .isEqualTo(new AccessRefusal.LoginIsTaken(clerk));
    }

    @Test
    void withoutConfigurationNobodyElseVouches() {
        assertThat(context.getBeanNamesForType(OidcSignIn.class)).isEmpty();
        assertThat(context.getBeanNamesForType(
                        org.springframework.security.oauth2.client.registration.ClientRegistrationRepository.class))
                .isEmpty();
    }

    private Browser browser() {
        return new Browser(port);
    }

    private int status(String login, String password) {
        return browser().get("/api/v1/me", Browser.basic(login, password)).statusCode();
    }

    private static String login() {
        return "user" + number.incrementAndGet();
    }

    private String user(Role role) {
        return users.add(login(), "Somebody", PASSWORD, Set.of(role), null).login();
    }

    private UserAccount account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    private java.util.List<String> attempts(String login) {
        return jdbc.sql("SELECT code FROM access.refused_attempt WHERE login = ? ORDER BY id")
                .param(login)
                .query(String.class)
                .list();
    }

    private static Refusal refusal(Runnable refused) {
        CommandRefused[] caught = new CommandRefused[1];
        assertThatThrownBy(refused::run).isInstanceOfSatisfying(CommandRefused.class, thrown -> caught[0] = thrown);
        return caught[0].refusal();
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        TickingClock tickingClock() {
            return new TickingClock();
        }
    }
}
