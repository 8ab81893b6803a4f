package org.titleledger.api.imports.row;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a cell without what people cannot see and did not mean. */
final class CellText {

    /** What people and systems write into a cell that has nothing to say. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "-", "--", "—", "——", "–", "－", "/", "\\", "／", "无", "暂无", "不详", "未知", "空", "N/A", "n/a", "NULL", "null",
            "None", "nan", "NaN");

    private static final Pattern SPACES =
            Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");

    /** A space between two Chinese characters only aligns them, or stood for a line break. */
    private static final Pattern BETWEEN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    /** A text that a spreadsheet was kept from taking for a number: {@code ="0012"} or {@code '0012}. */
    private static final Pattern PROTECTED = Pattern.compile("=\"([^\"]*)\"|'(.+)");

    private static final Pattern ERROR =
            Pattern.compile("#(REF|N/A|VALUE|DIV/0|NAME|NULL|NUM|SPILL|CALC|GETTING_DATA)[!?]?|#{3,}");

    private static final Pattern GARBLED = Pattern.compile("[\\ufffd\\p{Cc}]|锟斤拷|烫烫烫");

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private CellText() {}

    static String clean(String cell) {
        if (isClean(cell)) {
            return cell;
        }
        String visible = INVISIBLE.matcher(cell).replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ").strip();
        String text = BETWEEN_CHINESE.matcher(spaced).replaceAll("");
        var guarded = PROTECTED.matcher(text);
        return guarded.matches() ? (guarded.group(1) == null ? guarded.group(2) : guarded.group(1)).strip() : text;
    }

    /** Most cells of most lists: visible ASCII with single spaces inside. Nothing below would change it. */
    private static boolean isClean(String cell) {
        char before = ' ';
        for (int index = 0; index < cell.length(); index++) {
            char at = cell.charAt(index);
            if (at < ' ' || at > '~' || at == ' ' && before == ' ' || index == 0 && (at == '=' || at == '\'')) {
                return false;
            }
            before = at;
        }
        return before != ' ' || cell.isEmpty();
    }

    static boolean isPlaceholder(String clean) {
        return clean.isEmpty() || PLACEHOLDERS.contains(clean);
    }

    static boolean isError(String clean) {
        return clean.startsWith("#") && ERROR.matcher(clean).matches();
    }

    static boolean isFormula(String clean) {
        return clean.startsWith("=");
    }

    static boolean isGarbled(String clean) {
        return !isClean(clean) && GARBLED.matcher(clean).find();
    }

    /** Full-width letters, digits and signs become the usual ones; there is no white space left. */
    static String narrow(String clean) {
        return WHITE.matcher(Normalizer.normalize(clean, Normalizer.Form.NFKC)).replaceAll("");
    }
}
