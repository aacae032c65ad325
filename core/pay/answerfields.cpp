#include "pay/answerfields.h"

#include "base/json.h"
#include "time/businessday.h"

namespace yiren {

template <typename T>
T AnswerFields::kept(Result<T> member)
{
    if (member)
        return std::move(*member);
    if (m_done)
        m_done = failure(member.error());
    return {};
}

bool AnswerFields::has(QLatin1String name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

QString AnswerFields::text(QLatin1String name)
{
    return kept(textMember(m_object, name));
}

QString AnswerFields::optionalText(QLatin1String name)
{
    return has(name) ? text(name) : QString();
}

Money AnswerFields::money(QLatin1String name)
{
    return Money::fromFen(kept(integerMember(m_object, name)));
}

std::optional<Money> AnswerFields::optionalMoney(QLatin1String name)
{
    return has(name) ? std::optional(money(name)) : std::nullopt;
}

qint64 AnswerFields::time(QLatin1String name)
{
    const QString written = text(name);
    const std::optional<qint64> ms = rfc3339ToMs(written);
    if (!ms && m_done)
        m_done = failure(ErrorKind::BadReply, "pay.time", name);
    return ms.value_or(0);
}

std::optional<qint64> AnswerFields::optionalTime(QLatin1String name)
{
    return has(name) ? std::optional(time(name)) : std::nullopt;
}

} // namespace yiren
