package org.titleledger.api.imports.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.titleledger.api.imports.row.Finding;
import org.titleledger.api.imports.row.FindingCode;

class ReportWriterTest {

    private static String sentence(Finding finding) {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasename("classpath:messages/imports");
        messages.setDefaultEncoding("UTF-8");
        return messages.getMessage(finding.code(), finding.arguments().toArray(), Locale.CHINESE);
    }

    private static String report(Finding... findings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ReportWriter report = ReportWriter.to(bytes, ReportWriterTest::sentence)) {
            for (Finding finding : findings) {
                report.write(finding);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aReportIsACsvThatSpreadsheetsOpen() throws IOException {
        assertThat(report(
                        Finding.of(5, "登记日期", FindingCode.DATE_IMPOSSIBLE, "1993-13-01"),
                        Finding.of(6, "权利人,\"甲\"", FindingCode.HOLDER_MISSING)))
                .isEqualTo("\ufeffline,column,code,detail\r\n"
                        + "5,登记日期,import.date-is-impossible,没有“1993-13-01”这样的日期，或早于一切凭证。\r\n"
                        + "6,\"权利人,\"\"甲\"\"\",import.holder-is-missing,已登记或备案的产权应有权利人。\r\n");
    }

    @Test
    void aReportWithoutFindingsIsItsHeading() throws IOException {
        assertThat(report()).isEqualTo("\ufeffline,column,code,detail\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1"})
    void nothingInAReportIsCalculated(String heading) throws IOException {
        assertThat(report(Finding.of(2, heading, FindingCode.HOLDER_MISSING))).contains("\r\n2,'" + heading + ",");
    }
}
