#include "customers/segment.h"

#include "customers/rfm.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

using Field = SegmentField;
using Operator = SegmentOperator;

constexpr std::array operatorNames = {"within", "not_within", "at_least", "at_most", "is", "is_not", "contains"}; // as SegmentOperator

struct FieldFacts {
    Field field;
    const char *name;
    SegmentValue value;
};
constexpr std::array fieldFacts{FieldFacts{Field::LastSeen, "last_seen", SegmentValue::Days},
                                FieldFacts{Field::LastPaid, "last_paid", SegmentValue::Days},
                                FieldFacts{Field::FirstSeen, "first_seen", SegmentValue::Days},
                                FieldFacts{Field::Orders, "orders", SegmentValue::Count},
                                FieldFacts{Field::Paid, "paid", SegmentValue::Fen},
                                FieldFacts{Field::Refunded, "refunded", SegmentValue::Fen},
                                FieldFacts{Field::Views, "views", SegmentValue::Count},
                                FieldFacts{Field::Interactions, "interactions", SegmentValue::Count},
                                FieldFacts{Field::Source, "source", SegmentValue::Code},
                                FieldFacts{Field::SourceDetail, "source_detail", SegmentValue::Text},
                                FieldFacts{Field::Tag, "tag", SegmentValue::Text},
                                FieldFacts{Field::Group, "group", SegmentValue::Code},
                                FieldFacts{Field::Following, "following", SegmentValue::Code},
                                FieldFacts{Field::Name, "name", SegmentValue::Text}}; // as SegmentField

constexpr std::array offeredFields{Field::LastPaid, Field::LastSeen,     Field::FirstSeen, Field::Orders, Field::Paid,
                                   Field::Refunded, Field::Group,        Field::Tag,       Field::Source, Field::SourceDetail,
                                   Field::Views,    Field::Interactions, Field::Following, Field::Name};

constexpr std::array daysOperators{Operator::Within, Operator::NotWithin};
constexpr std::array numberOperators{Operator::AtLeast, Operator::AtMost};
constexpr std::array codeOperators{Operator::Is, Operator::IsNot};
constexpr std::array onlyIs{Operator::Is};
constexpr std::array onlyContains{Operator::Contains};

constexpr qint64 mostDays = 36'500;
constexpr qint64 mostNumber = 1'000'000'000'000'000;
constexpr qsizetype longestText = 100;

bool isCodeOf(Field field, const QString &code)
{
    if (field == Field::Group)
        return rfmGroupFromName(code).has_value();
    if (field == Field::Following)
        return code == u"yes" || code == u"no";
    return true; // sources are WeChat's words, new ones come
}

QJsonObject conditionJson(const SegmentCondition &condition)
{
    QJsonObject json{{QStringLiteral("field"), segmentFieldName(condition.field)},
                     {QStringLiteral("operator"), segmentOperatorName(condition.op)}};
    std::visit([&json](const auto &value) { json.insert(QStringLiteral("value"), QJsonValue(value)); }, condition.value);
    return json;
}

template <typename Names, typename Name>
std::optional<size_t> placeOf(const Names &names, const QString &text, Name nameAt)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (text == QLatin1String(nameAt(names[i])))
            return i;
    }
    return std::nullopt;
}

Result<SegmentCondition> conditionFromJson(const QJsonObject &json)
{
    const QString fieldName = json.value(u"field").toString();
    const auto field = placeOf(fieldFacts, fieldName, [](const FieldFacts &facts) { return facts.name; });
    const auto op = placeOf(operatorNames, json.value(u"operator").toString(), [](const char *name) { return name; });
    const QJsonValue value = json.value(u"value");
    if (!field || !op)
        return failure(makeError(ErrorKind::Usage, "segment.condition", fieldName));
    SegmentCondition condition{static_cast<Field>(*field), static_cast<Operator>(*op), {}};
    if (value.isDouble() && value.toDouble() == double(value.toInteger(-1)))
        condition.value = value.toInteger();
    else if (value.isString())
        condition.value = value.toString();
    else
        return failure(makeError(ErrorKind::Usage, "segment.condition", fieldName));
    if (auto valid = validCondition(condition); !valid)
        return failure(valid.error());
    return condition;
}

} // namespace

std::span<const SegmentField> segmentFields()
{
    return offeredFields;
}

QString segmentFieldName(SegmentField field)
{
    return QLatin1String(fieldFacts[static_cast<size_t>(field)].name);
}

QString segmentOperatorName(SegmentOperator op)
{
    return QLatin1String(operatorNames[static_cast<size_t>(op)]);
}

SegmentValue segmentValueOf(SegmentField field)
{
    return fieldFacts[static_cast<size_t>(field)].value;
}

std::span<const SegmentOperator> segmentOperatorsOf(SegmentField field)
{
    switch (segmentValueOf(field)) {
    case SegmentValue::Days:
        return daysOperators;
    case SegmentValue::Count:
    case SegmentValue::Fen:
        return numberOperators;
    case SegmentValue::Code:
        return field == Field::Following ? std::span<const Operator>(onlyIs) : codeOperators;
    case SegmentValue::Text:
        break;
    }
    return field == Field::Tag ? std::span<const Operator>(codeOperators) : onlyContains;
}

Done validCondition(const SegmentCondition &condition)
{
    const auto operators = segmentOperatorsOf(condition.field);
    const SegmentValue kind = segmentValueOf(condition.field);
    bool isValid = std::find(operators.begin(), operators.end(), condition.op) != operators.end();
    if (kind == SegmentValue::Code || kind == SegmentValue::Text) {
        const auto *text = std::get_if<QString>(&condition.value);
        isValid = isValid && text && !text->isEmpty() && text->size() <= longestText && isCodeOf(condition.field, *text);
    } else {
        const auto *number = std::get_if<qint64>(&condition.value);
        isValid = isValid && number && *number >= 0 && *number <= (kind == SegmentValue::Days ? mostDays : mostNumber);
    }
    if (!isValid)
        return failure(makeError(ErrorKind::Usage, "segment.condition", segmentFieldName(condition.field)));
    return {};
}

QString segmentJson(const SegmentRule &rule)
{
    QJsonArray conditions;
    for (const SegmentCondition &condition : rule.conditions)
        conditions.append(conditionJson(condition));
    const QJsonObject json{{QStringLiteral("match"), rule.match == SegmentRule::Match::All ? QStringLiteral("all") : QStringLiteral("any")},
                           {QStringLiteral("conditions"), conditions}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<SegmentRule> segmentFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    const QString match = object.value(u"match").toString();
    if ((match != u"all" && match != u"any") || !object.value(u"conditions").isArray())
        return failure(makeError(ErrorKind::Usage, "segment.json"));
    SegmentRule rule;
    rule.match = match == u"all" ? SegmentRule::Match::All : SegmentRule::Match::Any;
    for (const QJsonValue &value : object.value(u"conditions").toArray()) {
        auto condition = conditionFromJson(value.toObject());
        if (!condition)
            return failure(condition.error());
        rule.conditions.push_back(std::move(*condition));
    }
    return rule;
}

} // namespace yiren
