#include "autoreply/gatewayserving.h"

#include "autoreply/platformserving.h"
#include "storage/settingstore.h"

#include <QStringList>

namespace yiren {

namespace {

constexpr qint64 believedMs = servingSaidEachMs * 5 / 2;

QString servingKey(AccountId account)
{
    return QStringLiteral("gateway.serving.%1").arg(toInteger(account));
}

} // namespace

// "UTC ms, what…".
Result<GatewayServing> gatewayServing(Database &database, AccountId account, qint64 now)
{
    const auto text = SettingStore(database).value(servingKey(account));
    if (!text)
        return failure(text.error());
    const QStringList words = text->split(u' ', Qt::SkipEmptyParts);
    const qint64 age = words.isEmpty() ? believedMs : now - words.front().toLongLong();
    if (age >= believedMs || age < -believedMs)
        return GatewayServing();
    return GatewayServing{words.contains(u"official"), words.contains(u"mini"), words.contains(u"kf")};
}

Done noteServing(Database &database, AccountId account, const std::optional<GatewayServing> &serving, qint64 now)
{
    QStringList words;
    if (serving) {
        words.append(QString::number(now));
        const std::pair<bool, QString> all[] = {
            {serving->official, QStringLiteral("official")}, {serving->mini, QStringLiteral("mini")}, {serving->kf, QStringLiteral("kf")}};
        for (const auto &[isServed, word] : all) {
            if (isServed)
                words.append(word);
        }
    }
    if (serving && serving->official) { // WeChat's own auto-reply is off from now on (contract 5.1)
        const auto parts = platformServing(database, account);
        if (const Done forgotten = parts && !parts->isEmpty() ? notePlatformServing(database, account, {}) : Done(); !forgotten)
            return forgotten;
    }
    return SettingStore(database).set(servingKey(account), words.join(u' '));
}

} // namespace yiren
