#pragma once

#include "base/money.h"
#include "base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace yiren {

// Reads the members of one answer. A member that has to be there and is not, or has another type, is remembered as the first error; an
// optional one may be missing but not have another type. Members that are not asked for don't matter: WeChat adds new ones.
class AnswerFields
{
public:
    explicit AnswerFields(QJsonObject object) : m_object(std::move(object)) {}

    QString text(QLatin1String name);
    QString optionalText(QLatin1String name);
    Money money(QLatin1String name); // fen
    std::optional<Money> optionalMoney(QLatin1String name);
    qint64 time(QLatin1String name); // RFC 3339, UTC ms
    std::optional<qint64> optionalTime(QLatin1String name);
    QJsonObject object(QLatin1String name) const { return m_object.value(name).toObject(); }
    bool has(QLatin1String name) const;

    [[nodiscard]] const Done &end() const { return m_done; }

private:
    template <typename T>
    T kept(Result<T> member);

    QJsonObject m_object;
    Done m_done;
};

} // namespace yiren
