package org.titleledger.api.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain of one right as a graph, drawn from above to below: parties are nodes, deeds the edges between them, and where
 * links do not fit the edge is broken and says which check found it.
 *
 * @param right which right
 * @param said the graph in one sentence, for who does not see it
 * @param height of the whole, in the units of the picture
 * @param nodes parties, or properties where a division or merger carried the right
 * @param edges what moved
 * @param deeds by what and when, one for each link
 */
record ChainPicture(String right, String said, int height, List<Node> nodes, List<Edge> edges, List<Deed> deeds) {

    static final int WIDTH = 1_120;
    /** Left of it stand the deeds. */
    static final int LEFT = 250;

    /** What a node is. */
    enum Kind {
        /** A holder. */
        HOLDER,
        /** A giver whose own title is not recorded, or who did not hold the right then. */
        STRANGER,
        /** Nobody: not registered. */
        NOBODY,
        /** The right ended. */
        END,
        /** A property from which, or into which, the right was carried over. */
        PROPERTY
    }

    /**
     * A node.
     *
     * @param share of the right; blank for the whole
     * @param href where more of it stands
     */
    record Node(
            Kind kind,
            int x,
            int y,
            int width,
            int height,
            String name,
            String share,
            boolean disputed,
            @Nullable String href) {

        /** Where the edges come in and go out. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** How an edge is meant. */
    enum Manner {
        /** The right, or a share of it, moved. */
        MOVES,
        /** A co-holder keeps what it had. */
        STAYS,
        /** It is not said from whom the right came. */
        UNSAID,
        /** The links do not fit. */
        BROKEN,
        /** A division or merger carried it over. */
        CARRIED
    }

    /**
     * An edge.
     *
     * @param path as SVG has it
     * @param check the word of the check that found it broken; {@code null} where it fits
     */
    record Edge(
            Manner manner,
            String path,
            int middleX,
            int middleY,
            @Nullable String check) {}

    /** A mark beside a deed. */
    record Mark(int y, String severity, String check) {}

    /**
     * By what and when.
     *
     * @param act the act that says so
     */
    record Deed(int y, String day, String instrument, String act, List<Mark> marks) {
        Deed {
            marks = List.copyOf(marks);
        }
    }

    ChainPicture {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        deeds = List.copyOf(deeds);
    }
}
