package org.titleledger.api.hostile;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.titleledger.api.hostile.BadRequests.Spoilt;

/** Spoils what the headers say. */
final class HeaderDamage {

    private static final List<String> NO_TYPES = List.of(
            "text/plain",
            "application/xml",
            "text/html",
            "application/octet-stream",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=b",
            "application/x-java-serialized-object",
            "application/json;charset=utf-16",
            "application/json;charset=GB18030",
            "application/json;charset=nonsense",
            "application/json;charset=",
            "///",
            "json",
            "*/*",
            "application/*");

    private static final List<String> NO_TAGS = List.of(
            "seven",
            "\"seven\"",
            "\"party-\"",
            "\"party-x\"",
            "\"party--1\"",
            "W/\"party-1\"",
            "\"party-99999999999999999999\"",
            "\"king-1\"",
            "\"party-1\", \"party-2\"",
            "\"party-77777\"",
            "\"property-77777\"",
            "\"",
            "\"\u0085\"",
            "x".repeat(5_000));

    private static final List<String> NO_KEYS = List.of(" ", "\t", "k".repeat(201), "k".repeat(6_000), "");

    private static final List<String> NOBODY = List.of(
            "Basic",
            "Basic ",
            "Basic !!!",
            "Basic " + "A".repeat(5_000),
            World.basic("nobody\0", "x"),
            World.basic("\ud83d\ude00".repeat(300), "x"),
            World.basic("no colon", null),
            World.basic(":", null),
            World.basic("", ""),
            World.basic("x".repeat(3_000), "y"),
            World.basic("\u202e", "y"),
            "Bearer x",
            "Negotiate YII=",
            "Digest username=\"x\"",
            "basic dXNlcg==, Basic eDp5",
            "\u0001");

    Spoilt contentType(Random random, Request request) {
        return switch (random.nextInt(5)) {
            case 0 -> new Spoilt("no content type", request.with("Content-Type", null), Spoilt.INPUT);
            case 1 -> {
                String coding =
                        Dirt.one(random, List.of("gzip", "br", "deflate", "x", "gzip, identity", "aws-chunked"));
                yield new Spoilt("coding " + coding, request.with("Content-Encoding", coding), Spoilt.INPUT);
            }
            default -> {
                String type = Dirt.one(random, NO_TYPES);
                yield new Spoilt("type " + type, request.with("Content-Type", type), Spoilt.INPUT);
            }
        };
    }

    /** What belongs to acts: conditions and keys. The body may be refused first by what the ledger knows. */
    Spoilt act(Random random, Request request) {
        if (random.nextBoolean()) {
            String tag = Dirt.one(random, NO_TAGS);
            return new Spoilt("If-Match " + BodyDamage.shortened(tag), request.with("If-Match", tag), Spoilt.REFUSED);
        }
        String key = Dirt.one(random, NO_KEYS);
        return new Spoilt(
                "Idempotency-Key " + BodyDamage.shortened(key), request.with("Idempotency-Key", key), Spoilt.REFUSED);
    }

    Spoilt signIn(Random random, Request request) {
        String credentials = Dirt.one(random, NOBODY);
        return new Spoilt(
                "signed in by " + BodyDamage.shortened(credentials),
                request.with("Authorization", credentials),
                Set.of(400, 401, 403));
    }
}
