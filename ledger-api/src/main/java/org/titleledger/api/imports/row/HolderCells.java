package org.titleledger.api.imports.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.titleledger.party.CreditCode;

/**
 * Reads the parties of a row from the cells that speak of them.
 *
 * @param names the field of their names
 * @param creditCodes the field of their credit codes
 * @param shares the field of their shares; {@code null} where these stand only behind the names
 * @param reader reads the names
 */
record HolderCells(
        Field names, Field creditCodes, @Nullable Field shares, Function<String, Reading<List<NamedHolder>>> reader) {

    List<NamedHolder> read(RowReader cells) {
        String written = cells.text(names);
        List<NamedHolder> holders = written == null ? null : cells.accept(names, reader.apply(written));
        String coded = cells.text(creditCodes);
        List<CreditCode> codes = coded == null ? null : cells.accept(creditCodes, codes(coded));
        String shared = shares == null ? null : cells.text(shares);
        if (holders == null) {
            return List.of();
        }
        if (shares != null && shared != null) {
            List<NamedHolder> sharing = cells.accept(shares, HolderReader.withShares(holders, shared));
            holders = sharing == null ? holders : sharing;
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

    private List<NamedHolder> withCodes(RowReader cells, List<NamedHolder> holders, List<CreditCode> codes) {
        if (codes.size() != holders.size()) {
            cells.report(creditCodes, FindingCode.CREDIT_CODES_COUNT, codes.size(), holders.size());
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
