package org.titleledger.api.imports.row;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of kind {@code parties} may say. */
public enum PartyField implements Field {
    /** The party's name. */
    NAME("name", null, "名称", "单位名称", "主体名称", "机构名称"),
    /** What it is; OTHER where it is blank. */
    KIND("kind", Vocabulary.PARTY_KINDS, "类型", "主体类型", "单位类型", "单位性质", "机构类型"),
    /** The unified social credit code. */
    CREDIT_CODE("creditCode", null, "统一社会信用代码", "信用代码", "社会信用代码"),
    /** When it was established. */
    ESTABLISHED_ON("establishedOn", null, "成立日期", "设立日期", "成立时间"),
    /** When it ceased to exist. */
    DISSOLVED_ON("dissolvedOn", null, "撤销日期", "注销日期", "撤销时间");

    private final String key;
    private final @Nullable Words<?> words;
    private final List<String> headings;

    PartyField(String key, @Nullable Words<?> words, String... headings) {
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
