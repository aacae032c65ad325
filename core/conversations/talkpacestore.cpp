#include "conversations/talkpace.h"

#include "storage/settingstore.h"
#include "storage/transaction.h"

#include <QStringList>

namespace yiren {

namespace {

QString paceKey(AccountId account)
{
    return QStringLiteral("talk.pace.%1").arg(toInteger(account));
}

} // namespace

// "blocked until, distance, calls…", in one small text.
Result<TalkPace> TalkPaceStore::pace(AccountId account)
{
    const auto text = SettingStore(m_database).value(paceKey(account));
    if (!text)
        return failure(text.error());
    const QStringList numbers = text->split(u' ', Qt::SkipEmptyParts);
    TalkPace pace;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const qint64 number = numbers[i].toLongLong();
        if (i > 1)
            pace.calls.push_back(number);
        else
            (i == 0 ? pace.blockedUntil : pace.distanceMs) = number;
    }
    return pace;
}

Done TalkPaceStore::set(AccountId account, const TalkPace &pace)
{
    QStringList numbers{QString::number(pace.blockedUntil), QString::number(pace.distanceMs)};
    for (const qint64 call : pace.calls)
        numbers.append(QString::number(call));
    return SettingStore(m_database).set(paceKey(account), numbers.join(u' '));
}

Result<TalkTurn> TalkPaceStore::takeTurn(AccountId account, qint64 now)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    const auto known = pace(account);
    if (!known)
        return failure(known.error());
    if (const qint64 at = mayCallAt(*known, now); at > now)
        return TalkTurn{at, *known};
    const TalkPace next = afterCall(*known, now);
    if (auto kept = set(account, next); !kept)
        return failure(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return TalkTurn{0, next};
}

Done TalkPaceStore::noteAnswer(AccountId account)
{
    const auto known = pace(account);
    if (!known)
        return failure(known.error());
    const TalkPace next = afterAnswer(*known);
    return next == *known ? Done() : set(account, next);
}

} // namespace yiren
