package org.titleledger.api.hostile;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.titleledger.api.hostile.World.Sender;

/** Draws bad requests: the same seed and number give the same request. */
final class BadRequests {

    /** Headers that make nothing wrong by themselves and must not make anything worse. */
    private static final List<Map.Entry<String, String>> NOISE = List.of(
            Map.entry("Accept", "///"),
            Map.entry("Accept", "image/png"),
            Map.entry("Accept", "text/html"),
            Map.entry("Accept", "*/*;q=" + "9".repeat(300)),
            Map.entry("Accept", "a/b,".repeat(1_200) + "c/d"),
            Map.entry("Accept-Language", ";;;q=x,*-,zh_"),
            Map.entry("Accept-Language", "zh;q=0.1,".repeat(600) + "en"),
            Map.entry("Accept-Language", "x".repeat(5_000)),
            Map.entry("Accept-Encoding", "x;q=-1"),
            Map.entry("If-None-Match", "\"\"\""),
            Map.entry("If-Modified-Since", "yesterday"),
            Map.entry("If-Unmodified-Since", "31 Feb 9999"),
            Map.entry("Range", "bytes=9-1,-"),
            Map.entry("Origin", "null"),
            Map.entry("Forwarded", "for=\"[x\";proto=gopher"),
            Map.entry("X-Forwarded-Host", "evil.example:99999"),
            Map.entry("X-HTTP-Method-Override", "DELETE"),
            Map.entry("Content-Language", "\t"),
            Map.entry("User-Agent", "() { :;}; ${jndi:ldap://x}"),
            Map.entry("Cookie", "language=%%%; JSESSIONID=../../x; =; ;"),
            Map.entry("Cookie", "language=" + "z".repeat(3_000)),
            Map.entry("Sec-Fetch-Site", "same-origin"));

    private final ApiDocument document;
    private final World world;
    private final Examples examples;
    private final BodyDamage bodies;
    private final AddressDamage addresses;
    private final UploadDamage uploads;
    private final HeaderDamage headers;
    private final long seed;

    BadRequests(ApiDocument document, World world, long seed) {
        this.document = document;
        this.world = world;
        this.seed = seed;
        this.examples = new Examples(document, world.things());
        this.bodies = new BodyDamage(document, examples);
        this.addresses = new AddressDamage(document, world);
        this.uploads = new UploadDamage();
        this.headers = new HeaderDamage();
    }

    /** What a family of mistakes makes of a well-formed request. */
    record Spoilt(String what, Request request, Set<Integer> statuses) {

        static final Set<Integer> REFUSED = Set.of();
        static final Set<Integer> INPUT = Set.of(400, 413, 415);
    }

    BadRequest draw(int number) {
        Random random = new Random(seed * 1_000_003L + number);
        int dice = random.nextInt(100);
        if (dice < 8) {
            return WireDamage.draw(number, random);
        }
        Sender sender = Dirt.one(random, World.SENDERS);
        if (dice < 55) {
            return body(number, random, sender);
        }
        if (dice < 66) {
            Operation operation =
                    Dirt.one(random, of(candidate -> !candidate.query().isEmpty() && !candidate.isUpload()));
            return made(number, "query", random, sender, operation, addresses.query(random, operation));
        }
        if (dice < 76) {
            Operation operation = Dirt.one(random, of(AddressDamage::hasPlace));
            return made(number, "path", random, sender, operation, addresses.path(random, operation, examples));
        }
        if (dice < 82) {
            Operation operation = Dirt.one(random, document.operations());
            return made(number, "method", random, sender, operation, addresses.method(random, operation));
        }
        if (dice < 93) {
            Operation operation = Dirt.one(random, of(Operation::isUpload));
            return made(number, "upload", random, sender, operation, uploads.draw(random, operation));
        }
        if (dice < 98) {
            Operation operation = Dirt.one(random, of(Operation::isAct));
            return made(number, "header", random, sender, operation, headers.act(random, request(operation)));
        }
        Operation operation = Dirt.one(random, of(candidate -> !candidate.isOpen()));
        return made(number, "sign-in", random, Sender.NOBODY, operation, headers.signIn(random, request(operation)));
    }

    private List<Operation> of(java.util.function.Predicate<Operation> wanted) {
        return document.operations().stream().filter(wanted).toList();
    }

    private BadRequest body(int number, Random random, Sender sender) {
        Operation operation = Dirt.one(random, of(candidate -> candidate.body() != null));
        Request request = request(operation);
        if (random.nextInt(8) == 0) {
            return made(number, "content type", random, sender, operation, headers.contentType(random, request));
        }
        BodyDamage.Damaged damaged = bodies.draw(random, operation, java.util.Objects.requireNonNull(operation.body()));
        return made(
                number,
                "body",
                random,
                sender,
                operation,
                new Spoilt(damaged.what(), request.json(damaged.body()), Spoilt.INPUT));
    }

    /** The well-formed request of an operation. */
    Request request(Operation operation) {
        Request request = new Request(operation.method(), addresses.filled(operation.path()));
        if (operation.body() != null) {
            request.json(
                    examples.of("", operation.body()).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return request;
    }

    private BadRequest made(
            int number, String family, Random random, Sender sender, Operation operation, Spoilt spoilt) {
        Request request = world.signed(spoilt.request, sender);
        if (random.nextInt(4) == 0) {
            Map.Entry<String, String> noise = Dirt.one(random, NOISE);
            if (!noise.getKey().equals("Cookie") || (sender != Sender.BROWSER && sender != Sender.FORGER)) {
                request.with(noise.getKey(), noise.getValue());
            }
        }
        return new BadRequest(
                number,
                family,
                sender + " " + operation + ": " + spoilt.what,
                request.bytes(),
                allowed(sender, operation, spoilt),
                false,
                false,
                !request.isHead());
    }

    /** Who is not let in is told so, whatever else is wrong; who may not record may be told so first. */
    private static Set<Integer> allowed(Sender sender, Operation operation, Spoilt spoilt) {
        if (spoilt.statuses.isEmpty()) {
            return spoilt.statuses;
        }
        if (operation.isOpen()
                || (sender.isKnown()
                        && (sender.records() && !operation.isForAdministrators() && !operation.isReview()))) {
            return spoilt.statuses;
        }
        return Set.copyOf(java.util.stream.Stream.concat(spoilt.statuses.stream(), java.util.stream.Stream.of(401, 403))
                .collect(Collectors.toSet()));
    }
}
