#include "pages/customers/segmentwords.h"

#include "customers/rfm.h"
#include "formatting/format.h"
#include "pages/customers/customerwords.h"

#include <QCoreApplication>

namespace yiren {

namespace {

struct SegmentWords {
    Q_DECLARE_TR_FUNCTIONS(Segment)
};

QString daysSentence(const SegmentCondition &condition)
{
    const qint64 number = std::get<qint64>(condition.value);
    const int form = static_cast<int>(number); // one day, more days
    const QString days = format::count(number);
    const bool isWithin = condition.op == SegmentOperator::Within;
    if (condition.field == SegmentField::LastPaid)
        return isWithin ? SegmentWords::tr("bought within %1 day(s)", nullptr, form).arg(days)
                        : SegmentWords::tr("not bought within %1 day(s)", nullptr, form).arg(days);
    if (condition.field == SegmentField::LastSeen)
        return isWithin ? SegmentWords::tr("interacted within %1 day(s)", nullptr, form).arg(days)
                        : SegmentWords::tr("no interaction within %1 day(s)", nullptr, form).arg(days);
    return isWithin ? SegmentWords::tr("new within %1 day(s)", nullptr, form).arg(days)
                    : SegmentWords::tr("known for more than %1 day(s)", nullptr, form).arg(days);
}

} // namespace

QString segmentFieldWord(SegmentField field)
{
    switch (field) {
    case SegmentField::LastSeen:
        return SegmentWords::tr("Last interaction");
    case SegmentField::LastPaid:
        return SegmentWords::tr("Last purchase");
    case SegmentField::FirstSeen:
        return SegmentWords::tr("First seen");
    case SegmentField::Orders:
        return SegmentWords::tr("Orders");
    case SegmentField::Paid:
        return SegmentWords::tr("Paid, ¥");
    case SegmentField::Refunded:
        return SegmentWords::tr("Refunded, ¥");
    case SegmentField::Views:
        return SegmentWords::tr("Views");
    case SegmentField::Interactions:
        return SegmentWords::tr("Interactions");
    case SegmentField::Source:
        return SegmentWords::tr("Source");
    case SegmentField::SourceDetail:
        return SegmentWords::tr("Source, in detail");
    case SegmentField::Tag:
        return SegmentWords::tr("Tag");
    case SegmentField::Group:
        return SegmentWords::tr("Group");
    case SegmentField::Following:
        return SegmentWords::tr("Follows the account");
    case SegmentField::Name:
        break;
    }
    return SegmentWords::tr("Name");
}

QString segmentOperatorWord(SegmentField field, SegmentOperator op)
{
    switch (op) {
    case SegmentOperator::Within:
        return SegmentWords::tr("within the last … days");
    case SegmentOperator::NotWithin:
        return SegmentWords::tr("not within the last … days");
    case SegmentOperator::AtLeast:
        return SegmentWords::tr("at least");
    case SegmentOperator::AtMost:
        return SegmentWords::tr("at most");
    case SegmentOperator::Is:
        return field == SegmentField::Tag ? SegmentWords::tr("has") : SegmentWords::tr("is");
    case SegmentOperator::IsNot:
        return field == SegmentField::Tag ? SegmentWords::tr("has not") : SegmentWords::tr("is not");
    case SegmentOperator::Contains:
        break;
    }
    return SegmentWords::tr("contains");
}

QString segmentCodeWord(SegmentField field, const QString &code)
{
    if (field == SegmentField::Following)
        return code == u"yes" ? SegmentWords::tr("yes") : SegmentWords::tr("no");
    if (field == SegmentField::Group) {
        const auto group = rfmGroupFromName(code);
        return group ? rfmGroupWord(*group) : code;
    }
    return customerSourceWord(code);
}

QString conditionSentence(const SegmentCondition &condition)
{
    const SegmentValue kind = segmentValueOf(condition.field);
    if (kind == SegmentValue::Days)
        return daysSentence(condition);
    if (condition.field == SegmentField::Following)
        return std::get<QString>(condition.value) == u"yes" ? SegmentWords::tr("follows the account") : SegmentWords::tr("does not follow");
    QString field = segmentFieldWord(condition.field);
    QString value;
    if (kind == SegmentValue::Count) {
        value = format::count(std::get<qint64>(condition.value));
    } else if (kind == SegmentValue::Fen) {
        value = format::money(Money::fromFen(std::get<qint64>(condition.value)));
        field = condition.field == SegmentField::Paid ? SegmentWords::tr("Paid") : SegmentWords::tr("Refunded");
    } else {
        const auto &text = std::get<QString>(condition.value);
        value = kind == SegmentValue::Code ? segmentCodeWord(condition.field, text) : SegmentWords::tr("“%1”").arg(format::oneLine(text));
    }
    return SegmentWords::tr("%1 %2 %3", "field, operator, value").arg(field, segmentOperatorWord(condition.field, condition.op), value);
}

QString ruleSentence(const SegmentRule &rule)
{
    QStringList parts;
    for (const SegmentCondition &condition : rule.conditions)
        parts.append(conditionSentence(condition));
    return parts.join(rule.match == SegmentRule::Match::All ? SegmentWords::tr(" and ") : SegmentWords::tr(" or "));
}

} // namespace yiren
