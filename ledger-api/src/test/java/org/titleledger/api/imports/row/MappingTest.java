package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;

class MappingTest {

    @Test
    void aMappingIsReadWhole() {
        Mapping mapping = Mapping.parse(ImportKind.PROPERTIES, """
                {"columns": {"name": "PIN", "identifier": "ID", "identifier.COOK_PIN": "PIN", "address": null},
                 "identifierScheme": "CHICAGO_ID", "dateFormat": "MM/dd/yyyy",
                 "constants": {"kind": "宗地", "holder": "City of Chicago"},
                 "values": {"status": {"Owned by City": "REGISTERED", "Sold": "", "": "未登记"}}}
                """);
        assertThat(mapping.columns()).isEqualTo(Map.of(PropertyField.NAME, "PIN", PropertyField.IDENTIFIER, "ID"));
        assertThat(mapping.unread()).containsExactly(PropertyField.ADDRESS);
        assertThat(mapping.furtherIdentifiers()).isEqualTo(Map.of("COOK_PIN", "PIN"));
        assertThat(mapping.identifierScheme()).isEqualTo("CHICAGO_ID");
        assertThat(mapping.constants().get(PropertyField.HOLDER)).isEqualTo("City of Chicago");
        assertThat(mapping.values().get(PropertyField.STATUS))
                .isEqualTo(Map.of("Owned by City", "REGISTERED", "Sold", "", "", "未登记"));
    }

    @Test
    void noMappingIsTheKnownHeadings() {
        assertThat(Mapping.parse(ImportKind.PARTIES, null)).isEqualTo(Mapping.none(ImportKind.PARTIES));
        assertThat(Mapping.parse(ImportKind.PARTIES, " ")).isEqualTo(Mapping.none(ImportKind.PARTIES));
        assertThat(Mapping.parse(ImportKind.PARTIES, "{}")).isEqualTo(Mapping.none(ImportKind.PARTIES));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                              | ``                     | MAPPING_MALFORMED",
                "[]                                             | ``                     | MAPPING_MALFORMED",
                "{} {}                                          | ``                     | MAPPING_MALFORMED",
                "{\"columns\": {}, \"columns\": {}}             | ``                     | MAPPING_MALFORMED",
                "{\"column\": {}}                               | /column                | MAPPING_MALFORMED",
                "{\"columns\": []}                              | /columns               | MAPPING_MALFORMED",
                "{\"columns\": {\"name\": 1}}                   | /columns/name          | MAPPING_MALFORMED",
                "{\"columns\": {\"title\": \"A\"}}              | /columns/title         | FIELD_UNKNOWN",
                "{\"columns\": {\"a/b~c\": \"A\"}}              | /columns/a~1b~0c       | FIELD_UNKNOWN",
                "{\"constants\": {\"x\": \"A\"}}                | /constants/x           | FIELD_UNKNOWN",
                "{\"values\": {\"x\": {}}}                      | /values/x              | FIELD_UNKNOWN",
                "{\"constants\": {\"kind\": \"房\"}}            | /constants/kind        | MAPPED_WORD_UNKNOWN",
                "{\"values\": {\"status\": {\"a/b\": \"有\"}}}  | /values/status/a~1b    | MAPPED_WORD_UNKNOWN",
                "{\"columns\": {\"identifier\": \"ID\"}}        | /identifierScheme      | SCHEME_MALFORMED",
                "{\"identifierScheme\": \"asset no\"}           | /identifierScheme      | SCHEME_MALFORMED",
                "{\"identifierScheme\": \"UNIT_CODE\"}          | /identifierScheme      | SCHEME_MALFORMED",
                "{\"columns\": {\"identifier.pin\": \"PIN\"}}   | /columns/identifier.pin | SCHEME_MALFORMED",
                "{\"dateFormat\": \"day\"}                      | /dateFormat            | DATE_FORMAT_MALFORMED"
            })
    void whatItDoesNotKnowItRefusesWithThePlace(String json, String pointer, FileProblem problem) {
        assertThatThrownBy(() -> Mapping.parse(ImportKind.PROPERTIES, json))
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(problem);
                    assertThat(refused.pointer()).isEqualTo(pointer);
                });
    }
}
