package org.titleledger.api.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.pages.ChainPicture.Deed;
import org.titleledger.api.pages.ChainPicture.Edge;
import org.titleledger.api.pages.ChainPicture.Kind;
import org.titleledger.api.pages.ChainPicture.Manner;
import org.titleledger.api.pages.ChainPicture.Mark;
import org.titleledger.api.pages.ChainPicture.Node;
import org.titleledger.api.pages.SeenTitles.Chain;
import org.titleledger.api.pages.SeenTitles.Link;
import org.titleledger.api.pages.SeenTitles.Problem;

/** Lays out the chain of one right, layer by layer: one for who was there before, and one for what each link left. */
final class ChainDrawing {

    private static final int NODE_HEIGHT = 40;
    private static final int GAP = 62;
    private static final int MARK = 17;
    private static final int BETWEEN = 24;
    private static final int WIDEST = 230;
    private static final int TOP = 12;
    private static final int FIRST_LINE = 22;
    private static final int NO_ROOM_FOR_MORE_EDGES = 36;

    private final Chain chain;
    private final Seen.Property property;
    private final Say say;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private int y = TOP;

    private ChainDrawing(Chain chain, Seen.Property property, Say say) {
        this.chain = chain;
        this.property = property;
        this.say = say;
    }

    /** One picture for each right. */
    static List<ChainPicture> of(Chain chain, Seen.Property property, Say say) {
        return chain.rights().stream()
                .map(right -> new ChainDrawing(chain, property, say).drawn(right))
                .toList();
    }

    private ChainPicture drawn(String right) {
        List<Link> links = chain.links().stream()
                .filter(link -> link.right().equals(right))
                .toList();
        List<Node> before = origin(links.getFirst());
        for (Link link : links) {
            before = link(link, before, link == links.getLast());
        }
        long gaps = links.stream()
                .flatMap(link -> chain.at(link).stream())
                .filter(problem -> problem.severity().equals("ERROR"))
                .count();
        return new ChainPicture(right, say.text("titles.graph.said", links.size(), gaps), y + TOP, nodes, edges, deeds);
    }

    /** Who stood there before the first link: what the property was divided from, or the giver that the first act names. */
    private List<Node> origin(Link first) {
        boolean carried =
                "PROPERTY_DIVISION".equals(first.instrument()) || "PROPERTY_MERGER".equals(first.instrument());
        if (carried && !property.formedFrom().isEmpty()) {
            return layer(
                    property.formedFrom().stream().map(ChainDrawing::carried).toList());
        }
        return layer(first.from().stream()
                .map(holder -> draft(Kind.STRANGER, holder, false))
                .toList());
    }

    /** A node without its place. */
    private record Draft(
            Kind kind,
            String id,
            String name,
            String share,
            boolean disputed,
            @Nullable String href) {}

    private static Draft carried(Seen.Ref other) {
        return new Draft(Kind.PROPERTY, other.id(), other.name(), "", false, "/properties/" + other.id() + "/titles");
    }

    private Draft draft(Kind kind, Seen.Holder holder, boolean disputed) {
        return new Draft(
                kind,
                holder.party().id(),
                holder.party().name(),
                say.share(holder.share()),
                disputed,
                "/parties/" + holder.party().id());
    }

    private List<Node> layer(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        int room = ChainPicture.WIDTH - ChainPicture.LEFT;
        int width = Math.min(WIDEST, (room - BETWEEN * (drafts.size() - 1)) / drafts.size());
        int all = width * drafts.size() + BETWEEN * (drafts.size() - 1);
        int x = ChainPicture.LEFT + Math.max(0, (room - all) / 2);
        List<Node> layer = new ArrayList<>();
        for (Draft draft : drafts) {
            layer.add(new Node(
                    draft.kind, x, y, width, NODE_HEIGHT, draft.name, draft.share, draft.disputed, draft.href));
            x += width + BETWEEN;
        }
        nodes.addAll(layer);
        y += NODE_HEIGHT;
        return layer;
    }

    private List<Node> link(Link link, List<Node> before, boolean isLast) {
        List<Problem> problems = chain.at(link);
        boolean isFirst = before.isEmpty() && nodes.isEmpty();
        int above = y;
        if (!isFirst) {
            y += GAP + MARK * Math.max(0, problems.size() - 1);
        }
        List<Node> left = layer(left(link, isLast));
        if (isFirst) {
            int end = deed(link, problems, y - NODE_HEIGHT - FIRST_LINE + TOP);
            y = Math.max(y, end - FIRST_LINE + MARK / 2);
            return left;
        }
        deed(link, problems, above);
        connect(link, problems, before, left, above);
        return left;
    }

    private List<Draft> left(Link link, boolean isLast) {
        if (link.ended() && isLast && !property.replacedBy().isEmpty()) {
            return property.replacedBy().stream().map(ChainDrawing::carried).toList();
        }
        if (link.ended()) {
            return List.of(new Draft(Kind.END, "", say.text("titles.ended"), "", link.disputed(), null));
        }
        return link.to().isEmpty()
                ? List.of(
                        new Draft(Kind.NOBODY, "", say.word("TitleStatus", "UNREGISTERED"), "", link.disputed(), null))
                : link.to().stream()
                        .map(holder -> draft(Kind.HOLDER, holder, link.disputed()))
                        .toList();
    }

    /** Answers where its last line is. */
    private int deed(Link link, List<Problem> problems, int above) {
        int line = above + FIRST_LINE;
        String instrument = link.instrument() == null ? "" : say.word("Instrument", link.instrument());
        int at = instrument.isEmpty() ? line : line + MARK;
        List<Mark> marks = new ArrayList<>();
        for (Problem problem : problems) {
            at += MARK;
            marks.add(new Mark(at, problem.severity(), say.word("Check", problem.check())));
        }
        deeds.add(new Deed(line, say.day(link.effectiveOn(), link.precision()), instrument, link.act(), marks));
        return at;
    }

    private void connect(Link link, List<Problem> problems, List<Node> before, List<Node> left, int above) {
        boolean carries = Stream.concat(before.stream(), left.stream()).anyMatch(node -> node.kind() == Kind.PROPERTY);
        if (carries || link.ended()) {
            all(before, left, carries ? Manner.CARRIED : Manner.MOVES, null);
            return;
        }
        boolean isBroken =
                problems.stream().anyMatch(problem -> problem.severity().equals("ERROR"));
        List<String> givers =
                link.from().stream().map(holder -> holder.party().name()).toList();
        List<Node> giving =
                before.stream().filter(node -> givers.contains(node.name())).toList();
        List<Node> receiving = receiving(givers, before, left);
        keep(givers, before, left);
        Manner manner = isBroken ? Manner.BROKEN : givers.isEmpty() ? Manner.UNSAID : Manner.MOVES;
        all(giving.isEmpty() ? others(link, before, left, above) : giving, receiving, manner, check(problems));
    }

    /** Who did not hold before, and who gave and holds on. */
    private static List<Node> receiving(List<String> givers, List<Node> before, List<Node> left) {
        List<Node> receiving = left.stream()
                .filter(node -> givers.contains(node.name())
                        || before.stream().noneMatch(other -> other.name().equals(node.name())))
                .toList();
        return receiving.isEmpty() && givers.isEmpty() ? List.of() : receiving.isEmpty() ? left : receiving;
    }

    private void keep(List<String> givers, List<Node> before, List<Node> left) {
        before.stream()
                .filter(node -> !givers.contains(node.name()))
                .forEach(node -> left.stream()
                        .filter(other -> other.name().equals(node.name()))
                        .forEach(other -> edge(node, other, Manner.STAYS, null)));
    }

    /** What an edge says: the worst that the checks found. */
    private @Nullable String check(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !problem.severity().equals("NOTICE"))
                .min(Comparator.comparing(problem -> problem.severity().equals("ERROR") ? 0 : 1))
                .map(problem -> say.word("Check", problem.check()))
                .orElse(null);
    }

    /**
     * Where the act names nobody it came from those who no longer hold what they held; where it names others, these stand
     * beside the holders.
     */
    private List<Node> others(Link link, List<Node> before, List<Node> left, int above) {
        if (link.from().isEmpty()) {
            List<Node> gone = before.stream()
                    .filter(node -> left.stream()
                            .noneMatch(other -> other.name().equals(node.name())
                                    && other.share().equals(node.share())))
                    .toList();
            return gone.isEmpty() ? before : gone;
        }
        return strangers(link, before, above);
    }

    private List<Node> strangers(Link link, List<Node> before, int above) {
        List<Node> strangers = new ArrayList<>();
        int right =
                before.stream().mapToInt(node -> node.x() + node.width()).max().orElse(ChainPicture.LEFT);
        for (Seen.Holder holder : link.from()) {
            int width = Math.min(WIDEST, Math.max(90, ChainPicture.WIDTH - right - BETWEEN));
            int x = Math.min(right + BETWEEN, ChainPicture.WIDTH - width);
            Draft draft = draft(Kind.STRANGER, holder, false);
            strangers.add(new Node(
                    draft.kind,
                    x,
                    above - NODE_HEIGHT,
                    width,
                    NODE_HEIGHT,
                    draft.name,
                    draft.share,
                    false,
                    draft.href));
            right = x + width;
        }
        nodes.addAll(strangers);
        return strangers;
    }

    /** Joint holders of many hands are drawn as one bundle: each giver to the first receiver, each receiver from the first. */
    private void all(List<Node> from, List<Node> to, Manner manner, @Nullable String check) {
        boolean isBundle = from.size() * to.size() > NO_ROOM_FOR_MORE_EDGES;
        String said = check;
        for (int giver = 0; giver < from.size(); giver++) {
            for (int receiver = 0; receiver < to.size(); receiver++) {
                if (!isBundle || giver == 0 || receiver == 0) {
                    edge(from.get(giver), to.get(receiver), manner, said);
                    said = null;
                }
            }
        }
    }

    private void edge(Node from, Node to, Manner manner, @Nullable String check) {
        int x1 = from.middle();
        int y1 = from.y() + from.height();
        int x2 = to.middle();
        int y2 = to.y() - 2;
        int bend = Math.max(12, (y2 - y1) / 2);
        edges.add(new Edge(
                Objects.requireNonNull(manner),
                "M" + x1 + " " + y1 + " C" + x1 + " " + (y1 + bend) + " " + x2 + " " + (y2 - bend) + " " + x2 + " "
                        + y2,
                (x1 + x2) / 2,
                (y1 + y2) / 2,
                check));
    }
}
