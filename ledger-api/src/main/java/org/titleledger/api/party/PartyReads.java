package org.titleledger.api.party;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.http.Known;
import org.titleledger.api.http.ReadQuery;
import org.titleledger.api.http.Reads;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyRefusal;
import org.titleledger.projections.parties.PartyQueries;
import org.titleledger.projections.parties.PartyView;
import org.titleledger.projections.shared.PartyStatus;

/** Reads of parties. */
@RestController
@RequestMapping("/api/v1/parties")
public class PartyReads {

    private final Reads reads;
    private final PartyQueries parties;

    public PartyReads(Reads reads, PartyQueries parties) {
        this.reads = reads;
        this.parties = parties;
    }

    /** Parties by name, former name or credit code. */
    @GetMapping
    public ResponseEntity<?> list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable PartyStatus status,
            @ParameterObject ReadQuery query) {
        return reads.list(request, query, point -> parties.list(q, status, point.asOf(), query.paging()));
    }

    /** One party. */
    @GetMapping("/{party}")
    public Known<PartyView> one(@PathVariable PartyId party, @ParameterObject ReadQuery query) {
        return reads.one(
                query,
                party,
                asOf -> parties.one(party, asOf),
                Optional.of(() -> PartyView.unknown(party)),
                new PartyRefusal.PartyNotFound(party));
    }
}
