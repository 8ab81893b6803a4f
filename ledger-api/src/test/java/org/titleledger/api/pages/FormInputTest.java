package org.titleledger.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.shared.Correction;
import tools.jackson.databind.json.JsonMapper;

/** What is typed becomes the JSON of the API, and is judged there. */
class FormInputTest {

    private static final String ID = "property:0192f0c5-7c1e-7a3b-9c55-6f1d2b3a4c5d";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void aTitleIsSentAsTheApiWantsIt() {
        FormInput input = input(
                "title-record",
                "right",
                "LAND_USE",
                "status",
                "REGISTERED",
                "nature",
                "",
                "effectiveOn",
                "1986年3月",
                "holders/0/party",
                "party:a",
                "holders/0/share",
                "1/1",
                "holders/1/party",
                "",
                "holders/1/share",
                "",
                "certificates/0/kind",
                "LAND",
                "certificates/0/number",
                " 国用(1986)字第1号 ");
        assertThat(input.json().toString())
                .isEqualTo("{\"right\":\"LAND_USE\",\"status\":\"REGISTERED\",\"effectiveOn\":\"1986-03-01\","
                        + "\"precision\":\"MONTH\",\"holders\":[{\"party\":\"party:a\",\"share\":\"1/1\"}],"
                        + "\"certificates\":[{\"kind\":\"LAND\",\"number\":\"国用(1986)字第1号\"}]}");
    }

    /** A correction names what was changed, and nothing else (rule C3). */
    @Test
    void ofWhatStandsOnlyTheChangedIsSent() {
        SeenCorrections.Standing standing = new SeenCorrections.Standing(
                "title",
                "title.recorded",
                "LAND_USE",
                null,
                LocalDate.of(1986, 3, 1),
                "MONTH",
                MAPPER.readTree("""
                        {"status":"REGISTERED","nature":"ALLOCATED","recordingNumber":"12",
                        "holders":[{"party":"party:a","share":"1/1"}],"certificates":[]}
                        """),
                List.of("CLERICAL"));
        Form form = CorrectionForms.of(new Thing("properties", ID), standing, Correction.Kind.CLERICAL);
        Map<String, String[]> shown = Prefilled.of(form, standing, Correction.Kind.CLERICAL);
        assertThat(shown.get("effectiveOn")).containsExactly("1986-03");
        assertThat(FormInput.changed(form, shown, shown, MAPPER).json().has("replacement"))
                .isFalse();
        Map<String, String[]> typed = new HashMap<>(shown);
        typed.put("effectiveOn", new String[] {"1986"});
        typed.put("recordingNumber", new String[] {""});
        typed.put("holders/0/party", new String[] {"party:b"});
        assertThat(FormInput.changed(form, shown, typed, MAPPER)
                        .json()
                        .path("replacement")
                        .toString())
                .isEqualTo("{\"effectiveOn\":\"1986-01-01\",\"precision\":\"YEAR\","
                        + "\"holders\":[{\"party\":\"party:b\",\"share\":\"1/1\"}],\"recordingNumber\":null}");
        typed.put("effectiveOn", new String[] {""});
        assertThat(FormInput.changed(form, shown, typed, MAPPER)
                        .json()
                        .path("replacement")
                        .path("effectiveOn")
                        .isNull())
                .as("the day is unknown")
                .isTrue();
    }

    @Test
    void aBlankThatSaysSomethingIsSentAsNull() {
        assertThat(input("hand-over", "from", "", "to", "party:b", "effectiveOn", "")
                        .json()
                        .toString())
                .isEqualTo("{\"from\":null,\"to\":\"party:b\"}");
        assertThat(input("title-record", "effectiveOn", " ")
                        .json()
                        .path("effectiveOn")
                        .isNull())
                .isTrue();
    }

    @Test
    void aViolationIsSaidBesideTheRowItIsOn() {
        FormInput input =
                input("title-record", "holders/0/party", "", "holders/2/party", "party:c", "holders/2/share", "2/1");
        assertThat(input.json().path("holders").size()).isEqualTo(1);
        assertThat(input.onPage("holders/0/share")).isEqualTo("holders/2/share");
        assertThat(input.onPage("right")).isEqualTo("right");
    }

    @Test
    void whatIsNoNumberIsLeftToTheApiToRefuse() {
        FormInput input = input("property-register", "areas/0/kind", "SURVEY", "areas/0/squareMetres", "about ten");
        assertThat(input.json().at("/areas/0/squareMetres").asString()).isEqualTo("about ten");
        assertThat(input("property-register", "areas/0/squareMetres", "12,345.67")
                        .json()
                        .at("/areas/0/squareMetres")
                        .decimalValue())
                .isEqualByComparingTo("12345.67");
    }

    @Test
    void roomsAreSeparatedAsPeopleSeparateThem() {
        assertThat(input("occupant-assign", "rooms", "301，302、303\n304")
                        .json()
                        .path("rooms")
                        .toString())
                .isEqualTo("[\"301\",\"302\",\"303\",\"304\"]");
        assertThat(input("occupant-assign", "rooms", "").json().path("rooms").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1987,1987-01-01,YEAR",
        "1987年,1987-01-01,YEAR",
        "1987-5,1987-05-01,MONTH",
        "1987年5月,1987-05-01,MONTH",
        "1987-05-01,1987-05-01,",
        "1987年5月1日,1987-05-01,",
        "1987/5/1,1987-05-01,",
        "1987-13,1987-13-01,MONTH",
        "198751,198751,",
        "解放前,解放前,",
    })
    void datesAreReadNoMoreExactlyThanTheyAreTyped(String typed, String sent, String precision) {
        var json = input("hand-over", "effectiveOn", typed).json();
        assertThat(json.path("effectiveOn").asString()).isEqualTo(sent);
        assertThat(json.path("precision").asString("")).isEqualTo(precision == null ? "" : precision);
    }

    private static FormInput input(String form, String... pairs) {
        Map<String, String[]> typed = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            typed.put(pairs[at], new String[] {pairs[at + 1]});
        }
        return FormInput.of(Forms.named(form).orElseThrow(), typed, MAPPER);
    }
}
