package org.titleledger.api.imports.row;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of kind {@code title-history} may say. */
public enum DeedField implements Field {
    /** The unit codes of the properties that the deed moves. */
    UNIT_CODE("unitCode", null, "不动产单元号", "不动产单元代码", "不动产单元编号"),
    /** Their keys in another register; the mapping names its scheme. */
    IDENTIFIER("identifier", null),
    /** Which right moves; where it is blank, a parcel's is land use and a building's is building ownership. */
    RIGHT("right", Vocabulary.RIGHTS, "权利类型"),
    /** Who held the right before; blank where the deed names nobody. */
    GRANTOR("grantor", null, "出让人", "原权利人", "转让人", "转让方", "移出方"),
    /** The grantors' credit codes in the same order. */
    GRANTOR_CREDIT_CODE("grantorCreditCode", null, "出让人统一社会信用代码", "原权利人统一社会信用代码", "转让人统一社会信用代码"),
    /** Who holds it from then on, all of them, with their shares behind the names where they have shares. */
    GRANTEE("grantee", null, "受让人", "权利人", "现权利人", "受让方", "移入方"),
    /** The grantees' credit codes in the same order. */
    GRANTEE_CREDIT_CODE("granteeCreditCode", null, "受让人统一社会信用代码", "权利人统一社会信用代码", "现权利人统一社会信用代码"),
    /** The grantees' shares in the same order, where they do not stand behind the names. */
    SHARES("shares", null, "份额", "共有份额", "权利人份额"),
    /** By what the right moved. */
    INSTRUMENT("instrument", Vocabulary.INSTRUMENTS, "权属来源", "转移方式", "登记原因", "取得方式"),
    /** Why it took effect before the entry (rule E2). */
    GROUND("ground", Vocabulary.GROUNDS, "生效依据", "物权变动依据"),
    /** The register's own number of the entry; one number may stand on several rows. */
    RECORDING_NUMBER("recordingNumber", null, "登记号", "登记编号", "登簿编号", "登记簿编号", "业务号"),
    /** From when the right was the grantee's. */
    EFFECTIVE_ON("effectiveOn", null, "生效日期", "生效时间", "转移日期", "取得日期"),
    /** The day of the entry in the paper register. */
    RECORDED_ON("recordedOn", null, "登记日期", "登记时间", "登簿日期", "登簿时间");

    private final String key;
    private final @Nullable Words<?> words;
    private final List<String> headings;

    DeedField(String key, @Nullable Words<?> words, String... headings) {
        this.key = key;
        this.words = words;
        this.headings = List.of(headings);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public Optional<Words<?>> words() {
        return Optional.ofNullable(words);
    }

    @Override
    public boolean isArea() {
        return false;
    }
}
