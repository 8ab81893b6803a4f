package org.titleledger.api.imports.row;

import java.util.ArrayList;
import java.util.List;
import org.titleledger.party.CreditCode;

/** Reads the holders of a row from the three cells that speak of them. */
final class HolderCells {

    private HolderCells() {}

    static List<NamedHolder> read(RowReader cells) {
        String names = cells.text(PropertyField.HOLDER);
        List<NamedHolder> holders = names == null ? null : cells.accept(PropertyField.HOLDER, HolderReader.read(names));
        String written = cells.text(PropertyField.HOLDER_CREDIT_CODE);
        List<CreditCode> codes =
                written == null ? null : cells.accept(PropertyField.HOLDER_CREDIT_CODE, codes(written));
        String shares = cells.text(PropertyField.SHARES);
        if (holders == null) {
            return List.of();
        }
        if (shares != null) {
            List<NamedHolder> shared = cells.accept(PropertyField.SHARES, HolderReader.withShares(holders, shares));
            holders = shared == null ? holders : shared;
        }
        return codes == null ? holders : withCodes(cells, holders, codes);
    }

    private static Reading<List<CreditCode>> codes(String cell) {
        List<CreditCode> codes = new ArrayList<>();
        for (String part : HolderReader.parts(cell)) {
            switch (IdentifierReader.creditCode(part)) {
                case Reading.Value<CreditCode> code -> codes.add(code.value());
                case Reading.Doubtful<CreditCode> code -> codes.add(code.value());
                case Reading.Nothing<CreditCode> nothing -> {}
                case Reading.Wrong<CreditCode> wrong -> {
                    return new Reading.Wrong<>(wrong.code(), wrong.arguments());
                }
            }
        }
        return Reading.value(codes);
    }

    private static List<NamedHolder> withCodes(RowReader cells, List<NamedHolder> holders, List<CreditCode> codes) {
        if (codes.size() != holders.size()) {
            cells.report(
                    PropertyField.HOLDER_CREDIT_CODE, FindingCode.CREDIT_CODES_COUNT, codes.size(), holders.size());
            return holders;
        }
        List<NamedHolder> known = new ArrayList<>();
        for (int index = 0; index < holders.size(); index++) {
            NamedHolder holder = holders.get(index);
            known.add(new NamedHolder(new NamedParty(holder.party().name(), codes.get(index)), holder.share()));
        }
        return known;
    }
}
