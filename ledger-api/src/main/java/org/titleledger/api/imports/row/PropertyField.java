package org.titleledger.api.imports.row;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of kind {@code properties} may say. */
public enum PropertyField implements Field {
    /** The property's own name. */
    NAME("name", "名称", "房屋名称", "不动产名称", "资产名称", "楼宇名称", "房产名称"),
    /** The compound it belongs to. */
    COMPOUND("compound", "办公区", "办公区名称", "大院", "院区"),
    /** Parcel, building or unit; where it is blank, the unit code tells. */
    KIND("kind", Vocabulary.PROPERTY_KINDS, "类型", "不动产类型", "单元类型"),
    /** The 28-character unit code. */
    UNIT_CODE("unitCode", "不动产单元号", "不动产单元代码", "不动产单元编号"),
    /** Another register's key; the mapping names its scheme. Further ones are {@code identifier.<SCHEME>}. */
    IDENTIFIER("identifier"),
    /** 坐落. */
    ADDRESS("address", "坐落", "地址", "坐落位置", "房屋坐落", "详细地址"),
    /** What it stands on: a unit code, or the name of a property in the same compound. */
    PARENT("parent", "所在宗地", "所属宗地", "所在幢"),
    /** Which right the title is; a parcel's is land use where it is blank. */
    RIGHT("right", Vocabulary.RIGHTS, "权利类型"),
    /** Registered, filed or neither. */
    STATUS("status", Vocabulary.STATUSES, "权属状态", "产权状态", "登记状态"),
    /** How the land was obtained. */
    NATURE("nature", Vocabulary.NATURES, "权利性质", "土地权利性质", "土地取得方式"),
    /** The holders, with their shares behind the names where they have shares. */
    HOLDER("holder", "权利人", "产权人", "产权单位", "房屋所有权人", "登记权利人"),
    /** The holders' credit codes in the same order. */
    HOLDER_CREDIT_CODE("holderCreditCode", "权利人统一社会信用代码", "产权单位统一社会信用代码", "权利人信用代码"),
    /** The holders' shares in the same order, where they do not stand behind the names. */
    SHARES("shares", "份额", "共有份额", "权利人份额"),
    /** Sole, joint or by shares; it follows from the holders where it is blank. */
    CO_OWNERSHIP("coOwnership", Vocabulary.CO_OWNERSHIPS, "共有情况", "共有方式"),
    /** Which certificate; the number tells where it is blank. */
    CERTIFICATE_KIND("certificateKind", Vocabulary.CERTIFICATE_KINDS, "证书类型", "权证类型"),
    /** The certificate's number. */
    CERTIFICATE_NUMBER("certificateNumber", "证书号", "证号", "产权证号", "权证号", "证书编号", "不动产权证号", "不动产权证书号"),
    /** The title's and the certificate's date. */
    REGISTERED_ON("registeredOn", "登记日期", "登记时间"),
    /** The last day of the land's term. */
    TERM_ENDS_ON("termEndsOn", "使用期限止", "土地使用期限止", "土地使用终止日期"),
    /** 证载土地面积, in square metres. */
    LAND_AREA("landArea", true, "土地面积", "宗地面积", "证载土地面积"),
    /** 证载建筑面积, in square metres. */
    BUILDING_AREA("buildingArea", true, "建筑面积", "房屋建筑面积", "证载建筑面积"),
    /** Who manages it. */
    CUSTODIAN("custodian", "管理单位", "保管单位"),
    /** Who handed it over to the custodian. */
    HANDED_OVER_FROM("handedOverFrom", "移交单位", "原管理单位"),
    /** When. */
    HANDED_OVER_ON("handedOverOn", "移交日期", "移交时间"),
    /** Who uses the whole of it. */
    OCCUPANT("occupant", "使用单位", "现使用单位"),
    /** Since when. */
    OCCUPIED_FROM("occupiedFrom", "使用起始日期", "使用开始日期", "起始使用日期");

    /** What a mapping puts before the scheme of a further identifier. */
    static final String FURTHER_IDENTIFIER = "identifier.";

    private final String key;
    private final @Nullable Words<?> words;
    private final boolean area;
    private final List<String> headings;

    PropertyField(String key, String... headings) {
        this(key, null, false, headings);
    }

    PropertyField(String key, Words<?> words, String... headings) {
        this(key, words, false, headings);
    }

    PropertyField(String key, boolean area, String... headings) {
        this(key, null, area, headings);
    }

    PropertyField(String key, @Nullable Words<?> words, boolean area, String... headings) {
        this.key = key;
        this.words = words;
        this.area = area;
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
        return area;
    }
}
