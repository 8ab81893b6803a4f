package org.titleledger.api.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.titleledger.api.http.ApiClient;
import org.titleledger.api.http.ApiClient.Reply;
import org.titleledger.api.security.Users;
import org.titleledger.party.PartyId;
import org.titleledger.shared.Role;
import tools.jackson.databind.JsonNode;

/** A clerk and a reviewer at the API, and what they record there. */
public final class Office {

    private final Users users;
    private final int port;
    public final ApiClient clerk;
    public final ApiClient reviewer;
    final String paper;

    public Office(Users users, int port) {
        this.users = users;
        this.port = port;
        this.clerk = person("asking-clerk", Role.CLERK, null);
        this.reviewer = person("asking-reviewer", Role.REVIEWER, null);
        this.paper = clerk.file("更正依据").text("id");
    }

    private ApiClient person(String login, Role role, PartyId party) {
        if (users.all().stream().noneMatch(user -> user.login().equals(login))) {
            users.add(login, login, ApiClient.PASSWORD, Set.of(role), party);
        }
        return new ApiClient(port, login);
    }

    /** Somebody of a using unit. */
    ApiClient unit(String login, String party) {
        return person(login, Role.UNIT, PartyId.parse(party));
    }

    /** What was taken. */
    public static Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isIn(200, 201);
        return reply;
    }

    /** Registers an organ. */
    public String party(String name) {
        return accepted(clerk.post("/api/v1/parties", "{\"name\":\"%s\",\"kind\":\"ORGAN\"}".formatted(name)))
                .text("id");
    }

    /** Registers a building. */
    public String building(String name) {
        return accepted(clerk.post("/api/v1/properties", "{\"kind\":\"BUILDING\",\"name\":\"%s\"}".formatted(name)))
                .text("id");
    }

    /** Records who held the building's ownership from a day on. */
    public Reply title(String property, String holder, String day, String more) {
        return accepted(clerk.post("/api/v1/properties/" + property + "/titles", """
                {"right":"BUILDING_OWNERSHIP","status":"REGISTERED","effectiveOn":"%s",
                 "holders":[{"party":"%s","share":"1/1"}]%s}
                """.formatted(day, holder, more)));
    }

    public Reply title(String property, String holder, String day) {
        return title(property, holder, day, "");
    }

    /** Asks for a correction. */
    public Reply asked(String property, String act, String kind, String more) {
        return accepted(
                clerk.post("/api/v1/properties/" + property + "/corrections", """
                {"act":"%s","kind":"%s"%s,"reason":"录入有误","documents":["%s"]}
                """.formatted(act, kind, more, paper)));
    }

    /** Asks for a correction and has it approved. */
    public Reply corrected(String property, String act, String kind, String more) {
        Reply asked = asked(property, act, kind, more);
        return accepted(reviewer.post(
                "/api/v1/properties/" + property + "/corrections/" + asked.text("id") + "/approval", "{}"));
    }

    /** Opens a transfer and asks for its review. */
    public String transfer(String property, String from, String to) {
        String transfers = "/api/v1/properties/" + property + "/transfers";
        String id = accepted(clerk.post(transfers, """
                {"right":"BUILDING_OWNERSHIP","grantor":"%s","grantee":"%s","instrument":"ALLOCATION_APPROVAL"}
                """.formatted(from, to))).text("id");
        accepted(clerk.post(transfers + "/" + id + "/review-request", "{}"));
        return id;
    }

    public Reply approved(String property, String transfer) {
        return accepted(reviewer.post(path(property, transfer) + "/approval", "{}"));
    }

    public Reply registered(String property, String transfer, String day) {
        accepted(clerk.post(
                path(property, transfer) + "/application",
                "{\"acceptanceNumber\":\"受1\",\"effectiveOn\":\"%s\"}".formatted(day)));
        return accepted(clerk.post(path(property, transfer) + "/registration", """
                {"certificates":[{"kind":"UNIFIED","number":"晋(2025)不动产权第0001号","issuedOn":"%s"}],"effectiveOn":"%s"}
                """.formatted(day, day)));
    }

    private static String path(String property, String transfer) {
        return "/api/v1/properties/" + property + "/transfers/" + transfer;
    }

    /** Reads what is answered once everything up to a receipt is in it. */
    public static Reply read(ApiClient reader, String path, Reply recorded) {
        String after = (path.contains("?") ? "&" : "?") + "after=" + recorded.text("position");
        return accepted(reader.get(path + after));
    }

    static JsonNode items(Reply reply) {
        return accepted(reply).json().path("items");
    }
}
