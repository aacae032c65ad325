#include "words/labels.h"

#include <QCoreApplication>
#include <QStringList>

#include <span>

namespace yiren {

namespace {

struct Label {
    const char *code;
    const char *text; // translated in the context "Label"
};

constexpr Label expectations[] = {
    {"amount_yuan", QT_TRANSLATE_NOOP("Label", "an amount in yuan, like 12.80")},
    {"amount_fen", QT_TRANSLATE_NOOP("Label", "an amount in fen, a whole number")},
    {"percent", QT_TRANSLATE_NOOP("Label", "a rate, like 0.60%")},
    {"time", QT_TRANSLATE_NOOP("Label", "a time, like 2026-03-05 10:30:00")},
    {"id", QT_TRANSLATE_NOOP("Label", "a number that names the order or refund")},
    {"number", QT_TRANSLATE_NOOP("Label", "a number")},
    {"room", QT_TRANSLATE_NOOP("Label", "fewer rows: no more fit in")},
    {"CNY", QT_TRANSLATE_NOOP("Label", "CNY, the yuan")},
    {"needed", QT_TRANSLATE_NOOP("Label", "something: it may not be empty")},
    {"one_parcel", QT_TRANSLATE_NOOP("Label", "one parcel: only express can be split")},
    {"express", QT_TRANSLATE_NOOP("Label", "one parcel at once: only express can be split")},
    {"masked", QT_TRANSLATE_NOOP("Label", "a masked number like 189****1234")},
    {"fractions", QT_TRANSLATE_NOOP("Label", "fractions from 0 to 1")},
    {"phone", QT_TRANSLATE_NOOP("Label", "a mobile number of China, or one with + and its country in front")},
    {"person", QT_TRANSLATE_NOOP("Label", "an openid, unionid, external_userid or phone")},
    {"customer", QT_TRANSLATE_NOOP("Label", "a customer who is known here: import customers or orders first")},
    {"past_time", QT_TRANSLATE_NOOP("Label", "a time that has passed")},
};

constexpr Label kinds[] = {
    {"trade", QT_TRANSLATE_NOOP("Label", "trade bill")},
    {"trade_all", QT_TRANSLATE_NOOP("Label", "trade bill (all)")},
    {"trade_success", QT_TRANSLATE_NOOP("Label", "trade bill (payments)")},
    {"trade_refund", QT_TRANSLATE_NOOP("Label", "trade bill (refunds)")},
    {"fund", QT_TRANSLATE_NOOP("Label", "fund-flow bill")},
    {"fund_basic", QT_TRANSLATE_NOOP("Label", "fund-flow bill of the basic account")},
    {"fund_operation", QT_TRANSLATE_NOOP("Label", "fund-flow bill of the operation account")},
    {"fund_fees", QT_TRANSLATE_NOOP("Label", "fund-flow bill of the fees account")},
    {"personal", QT_TRANSLATE_NOOP("Label", "personal WeChat statement")},
    {"orders", QT_TRANSLATE_NOOP("Label", "orders")},
    {"refunds", QT_TRANSLATE_NOOP("Label", "refunds")},
    {"customers", QT_TRANSLATE_NOOP("Label", "customers")},
    {"events", QT_TRANSLATE_NOOP("Label", "events")},
    {"unknown", QT_TRANSLATE_NOOP("Label", "not known")},
};

constexpr Label subjects[] = {
    {"data_folder", QT_TRANSLATE_NOOP("Label", "Data folder")},
    {"disk_space", QT_TRANSLATE_NOOP("Label", "Free space")},
    {"backups", QT_TRANSLATE_NOOP("Label", "Backups")},
    {"database", QT_TRANSLATE_NOOP("Label", "Data file")},
    {"money_rows", QT_TRANSLATE_NOOP("Label", "Rows with money")},
    {"audit", QT_TRANSLATE_NOOP("Label", "Audit log")},
    {"audit_end", QT_TRANSLATE_NOOP("Label", "End of the audit log")},
    {"certificates", QT_TRANSLATE_NOOP("Label", "Certificates of closed days")},
    {"balances", QT_TRANSLATE_NOOP("Label", "Balances of the account")},
    {"trade_days", QT_TRANSLATE_NOOP("Label", "Days of trade bills")},
    {"fund_days", QT_TRANSLATE_NOOP("Label", "Days of fund bills")},
    {"platform_keys", QT_TRANSLATE_NOOP("Label", "WeChat Pay's keys")},
    {"accounts", QT_TRANSLATE_NOOP("Label", "Accounts")},
    {"keys", QT_TRANSLATE_NOOP("Label", "Our keys")},
    {"clock", QT_TRANSLATE_NOOP("Label", "Clock")},
    {"settings", QT_TRANSLATE_NOOP("Label", "Numbers")},
    {"private_key", QT_TRANSLATE_NOOP("Label", "Private key")},
    {"apiv3_key", QT_TRANSLATE_NOOP("Label", "APIv3 key")},
    {"network", QT_TRANSLATE_NOOP("Label", "Network")},
    {"signature", QT_TRANSLATE_NOOP("Label", "Our signature")},
    {"answers", QT_TRANSLATE_NOOP("Label", "WeChat's signature")},
    {"pay.trade_bill", QT_TRANSLATE_NOOP("Label", "Trade bills")},
    {"pay.fund_flow_bill", QT_TRANSLATE_NOOP("Label", "Fund-flow bills")},
    {"pay.order_query", QT_TRANSLATE_NOOP("Label", "Asking for an order")},
    {"pay.complaints", QT_TRANSLATE_NOOP("Label", "Complaints")},
    {"wechat.token", QT_TRANSLATE_NOOP("Label", "Access token")},
    {"wechat.shipping", QT_TRANSLATE_NOOP("Label", "Mini Program, shipping")},
    {"wechat.shop", QT_TRANSLATE_NOOP("Label", "WeChat Shop, orders")},
    {"wecom.kf", QT_TRANSLATE_NOOP("Label", "WeCom, 微信客服")},
    {"wechat.draft", QT_TRANSLATE_NOOP("Label", "Draft box")},
    {"wechat.publish", QT_TRANSLATE_NOOP("Label", "Publishing")},
    {"wechat.followers", QT_TRANSLATE_NOOP("Label", "Followers")},
    {"wechat.statistics", QT_TRANSLATE_NOOP("Label", "Statistics")},
    {"wechat.menu", QT_TRANSLATE_NOOP("Label", "Menu")},
    {"wechat.mass", QT_TRANSLATE_NOOP("Label", "Mass sends")},
    {"wechat.templates", QT_TRANSLATE_NOOP("Label", "Template messages")},
};

constexpr Label states[] = {
    {"ok", QT_TRANSLATE_NOOP("Label", "works")},
    {"warning", QT_TRANSLATE_NOOP("Label", "needs a look")},
    {"failed", QT_TRANSLATE_NOOP("Label", "does not work")},
    {"not_permitted", QT_TRANSLATE_NOOP("Label", "not permitted to this account")},
    {"unknown", QT_TRANSLATE_NOOP("Label", "not asked")},
};

constexpr Label blockers[] = {
    {"day_not_over", QT_TRANSLATE_NOOP("Label", "The day is not over")},
    {"bill_missing", QT_TRANSLATE_NOOP("Label", "The trade bill is missing")},
    {"fund_bill_missing", QT_TRANSLATE_NOOP("Label", "The fund-flow bill is missing")},
    {"ledger_empty", QT_TRANSLATE_NOOP("Label", "No order of ours to compare with")},
    {"row_quarantined", QT_TRANSLATE_NOOP("Label", "A row of a bill can't be read")},
    {"summary_differs", QT_TRANSLATE_NOOP("Label", "A bill does not agree with its own summary")},
    {"difference_open", QT_TRANSLATE_NOOP("Label", "A difference is not settled")},
    {"fund_finding_open", QT_TRANSLATE_NOOP("Label", "A movement of the account is not settled")},
    {"chain_broken", QT_TRANSLATE_NOOP("Label", "The balances do not hold")},
    {"unexplained", QT_TRANSLATE_NOOP("Label", "An amount is not explained")},
};

// What stands behind a subject that is well; %1 is the check's detail.
constexpr Label goodSentences[] = {
    {"disk_space", QT_TRANSLATE_NOOP("Label", "%1 MB")},
    {"backups", QT_TRANSLATE_NOOP("Label", "the newest is %1")},
    {"money_rows", QT_TRANSLATE_NOOP("Label", "%1 rows are as they were written")},
    {"balances", QT_TRANSLATE_NOOP("Label", "%1 rows hold")},
    {"clock", QT_TRANSLATE_NOOP("Label", "%1 s from WeChat Pay's")},
};

// "characters:32" and its like; %1 is the number.
constexpr Label limits[] = {
    {"characters", QT_TRANSLATE_NOOP("Label", "at most %1 characters")}, {"bytes", QT_TRANSLATE_NOOP("Label", "at most %1 bytes")},
    {"pictures", QT_TRANSLATE_NOOP("Label", "at most %1 pictures")},     {"articles", QT_TRANSLATE_NOOP("Label", "at most %1 articles")},
    {"parcels", QT_TRANSLATE_NOOP("Label", "one to %1 parcels")},        {"people", QT_TRANSLATE_NOOP("Label", "two to %1 people")},
    {"openids", QT_TRANSLATE_NOOP("Label", "one to %1 people")},
};

const char *find(std::span<const Label> labels, const QString &code)
{
    for (const Label &label : labels) {
        if (code == QLatin1String(label.code))
            return label.text;
    }
    return nullptr;
}

QString textOr(std::span<const Label> labels, const QString &code)
{
    const char *text = find(labels, code);
    return text ? QCoreApplication::translate("Label", text) : code;
}

} // namespace

QString expectedText(const QString &expected)
{
    const QString count = expected.section(u':', 1);
    if (expected.startsWith(u"cells:"))
        return QCoreApplication::translate("Label", "%1 cells").arg(count);
    if (expected.startsWith(u"id:"))
        return QCoreApplication::translate("Label", "a number of at most %1 characters").arg(count);
    if (const char *limit = find(limits, expected.section(u':', 0, 0)))
        return QCoreApplication::translate("Label", limit).arg(count);
    if (expected.contains(u'|'))
        return QCoreApplication::translate("Label", "one of %1").arg(expected.split(u'|').join(QStringLiteral(", ")));
    const QString kind = textOr(kinds, expected); // a bill of another kind was expected
    return textOr(expectations, kind);
}

QString kindText(const QString &kind)
{
    return textOr(kinds, kind);
}

QString syncStatusText(BillSyncStatus status)
{
    switch (status) {
    case BillSyncStatus::Imported:
        return QCoreApplication::translate("Label", "imported");
    case BillSyncStatus::Unchanged:
        return QCoreApplication::translate("Label", "there already");
    case BillSyncStatus::Empty:
        return QCoreApplication::translate("Label", "nothing happened that day");
    case BillSyncStatus::NotReady:
        return QCoreApplication::translate("Label", "not ready yet");
    case BillSyncStatus::Failed:
        break;
    }
    return QCoreApplication::translate("Label", "not fetched");
}

QString subjectText(const QString &name)
{
    return textOr(subjects, name);
}

QString stateText(const QString &state)
{
    return textOr(states, state);
}

QString blockerText(const QString &name)
{
    return textOr(blockers, name);
}

QString goodText(const QString &name, const QString &detail)
{
    const char *sentence = find(goodSentences, name);
    return sentence ? QCoreApplication::translate("Label", sentence).arg(detail) : detail;
}

} // namespace yiren
