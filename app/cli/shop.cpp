#include "cli/shop.h"

#include "accounts/officialof.h"
#include "cli/words.h"

#include <QJsonArray>

namespace yiren {

Result<ShopReport> syncShop(Books &books, Terminal &terminal)
{
    if (auto opened = books.session.unlock(terminal); !opened)
        return failure(opened.error());
    auto shop = shopOf(books.account, books.session.program().vault());
    if (!shop)
        return failure(shop.error());
    const OfficialConnection connection = books.session.program().connectOfficial(std::move(*shop));
    JobHandle<ShopReport> job(
        new ShopOrdersJob({*connection.api, books.session.storage(), books.session.program().clock(), books.account.id}));
    QObject::connect(job.get(), &JobBase::progressed, job.get(),
                     [&terminal](qint64 done, qint64 total) { terminal.progress(Cli::tr("WeChat Shop"), done, total); });
    return await(std::move(job));
}

Exit presentShop(Terminal &terminal, const ShopReport &report, QJsonObject &answer)
{
    answer.insert(QStringLiteral("shop"),
                  QJsonObject{{QStringLiteral("read"), report.read},
                              {QStringLiteral("new"), report.kept.fresh},
                              {QStringLiteral("changed"), report.kept.changed},
                              {QStringLiteral("to_ship"), report.toShip},
                              {QStringLiteral("conflicts"), QJsonArray::fromStringList(report.kept.contradictions)}});
    terminal.say(Cli::tr("WeChat Shop: %1 orders read, %2 new, %3 changed, %4 to ship")
                     .arg(QString::number(report.read), QString::number(report.kept.fresh), QString::number(report.kept.changed),
                          QString::number(report.toShip)));
    for (const QString &number : report.kept.contradictions)
        terminal.note(Cli::tr("%1: what the shop says contradicts the ledger; nothing was changed.").arg(number));
    return report.kept.contradictions.isEmpty() ? Exit::Ok : Exit::Network;
}

} // namespace yiren
