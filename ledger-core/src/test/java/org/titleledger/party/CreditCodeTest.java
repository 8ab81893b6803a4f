package org.titleledger.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.testing.Refused;

/** The check character of GB 32100-2015 (rule D1). */
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11330000002482322Q", "11330000002482162H", "11330000002484088Y", "12330000727183266J",
                        "114453227361817210",
                "9144030071526726XG", "11140000012300001C", "121400004057000087", "11511301008778386B",
                        "12511300452258950C",
                "1251130145225903XN", "11511301008778239R"
            })
    void aCodeOfAPublicBodyIsRead(String text) {
        assertThat(CreditCode.parse(" " + text + "\t")).hasToString(text);
    }

    /** Published as valid with a wrong algorithm; its check character would be 7. */
    @ParameterizedTest
    @ValueSource(strings = {"91310115MA1G4L1WXK", "11330000002482322H", "11330000002482332Q", "21330000002482322Q"})
    void aWrongCheckCharacterIsRefused(String text) {
        Refused.as("credit-code.wrong-check-character", () -> CreditCode.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1151130108778239R",
                "11330000002482322QQ",
                "11330000002482322q",
                "1133000000248232IQ",
                "1133000000248232OQ",
                "113300000024823２2Q",
                "11 330000 002482322 Q",
                "1.13E+17",
                "113300O0002482322Q"
            })
    void anotherStructureIsRefused(String text) {
        Refused.as("credit-code.malformed", () -> CreditCode.parse(text));
    }

    @Test
    void everyOneCharacterSlipIsFound() {
        String code = "11330000002482322Q";
        int found = 0;
        int tried = 0;
        for (int place = 8; place < 17; place++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (other != code.charAt(place)) {
                    tried++;
                    found += isRefused(code.substring(0, place) + other + code.substring(place + 1)) ? 1 : 0;
                }
            }
        }
        assertThat(found).isEqualTo(tried);
    }

    private static boolean isRefused(String text) {
        try {
            CreditCode.parse(text);
            return false;
        } catch (org.titleledger.shared.InvalidValue invalid) {
            return true;
        }
    }
}
