#include "analysis/inputs.h"

#include <cmath>

namespace yiren::analysis {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double numberOf(const QJsonValue &value, bool &ok)
{
    if (value.isDouble())
        return value.toDouble();
    if (value.toString() == QLatin1String("Infinity"))
        return std::numeric_limits<double>::infinity();
    if (value.toString() == QLatin1String("-Infinity"))
        return -std::numeric_limits<double>::infinity();
    ok = false;
    return nothing;
}

std::int64_t countOf(const QJsonValue &value, bool &ok)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 whole = value.toInteger(none);
    ok = ok && whole != none;
    return whole;
}

} // namespace

QJsonValue Inputs::member(const char *name)
{
    const QJsonValue value = m_object.value(QLatin1String(name));
    m_ok = m_ok && !value.isUndefined();
    return value;
}

QJsonArray Inputs::array(const char *name)
{
    const QJsonValue value = member(name);
    m_ok = m_ok && value.isArray();
    return value.toArray();
}

bool Inputs::has(const char *name) const
{
    return m_object.contains(QLatin1String(name)) && !m_object.value(QLatin1String(name)).isNull();
}

std::int64_t Inputs::count(const char *name)
{
    return countOf(member(name), m_ok);
}

double Inputs::number(const char *name)
{
    return numberOf(member(name), m_ok);
}

double Inputs::number(const char *name, double otherwise)
{
    return has(name) ? number(name) : otherwise;
}

bool Inputs::flag(const char *name, bool otherwise)
{
    if (!has(name))
        return otherwise;
    const QJsonValue value = member(name);
    m_ok = m_ok && value.isBool();
    return value.toBool();
}

QString Inputs::text(const char *name, const QString &otherwise)
{
    if (!has(name))
        return otherwise;
    const QJsonValue value = member(name);
    m_ok = m_ok && value.isString();
    return value.toString();
}

std::vector<double> Inputs::numbers(const char *name)
{
    std::vector<double> all;
    const QJsonArray values = array(name);
    all.reserve(static_cast<std::size_t>(values.size()));
    for (const QJsonValue &value : values)
        all.push_back(numberOf(value, m_ok));
    return all;
}

std::vector<std::int64_t> Inputs::counts(const char *name)
{
    std::vector<std::int64_t> all;
    const QJsonArray values = array(name);
    all.reserve(static_cast<std::size_t>(values.size()));
    for (const QJsonValue &value : values)
        all.push_back(countOf(value, m_ok));
    return all;
}

std::vector<std::vector<double>> Inputs::rows(const char *name)
{
    std::vector<std::vector<double>> all;
    const QJsonArray values = array(name);
    for (const QJsonValue &row : values) {
        m_ok = m_ok && row.isArray();
        std::vector<double> numbers;
        const QJsonArray cells = row.toArray();
        for (const QJsonValue &cell : cells)
            numbers.push_back(numberOf(cell, m_ok));
        all.push_back(std::move(numbers));
    }
    return all;
}

std::vector<QJsonObject> Inputs::objects(const char *name)
{
    std::vector<QJsonObject> all;
    const QJsonArray values = array(name);
    for (const QJsonValue &value : values) {
        m_ok = m_ok && value.isObject();
        all.push_back(value.toObject());
    }
    return all;
}

Inputs Inputs::within(const char *name)
{
    const QJsonValue value = member(name);
    m_ok = m_ok && value.isObject();
    return Inputs(value.toObject());
}

QJsonValue jsonNumber(double value)
{
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("Infinity") : QStringLiteral("-Infinity");
    return value;
}

QJsonArray jsonNumbers(const std::vector<double> &values)
{
    QJsonArray all;
    for (const double value : values)
        all.append(jsonNumber(value));
    return all;
}

} // namespace yiren::analysis
