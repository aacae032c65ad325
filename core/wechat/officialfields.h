#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QJsonObject>
#include <QLatin1String>

#include <optional>
#include <vector>

namespace yiren {

// Reads the members of one answer as leniently as WeChat writes them (contract 11.3): an id is a number or a text, a flag true or 1, a list
// of one may be the object itself. A member that has to be there and is not, or can't be read, is remembered as the first error. Members
// that are not asked for don't matter.
class OfficialFields
{
public:
    explicit OfficialFields(QJsonObject object) : m_object(std::move(object)) {}

    QString text(QLatin1String name); // may be empty
    QString optionalText(QLatin1String name) const { return m_object.value(name).toString(); }
    QString id(QLatin1String name); // not empty; a number keeps all its digits
    QString optionalId(QLatin1String name);
    template <typename T>
    T idAs(QLatin1String name)
    {
        return T(id(name));
    }
    template <typename T>
    T optionalIdAs(QLatin1String name)
    {
        return T(optionalId(name));
    }
    qint64 integer(QLatin1String name); // a number or its text
    std::optional<qint64> optionalInteger(QLatin1String name);
    std::optional<double> optionalFraction(QLatin1String name) const;
    bool flag(QLatin1String name) const; // true or not 0; false when it is not there
    qint64 time(QLatin1String name);     // Unix seconds; UTC ms
    qint64 optionalTime(QLatin1String name);
    QJsonObject object(QLatin1String name) const { return m_object.value(name).toObject(); }
    std::vector<QJsonObject> objects(QLatin1String name) const; // none when it is not there
    std::vector<qint64> integers(QLatin1String name);           // as many as are there
    template <typename T>
    std::vector<T> idsAs(QLatin1String name)
    {
        const std::vector<QString> texts = ids(name);
        return std::vector<T>(texts.begin(), texts.end());
    }
    bool has(QLatin1String name) const;

    [[nodiscard]] const Done &end() const { return m_done; }

private:
    std::vector<QString> ids(QLatin1String name);
    std::vector<QJsonValue> elements(QLatin1String name);
    void note(const char *code, QLatin1String name);

    QJsonObject m_object;
    Done m_done;
};

// The same for an answer to a call that changed something: one that can't be read leaves open what was done, OutcomeUnknown.
[[nodiscard]] Done endOfChange(const OfficialFields &fields);

} // namespace yiren
