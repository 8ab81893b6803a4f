package org.titleledger.api.party;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.titleledger.api.desk.LedgerDays;
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
    private final LedgerDays days;

    public PartyReads(Reads reads, PartyQueries parties, LedgerDays days) {
        this.reads = reads;
        this.parties = parties;
        this.days = days;
    }

    /** Parties by name, former name or credit code. */
    @GetMapping
    public ResponseEntity<?> list(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable PartyStatus status,
            @ParameterObject ReadQuery query) {
        LocalDate day = query.day(days.today());
        return reads.list(request, query, () -> parties.list(q, status, day, query.paging()));
    }

    /** One party. */
    @GetMapping("/{party}")
    public Known<PartyView> one(@PathVariable PartyId party, @ParameterObject ReadQuery query) {
        LocalDate day = query.day(days.today());
        return reads.one(query, party, () -> parties.one(party, day), new PartyRefusal.PartyNotFound(party));
    }
}
