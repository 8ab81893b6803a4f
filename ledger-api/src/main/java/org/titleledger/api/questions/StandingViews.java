package org.titleledger.api.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.titleledger.correction.Correctable;
import org.titleledger.correction.Standing;
import org.titleledger.occupancy.Room;
import org.titleledger.occupancy.RoomAct;
import org.titleledger.property.Place;
import org.titleledger.shared.ActId;
import org.titleledger.shared.Correction.Kind;
import org.titleledger.shared.EventName;
import org.titleledger.shared.LedgerEvent;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;
import org.titleledger.shared.StreamId;
import org.titleledger.shared.StreamKind;
import org.titleledger.title.TitleEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells what stands of an act under the names that corrections have for it. */
final class StandingViews {

    private final JsonMapper json;

    StandingViews(JsonMapper json) {
        this.json = json;
    }

    /** Of one stream. */
    List<StandingView> of(StreamKind<?, ?> kind, StreamId stream, Entries entries, ActId act) {
        List<LedgerEvent> history = entries.in(stream).events();
        LedgerEvent recorded = history.stream()
                .filter(event -> event.act().id().equals(act))
                .findFirst()
                .orElse(null);
        if (recorded == null || !(kind.after(history) instanceof Correctable state)) {
            return List.of();
        }
        List<StandingView> views = new ArrayList<>();
        state.standing(act).forEach(standing -> add(views, kind.name(), nameOf(recorded), standing));
        views.sort(Comparator.comparing(view -> Objects.requireNonNullElse(view.part(), "")));
        return views;
    }

    private void add(List<StandingView> views, String stream, String type, Standing standing) {
        if (standing.stated().size() == 1 && standing.stated().getFirst() instanceof RoomAct.Recorded recorded) {
            addRooms(views, stream, type, standing, recorded);
        } else {
            ObjectNode stated = json.createObjectNode();
            standing.stated().forEach(one -> stated.setAll(fields(one)));
            views.add(view(stream, type, standing, null, stated, standing.kinds()));
        }
    }

    /** A replacement is of one room; the day, and whether they exist at all, is said of all that the act recorded. */
    private void addRooms(
            List<StandingView> views, String stream, String type, Standing standing, RoomAct.Recorded recorded) {
        views.add(view(stream, type, standing, null, json.createObjectNode(), standing.kinds()));
        List<Kind> mending =
                standing.kinds().stream().filter(kind -> kind == Kind.CLERICAL).toList();
        for (Room room : recorded.rooms()) {
            views.add(view(stream, type, standing, room.number(), json.valueToTree(room), mending));
        }
    }

    private static StandingView view(
            String stream, String type, Standing standing, @Nullable String room, ObjectNode stated, List<Kind> kinds) {
        LegalDate day = standing.effectiveOn();
        return new StandingView(
                stream,
                type,
                standing.part().isEmpty() ? null : standing.part(),
                room,
                LegalDate.dayOf(day),
                day == null || day.precision() == Precision.DAY ? null : day.precision(),
                stated,
                kinds);
    }

    private ObjectNode fields(Object stated) {
        return switch (stated) {
            case TitleEntry.Stated title -> {
                ObjectNode fields = json.valueToTree(title.fact());
                fields.set("from", json.valueToTree(title.from()));
                fields.set("instrument", json.valueToTree(title.instrument()));
                yield fields;
            }
            case Place place -> json.createObjectNode().set("parent", json.<JsonNode>valueToTree(place.on()));
            default -> json.valueToTree(stated);
        };
    }

    private static String nameOf(LedgerEvent event) {
        return Objects.requireNonNull(event.getClass().getAnnotation(EventName.class))
                .value();
    }
}
