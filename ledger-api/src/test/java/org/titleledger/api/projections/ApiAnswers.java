package org.titleledger.api.projections;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.titleledger.party.PartyId;
import org.titleledger.projections.custody.CustodyQueries;
import org.titleledger.projections.custody.CustodyView;
import org.titleledger.projections.parties.PartyQueries;
import org.titleledger.projections.parties.PartyView;
import org.titleledger.projections.shared.AsOf;
import org.titleledger.projections.title.HolderView;
import org.titleledger.projections.title.TitleQueries;
import org.titleledger.projections.title.TitleView;
import org.titleledger.shared.ActId;
import org.titleledger.shared.LegalDate.Precision;

/** What the API's own queries say at points of a grid, one after the other. */
final class ApiAnswers {

    private final TitleQueries titles;
    private final CustodyQueries custody;
    private final PartyQueries parties;
    private final Map<AnswerKey, String> answers = new HashMap<>();

    private ApiAnswers(JdbcClient client) {
        this.titles = new TitleQueries(client);
        this.custody = new CustodyQueries(client);
        this.parties = new PartyQueries(client);
    }

    /** Every answer. The points are counted from 1. */
    static Map<AnswerKey, String> of(List<GridPoint> points, JdbcClient client) {
        ApiAnswers all = new ApiAnswers(client);
        for (int index = 0; index < points.size(); index++) {
            all.add(index + 1, points.get(index));
        }
        return all.answers;
    }

    private void add(int number, GridPoint point) {
        AsOf asOf = new AsOf(point.day(), point.position());
        UUID subject = point.subject();
        titles.on(asOf, List.of(subject)).of(subject).forEach(title -> title(number, title));
        custody.on(asOf, List.of(subject))
                .of(subject)
                .forEach(keeper -> answers.put(new AnswerKey(number, "custody"), told(keeper)));
        parties.one(new PartyId(subject), asOf).ifPresent(party -> party(number, party));
    }

    private void title(int number, TitleView title) {
        answers.put(
                new AnswerKey(number, "title " + title.right()),
                title.status() + " " + Objects.toString(title.recordingNumber(), "-") + " "
                        + since(title.effectiveOn(), title.precision()) + " "
                        + Objects.toString(title.until(), "-") + " "
                        + title.act().value()
                        + (title.disputed() ? " disputed" : ""));
        if (!title.holders().isEmpty()) {
            answers.put(
                    new AnswerKey(number, "holders " + title.right()),
                    title.holders().stream().map(ApiAnswers::told).collect(Collectors.joining(",")));
        }
    }

    private static String told(HolderView holder) {
        return holder.party().id().value() + "=" + Objects.toString(holder.share(), "-");
    }

    private static String told(CustodyView keeper) {
        ActId act = keeper.act();
        return keeper.custodian().id().value() + " " + since(keeper.since(), keeper.precision()) + " " + act.value();
    }

    private static String since(@Nullable LocalDate day, @Nullable Precision precision) {
        return Objects.toString(day, "-") + " " + (precision == null ? Precision.DAY : precision);
    }

    private void party(int number, PartyView party) {
        answers.put(new AnswerKey(number, "name"), party.name());
        answers.put(new AnswerKey(number, "status"), party.status().name());
        if (!party.successors().isEmpty()) {
            answers.put(
                    new AnswerKey(number, "successors"),
                    party.successors().stream()
                            .map(successor -> successor.party().id().value() + "=" + successor.share())
                            .collect(Collectors.joining(",")));
        }
    }

    /** What of all answers the API's queries give as well, in their words: a right that ended is none. */
    static Map<AnswerKey, String> among(Map<AnswerKey, String> all) {
        Map<AnswerKey, String> said = new HashMap<>();
        all.forEach((key, answer) -> {
            String[] words = answer.split(" ");
            switch (key.what().split(" ")[0]) {
                case "title" -> {
                    if (!answer.startsWith("ended")) {
                        said.put(key, answer);
                    }
                }
                case "holders", "status", "successors" -> said.put(key, answer);
                case "name" -> said.put(key, words[0]);
                case "custody" -> said.put(key, words[1] + " " + words[2] + " " + words[3] + " " + words[5]);
                default -> {}
            }
        });
        return said;
    }
}
