package org.titleledger.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One person before a browser, who sees words and buttons and nothing else. */
final class Desktop implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String language;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Desktop(Browser browser, int port, String language) {
        this.language = language;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale(language)
                .setViewportSize(1440, 1000));
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(message -> {
            boolean refusedInput = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !refusedInput) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Desktop signIn(String login, String password) {
        page.navigate("/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("form.panel button[type=submit]").click();
        page.waitForLoadState();
        return this;
    }

    Desktop open(String address) {
        page.navigate(address);
        return this;
    }

    /** Follows a link by its words. */
    Desktop follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Follows a link by its words, inside some part of the page. */
    Desktop followIn(String part, String words) {
        page.locator(part)
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Where a link leads, by its words in the list of parties. */
    String find(String party) {
        page.navigate("/parties?q=" + party);
        return String.valueOf(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(party).setExact(true))
                .first()
                .getAttribute("href"));
    }

    /** Presses a button by its words. */
    Desktop press(String words, String kind) {
        page.locator(kind, new Page.LocatorOptions().setHasText(words)).first().click();
        page.waitForLoadState();
        return this;
    }

    /** Presses the button that takes a step. */
    Desktop pressValue(String step) {
        page.locator("button[value=" + step + "]").click();
        page.waitForLoadState();
        return this;
    }

    /** Opens what is folded away. */
    Desktop unfold(String words) {
        page.locator("summary", new Page.LocatorOptions().setHasText(words)).click();
        return this;
    }

    /** Types into a field by its name in the form. */
    Desktop type(String field, String text) {
        control(field).fill(text);
        return this;
    }

    /** Chooses by what the option says. */
    Desktop choose(String field, String words) {
        control(field).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(words));
        return this;
    }

    /** Ticks a box by its name in the form. */
    Desktop tick(String field) {
        control(field).check();
        return this;
    }

    /** Takes the tick away. */
    Desktop untick(String field) {
        control(field).uncheck();
        return this;
    }

    /** Finds a party or a property by typing its name, and takes it. */
    Desktop pick(String field, String name) {
        Locator select = control(field);
        select.locator("xpath=preceding-sibling::input[1]").fill(name);
        page.waitForCondition(() -> select.locator("option").allInnerTexts().stream()
                .allMatch(option -> option.isBlank() || option.contains(name)));
        select.selectOption(new com.microsoft.playwright.options.SelectOption()
                .setLabel(select.locator("option").allInnerTexts().stream()
                        .filter(option -> option.contains(name))
                        .findFirst()
                        .orElseThrow()));
        return this;
    }

    Desktop attach(String field, String name, String content) {
        control(field).setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Looks at a legal day, as known at a moment; both stay until one goes back. */
    Desktop lookAt(String day, String known) {
        page.locator(".clocks [name=validAt]").fill(day);
        page.locator(".clocks [name=knownAt]").fill(known);
        page.locator(".clocks button:not([name])").click();
        page.waitForLoadState();
        return this;
    }

    /** Goes back to today, as known now. */
    Desktop backToNow() {
        page.locator(".clocks button[name=now]").click();
        page.waitForLoadState();
        return this;
    }

    /** Sends the form. */
    Desktop send() {
        page.locator("form.asked button[type=submit]").click();
        page.waitForLoadState();
        return this;
    }

    /** Sends the form and sees that it was recorded. */
    Desktop record() {
        send();
        assertThat(page.locator("#refusal").count())
                .as(() -> "refused: " + page.locator("main").innerText())
                .isZero();
        return this;
    }

    /** Waits until the page says something by itself. */
    Desktop await(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    String refusal() {
        return page.locator("#refusal").innerText();
    }

    String text() {
        return page.locator("main").innerText();
    }

    String value(String field) {
        return control(field).inputValue();
    }

    String address() {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    /** What an address gives to somebody who is signed in here. */
    String fetched(String address) {
        return String.valueOf(page.evaluate("address => fetch(address).then(answer => answer.text())", address));
    }

    int count(String selector) {
        return page.locator(selector).count();
    }

    Desktop press(String key) {
        page.keyboard().press(key);
        return this;
    }

    String focused() {
        return String.valueOf(page.evaluate("document.activeElement.textContent.trim()"));
    }

    /** Takes a picture, and notes what keeps people from using the page who do not see it. */
    Desktop look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve(language + "-" + name + ".png")));
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(
                                node -> complaints.add("axe on " + name + ": " + rule.getId() + " " + node.getHtml())));
        return this;
    }

    private Locator control(String field) {
        return page.locator("[name=\"" + field + "\"]");
    }

    /** Nothing was blocked by the content policy, no script failed, and axe-core found nothing. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser and axe-core complained of").isEmpty();
    }
}
