package org.titleledger.api.imports.row;

import org.titleledger.party.PartyKind;
import org.titleledger.property.PropertyKind;
import org.titleledger.title.Certificate;
import org.titleledger.title.CoOwnership;
import org.titleledger.title.Ground;
import org.titleledger.title.Instrument;
import org.titleledger.title.LandNature;
import org.titleledger.title.Right;
import org.titleledger.title.TitleStatus;

/** The Chinese words of lists, certificates and the register's code lists. */
final class Vocabulary {

    static final Words<PropertyKind> PROPERTY_KINDS = new Words<>(PropertyKind.class)
            .with(PropertyKind.PARCEL, "宗地", "土地", "地块")
            .with(PropertyKind.BUILDING, "幢", "栋", "楼", "自然幢", "房屋", "建筑物", "楼房")
            .with(PropertyKind.BUILDING_UNIT, "户", "套", "单元");

    static final Words<PartyKind> PARTY_KINDS = new Words<>(PartyKind.class)
            .with(PartyKind.ORGAN, "机关", "党政机关", "机关法人", "行政机关", "行政单位")
            .with(PartyKind.INSTITUTION, "事业单位", "事业单位法人", "事业法人")
            .with(PartyKind.GOVERNMENT, "政府", "人民政府")
            .with(PartyKind.MASS_ORGANISATION, "群众团体", "人民团体", "群团组织", "社会团体")
            .with(PartyKind.ENTERPRISE, "企业", "企业法人", "国有企业")
            .with(PartyKind.OTHER, "其他", "其它");

    static final Words<Right> RIGHTS = new Words<>(Right.class)
            .with(Right.LAND_USE, "土地使用权", "国有建设用地使用权", "建设用地使用权", "国有土地使用权")
            .with(Right.BUILDING_OWNERSHIP, "房屋所有权", "房屋(构筑物)所有权", "房屋等建筑物所有权", "构筑物所有权")
            .with(
                    Right.LAND_AND_BUILDING,
                    "房地一体",
                    "国有建设用地使用权/房屋所有权",
                    "国有建设用地使用权/房屋(构筑物)所有权",
                    "国有建设用地使用权及房屋所有权",
                    "土地使用权/房屋所有权",
                    "房地产权");

    static final Words<TitleStatus> STATUSES = new Words<>(TitleStatus.class)
            .with(TitleStatus.REGISTERED, "已登记", "登记", "已办证")
            .with(TitleStatus.FILED, "备案", "权属备案", "已备案")
            .with(TitleStatus.UNREGISTERED, "未登记", "未办证");

    static final Words<LandNature> NATURES = new Words<>(LandNature.class)
            .with(LandNature.ALLOCATED, "划拨", "行政划拨", "101")
            .with(LandNature.GRANTED, "出让", "有偿出让", "102")
            .with(LandNature.CAPITAL_CONTRIBUTION, "作价出资", "作价出资(入股)", "作价入股", "103")
            .with(LandNature.LEASED, "租赁", "国有土地租赁", "104")
            .with(LandNature.AUTHORISED, "授权经营", "105")
            .with(LandNature.OTHER, "其他", "其它");

    static final Words<CoOwnership> CO_OWNERSHIPS = new Words<>(CoOwnership.class)
            .with(CoOwnership.SOLE, "单独所有", "单独", "独有")
            .with(CoOwnership.JOINT, "共同共有", "共同")
            .with(CoOwnership.BY_SHARES, "按份共有", "按份");

    static final Words<Certificate.Kind> CERTIFICATE_KINDS = new Words<>(Certificate.Kind.class)
            .with(Certificate.Kind.UNIFIED, "不动产权证", "不动产权证书", "不动产证")
            .with(Certificate.Kind.HOUSE, "房产证", "房屋所有权证", "房权证", "房屋产权证")
            .with(Certificate.Kind.LAND, "土地证", "国有土地使用证", "土地使用证", "土地使用权证")
            .with(Certificate.Kind.FILING, "备案", "权属备案", "备案证明", "权属备案证明");

    static final Words<Instrument> INSTRUMENTS = new Words<>(Instrument.class)
            .with(Instrument.ALLOCATION_APPROVAL, "划转批复", "划转", "无偿划转", "资产划转", "调拨", "无偿调拨", "划拨")
            .with(Instrument.GOVERNMENT_DECISION, "政府决定", "政府文件", "政府批复")
            .with(Instrument.COURT_DOCUMENT, "法律文书", "生效法律文书", "法院判决", "判决", "裁定")
            .with(Instrument.MERGER, "合并", "单位合并")
            .with(Instrument.SPLIT, "分立", "单位分立")
            .with(Instrument.PURCHASE, "买卖", "购买", "购置", "转让")
            .with(Instrument.EXCHANGE, "交换", "互换", "置换")
            .with(Instrument.FIRST_REGISTRATION, "首次登记", "初始登记", "总登记", "自建", "新建")
            .with(Instrument.OTHER, "其他", "其它");

    static final Words<Ground> GROUNDS = new Words<>(Ground.class)
            .with(Ground.JUDGMENT, "法律文书", "生效法律文书")
            .with(Ground.EXPROPRIATION, "征收决定", "征收")
            .with(Ground.INHERITANCE, "继承")
            .with(Ground.CONSTRUCTION, "合法建造", "建造");

    private Vocabulary() {}
}
