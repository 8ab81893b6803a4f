package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    @ParameterizedTest
    @CsvSource({
        "PROPERTIES, kind, 宗地, PARCEL",
        "PROPERTIES, kind, 幢, BUILDING",
        "PROPERTIES, kind, 户, BUILDING_UNIT",
        "PROPERTIES, kind, building_unit, BUILDING_UNIT",
        "PROPERTIES, right, 土地使用权, LAND_USE",
        "PROPERTIES, right, 国有建设用地使用权, LAND_USE",
        "PROPERTIES, right, 房屋所有权, BUILDING_OWNERSHIP",
        "PROPERTIES, right, 房地一体, LAND_AND_BUILDING",
        "PROPERTIES, right, 国有建设用地使用权／房屋（构筑物）所有权, LAND_AND_BUILDING",
        "PROPERTIES, status, 已登记, REGISTERED",
        "PROPERTIES, status, 备案, FILED",
        "PROPERTIES, status, 权属备案, FILED",
        "PROPERTIES, status, 未登记, UNREGISTERED",
        "PROPERTIES, nature, 划拨, ALLOCATED",
        "PROPERTIES, nature, 出让, GRANTED",
        "PROPERTIES, nature, 作价出资（入股）, CAPITAL_CONTRIBUTION",
        "PROPERTIES, nature, 租赁, LEASED",
        "PROPERTIES, nature, 授权经营, AUTHORISED",
        "PROPERTIES, nature, 其他, OTHER",
        "PROPERTIES, coOwnership, 单独所有, SOLE",
        "PROPERTIES, coOwnership, 共同共有, JOINT",
        "PROPERTIES, coOwnership, 按份共有, BY_SHARES",
        "PROPERTIES, certificateKind, 不动产权证, UNIFIED",
        "PROPERTIES, certificateKind, 不动产权证书, UNIFIED",
        "PROPERTIES, certificateKind, 房产证, HOUSE",
        "PROPERTIES, certificateKind, 房屋所有权证, HOUSE",
        "PROPERTIES, certificateKind, 土地证, LAND",
        "PROPERTIES, certificateKind, 国有土地使用证, LAND",
        "PROPERTIES, certificateKind, 备案, FILING",
        "PARTIES, kind, 机关, ORGAN",
        "PARTIES, kind, 事业单位, INSTITUTION",
        "PARTIES, kind, 政府, GOVERNMENT",
        "PARTIES, kind, 人民团体, MASS_ORGANISATION",
        "PARTIES, kind, 群众团体, MASS_ORGANISATION",
        "PARTIES, kind, 企业, ENTERPRISE",
        "PARTIES, kind, 其他, OTHER"
    })
    void wordsOfPapersMeanWordsOfTheApi(ImportKind kind, String field, String word, String meaning) {
        Words<?> words = kind.field(field).flatMap(Field::words).orElseThrow();
        assertThat(Readings.shown(words.read(word), Enum::name)).isEqualTo(meaning);
    }

    @Test
    void anUnknownWordIsRefusedAndTheKnownOnesAreNamed() {
        assertThat(Vocabulary.STATUSES.read("登记中"))
                .isEqualTo(Reading.wrong(FindingCode.WORD_UNKNOWN, "登记中", "已登记、备案、未登记"));
    }

    @Test
    void noHeadingBelongsToTwoFields() {
        for (ImportKind kind : ImportKind.values()) {
            assertThat(kind.fields().stream().flatMap(field -> field.headings().stream()))
                    .doesNotHaveDuplicates();
            assertThat(kind.fields().stream().map(Field::key)).doesNotHaveDuplicates();
        }
    }
}
