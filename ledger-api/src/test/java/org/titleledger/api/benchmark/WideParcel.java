package org.titleledger.api.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.titleledger.api.desk.Desk;
import org.titleledger.api.desk.Identities;
import org.titleledger.api.desk.LedgerDays;
import org.titleledger.api.desk.Submission;
import org.titleledger.bureau.BureauCommand;
import org.titleledger.bureau.DesignationId;
import org.titleledger.party.PartyCommand.RegisterParty;
import org.titleledger.party.PartyId;
import org.titleledger.party.PartyKind;
import org.titleledger.shared.Actor;
import org.titleledger.shared.LedgerCommand;
import org.titleledger.shared.LegalDate;
import org.titleledger.shared.Role;

/**
 * The widest compound there could be: one parcel with {@value #BUILDINGS} buildings on it, each with a title of its own, in
 * the bureau's custody and in use, so that the parcel's seal, title or custody concerns all of them.
 */
final class WideParcel {

    private static final int BUILDINGS = 2_500;
    private static final String BUREAU = "省机关事务管理局";

    private WideParcel() {}

    static Import into(Ledger ledger) throws IOException, InterruptedException, SQLException {
        designateBureau(ledger);
        return Import.of(ledger, "wide.csv", list().getBytes(StandardCharsets.UTF_8), "{}");
    }

    private static String list() {
        StringBuilder rows =
                new StringBuilder("名称,办公区,类型,坐落,所在宗地,权利类型,权属状态,权利人,登记日期," + "管理单位,移交单位,移交日期,使用单位,使用起始日期\n");
        rows.append("宗地,大院,宗地,学府路,,土地使用权,已登记,省建筑学校,1987-05-01,").append(BUREAU).append(",省建筑学校,2019-11-20,,\n");
        for (int number = 1; number <= BUILDINGS; number++) {
            rows.append(number)
                    .append("号楼,大院,幢,学府路,宗地,房屋所有权,已登记,省建筑学校,1987-05-01,")
                    .append(BUREAU)
                    .append(",省建筑学校,2019-11-20,省公安厅,2001-01-01\n");
        }
        return rows.toString();
    }

    private static void designateBureau(Ledger ledger) {
        Identities identities = ledger.bean(Identities.class);
        LegalDate today = LegalDate.of(ledger.bean(LedgerDays.class).today());
        PartyId bureau = new PartyId(identities.next());
        DesignationId designation = new DesignationId(identities.next());
        record(
                ledger,
                ledger.clerk(),
                Role.CLERK,
                new RegisterParty(bureau, null, BUREAU, PartyKind.ORGAN, null, null));
        record(ledger, ledger.clerk(), Role.CLERK, new BureauCommand.DesignateBureau(designation, today, bureau));
        record(ledger, ledger.reviewer(), Role.REVIEWER, new BureauCommand.ApproveDesignation(designation, today));
    }

    private static void record(Ledger ledger, Actor actor, Role role, LedgerCommand command) {
        ledger.bean(Desk.class).record(new Submission(command, actor, role, "启用", List.of(), null));
    }
}
