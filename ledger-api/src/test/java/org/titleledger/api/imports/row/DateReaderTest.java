package org.titleledger.api.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.titleledger.api.imports.table.FileProblem;
import org.titleledger.api.imports.table.FileRefused;
import org.titleledger.shared.LegalDate;

class DateReaderTest {

    private static String read(String cell) {
        return Readings.shown(new DateReader(null).read(CellText.clean(cell)), LegalDate::shown);
    }

    private static String read(String pattern, String cell) {
        return Readings.shown(new DateReader(DatePattern.of(pattern)).read(cell), LegalDate::shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1990-01-01 | 1990-01-01",
                "1990-1-1 | 1990-01-01",
                "1991年2月3日 | 1991-02-03",
                "1991年02月03号 | 1991-02-03",
                "1991 年 2 月 3 日 | 1991-02-03",
                "1992/3/4 | 1992-03-04",
                "1992.3.4 | 1992-03-04",
                "19920304 | 1992-03-04",
                "１９９２／３／４ | 1992-03-04",
                "1992-03-04 00:00:00 | 1992-03-04",
                "1992/3/4 0:00 | 1992-03-04",
                "1992-03-04T14:30:05.123 | 1992-03-04",
                "1888-06-16 | 1888-06-16",
                "2000-02-29 | 2000-02-29",
                "1987年5月 | 1987-05",
                "1987年5月份 | 1987-05",
                "1987-05 | 1987-05",
                "1987/5 | 1987-05",
                "1987.5 | 1987-05",
                "1987年 | 1987",
                "1987 | 1987"
            })
    void theFormsOfListsAreRead(String cell, String date) {
        assertThat(read(cell)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1993-13-01 | !DATE_IMPOSSIBLE",
                "1993-02-30 | !DATE_IMPOSSIBLE",
                "1993-00-10 | !DATE_IMPOSSIBLE",
                "1900-02-29 | !DATE_IMPOSSIBLE",
                "19930230 | !DATE_IMPOSSIBLE",
                "1987年13月 | !DATE_IMPOSSIBLE",
                "1799-12-31 | !DATE_IMPOSSIBLE",
                "0202-03-01 | !DATE_IMPOSSIBLE",
                "2999-12-31 | !DATE_IS_FILLER",
                "9999-12-31 | !DATE_IS_FILLER",
                "0000-00-00 | !DATE_IS_FILLER",
                "1899-12-30 | !DATE_IS_FILLER",
                "1900-01-01 | ?DATE_DOUBTFUL 1900-01-01",
                "1970-01-01 | ?DATE_DOUBTFUL 1970-01-01",
                "1949-10-01 | ?DATE_DOUBTFUL 1949-10-01",
                "1949 | 1949",
                "01/02/1992 | !DATE_UNREADABLE",
                "90-1-2 | !DATE_UNREADABLE",
                "1992-3/4 | !DATE_UNREADABLE",
                "1992-3-4-5 | !DATE_UNREADABLE",
                "198705 | !DATE_UNREADABLE",
                "33970 | !DATE_UNREADABLE",
                "一九九二年三月四日 | !DATE_UNREADABLE",
                "1992-03-04Z | !DATE_UNREADABLE",
                "1992-03-04 约 | !DATE_UNREADABLE"
            })
    void whatCannotBeRightIsNotRead(String cell, String outcome) {
        assertThat(read(cell)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MM/dd/yyyy | 11/20/2018 | 2018-11-20",
                "MM/dd/yyyy | 2018-11-20 | 2018-11-20",
                "MM/dd/yyyy | 02/30/2018 | !DATE_UNREADABLE",
                "MM/dd/yyyy | 1/2/2018 | !DATE_UNREADABLE",
                "MM/dd/yyyy | 1987年 | !DATE_UNREADABLE",
                "M/d/yyyy | 1/2/2018 | 2018-01-02",
                "dd.MM.uuuu | 31.12.1999 | 1999-12-31",
                "yyyy年M月d日 | 1991年2月3日 | 1991-02-03",
                "MM/dd/yyyy | 12/31/2999 | !DATE_IS_FILLER"
            })
    void aPrescribedFormIsKeptStrictly(String pattern, String cell, String outcome) {
        assertThat(read(pattern, cell)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MM/yyyy",
                "hh:mm",
                "nonsense",
                "yy-MM-dd",
                "'",
                "dddddddddddddddddddddddddddddddddddddddddddddddd"
            })
    void aPatternHasYearMonthAndDay(String pattern) {
        assertThatThrownBy(() -> DatePattern.of(pattern)).isInstanceOfSatisfying(FileRefused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(FileProblem.DATE_FORMAT_MALFORMED);
            assertThat(refused.pointer()).isEqualTo("/dateFormat");
        });
    }

    @Test
    void aNoBreakSpaceIsNoPartOfADate() {
        assertThat(read("\u00a01990-01-01\u3000")).isEqualTo("1990-01-01");
    }
}
