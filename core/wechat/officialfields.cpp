#include "wechat/officialfields.h"

#include <QJsonArray>

namespace yiren {

namespace {

constexpr qint64 firstMilliseconds = 100'000'000'000; // contract 11.5: beyond it a time is no count of seconds

// A whole number that int64 holds, or its text.
std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (value.isString()) {
        bool isNumber = false;
        const qint64 number = value.toString().toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    // toInteger gives its default for what is none: two defaults tell them apart.
    const bool isWhole = value.isDouble() && value.toInteger(0) == value.toInteger(1);
    return isWhole ? std::optional(value.toInteger()) : std::nullopt;
}

} // namespace

QString OfficialFields::text(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!has(name))
        note("json.missing", name);
    else if (!value.isString())
        note("json.type", name);
    return value.toString();
}

QString OfficialFields::id(QLatin1String name)
{
    const QString found = optionalId(name);
    if (found.isEmpty())
        note("json.missing", name);
    return found;
}

QString OfficialFields::optionalId(QLatin1String name)
{
    const QJsonValue value = m_object.value(name);
    if (!has(name) || value.isString())
        return value.toString();
    const auto number = wholeNumber(value);
    if (!number)
        note("json.type", name);
    return number ? QString::number(*number) : QString();
}

qint64 OfficialFields::integer(QLatin1String name)
{
    const auto number = optionalInteger(name);
    if (!number)
        note("json.missing", name);
    return number.value_or(0);
}

std::optional<qint64> OfficialFields::optionalInteger(QLatin1String name)
{
    if (!has(name))
        return std::nullopt;
    const auto number = wholeNumber(m_object.value(name));
    if (!number)
        note("json.type", name);
    return number;
}

std::optional<double> OfficialFields::optionalFraction(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

bool OfficialFields::flag(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    return value.isBool() ? value.toBool() : wholeNumber(value).value_or(0) != 0;
}

qint64 OfficialFields::time(QLatin1String name)
{
    const qint64 seconds = integer(name);
    if (seconds < 0 || seconds >= firstMilliseconds)
        note("json.type", name);
    return seconds * 1000;
}

qint64 OfficialFields::optionalTime(QLatin1String name)
{
    return has(name) ? time(name) : 0;
}

std::vector<QJsonObject> OfficialFields::objects(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    if (value.isObject())
        return {value.toObject()};
    std::vector<QJsonObject> all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array)
        all.push_back(one.toObject());
    return all;
}

std::vector<qint64> OfficialFields::integers(QLatin1String name)
{
    std::vector<qint64> all;
    for (const QJsonValue &value : elements(name)) {
        const auto number = wholeNumber(value);
        if (!number)
            note("json.type", name);
        all.push_back(number.value_or(0));
    }
    return all;
}

std::vector<QString> OfficialFields::ids(QLatin1String name)
{
    std::vector<QString> all;
    for (const QJsonValue &value : elements(name)) {
        const auto number = wholeNumber(value);
        all.push_back(number && !value.isString() ? QString::number(*number) : value.toString());
        if (all.back().isEmpty())
            note("json.type", name);
    }
    return all;
}

std::vector<QJsonValue> OfficialFields::elements(QLatin1String name)
{
    if (has(name) && !m_object.value(name).isArray())
        note("json.type", name);
    const QJsonArray array = m_object.value(name).toArray();
    return std::vector<QJsonValue>(array.begin(), array.end());
}

bool OfficialFields::has(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

void OfficialFields::note(const char *code, QLatin1String name)
{
    if (m_done)
        m_done = failure(ErrorKind::BadReply, code, name);
}

Done endOfChange(const OfficialFields &fields)
{
    if (fields.end())
        return {};
    Error error = fields.end().error();
    error.kind = ErrorKind::OutcomeUnknown;
    return failure(std::move(error));
}

} // namespace yiren
