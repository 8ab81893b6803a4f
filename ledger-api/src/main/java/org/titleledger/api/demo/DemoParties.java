package org.titleledger.api.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.bureau.BureauCommand;
import org.titleledger.bureau.DesignationId;
import org.titleledger.party.PartyCommand;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.LegalDate.Precision;

/** The demo's parties, the bureau among them. */
final class DemoParties {

    static final String BUREAU = "省机关事务管理局";
    static final String SCHOOL = "省建筑学校(原省建校)";
    static final String POLICE = "省公安厅";

    private static final LegalDate BUREAU_SINCE = LegalDate.of(LocalDate.of(2000, 7, 1));
    private static final LegalDate SCHOOL_DISSOLVED = LegalDate.of(LocalDate.of(1999, 6, 30));

    private static final List<String> ORGANS =
            List.of(POLICE, "省教育厅", "省财政厅", "省交通运输厅", "省水利厅", "省住房和城乡建设厅", "省发展和改革委员会", "省统计局", "省档案局");

    private final DemoActs acts;
    private final Identities identities;
    private final LedgerDays days;
    private final Map<String, PartyId> parties = new LinkedHashMap<>();

    DemoParties(DemoActs acts, Identities identities, LedgerDays days) {
        this.acts = acts;
        this.days = days;
        this.identities = identities;
    }

    PartyId named(String name) {
        PartyId party = parties.get(name);
        if (party == null) {
            throw new IllegalStateException("the demo has no party " + name);
        }
        return party;
    }

    void load() {
        register(BUREAU, PartyKind.ORGAN, BUREAU_SINCE);
        ORGANS.forEach(name -> register(name, PartyKind.ORGAN, null));
        register(SCHOOL, PartyKind.INSTITUTION, new LegalDate(LocalDate.of(1956, 9, 1), Precision.MONTH));
        acts.record(new PartyCommand.DissolveParty(named(SCHOOL), SCHOOL_DISSOLVED, List.of()), "学校撤销,未见承继文件");
        designate();
    }

    private void designate() {
        DesignationId designation = new DesignationId(identities.next());
        acts.record(new BureauCommand.DesignateBureau(designation, BUREAU_SINCE, named(BUREAU)), "台账启用,指定机关事务管理部门");
        acts.approve(new BureauCommand.ApproveDesignation(designation, LegalDate.of(days.today())), "与机构设置文件一致");
    }

    private void register(String name, PartyKind kind, @Nullable LegalDate establishedOn) {
        PartyId party = new PartyId(identities.next());
        parties.put(name, party);
        acts.record(new PartyCommand.RegisterParty(party, null, name, kind, null, establishedOn), "台账启用");
    }
}
