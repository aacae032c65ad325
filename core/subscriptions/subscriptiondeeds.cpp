#include "subscriptions/subscriptiondeeds.h"

#include "audit/auditstore.h"
#include "bills/bytesource.h"
#include "orders/csvscanner.h"
#include "storage/transaction.h"
#include "subscriptions/subscriptionstore.h"

#include <QDateTime>

#include <array>

namespace yiren {

namespace {

constexpr int mostEntered = 100;
constexpr qsizetype longestReason = 100;

enum LedgerColumn { OpenIdColumn, TemplateColumn, AcceptedColumn, CountColumnOfLedger };
constexpr std::array ledgerColumnNames{"openid", "template_id", "accepted_at", "count"};
constexpr size_t neededLedgerColumns = 3;
using LedgerPlaces = std::array<std::optional<size_t>, ledgerColumnNames.size()>;

std::optional<Error> entryProblem(const SubscriptionEvent &event, qint64 now)
{
    const qsizetype reason = event.reason.trimmed().size();
    if (reason == 0 || reason > longestReason)
        return makeError(ErrorKind::Usage, "subscription.reason");
    if (event.count < 1 || event.count > mostEntered)
        return makeError(ErrorKind::Usage, "subscription.count");
    if (event.key.app.isEmpty() || event.key.openid.isEmpty() || event.key.templateId.isEmpty())
        return makeError(ErrorKind::Usage, "subscription.key");
    return event.at > now ? std::optional(makeError(ErrorKind::Usage, "subscription.future")) : std::nullopt;
}

QString ledgerCell(const CsvRow &row, const LedgerPlaces &places, LedgerColumn column)
{
    const auto place = places[column];
    if (!place || *place >= row.size())
        return {};
    return QString::fromUtf8(row[*place].data(), qsizetype(row[*place].size())).trimmed();
}

Result<LedgerPlaces> ledgerPlacesIn(const CsvRow &header)
{
    LedgerPlaces places;
    for (size_t i = 0; i < header.size(); ++i) {
        for (size_t column = 0; column < ledgerColumnNames.size(); ++column) {
            if (QString::fromUtf8(header[i].data(), qsizetype(header[i].size())).trimmed().toLower()
                == QLatin1String(ledgerColumnNames[column]))
                places[column] = i;
        }
    }
    for (size_t column = 0; column < neededLedgerColumns; ++column) {
        if (!places[column])
            return failure(
                inputError("subscription.missing_column", {{}, header.number(), QLatin1String(ledgerColumnNames[column]), {}, {}}));
    }
    return places;
}

Result<SubscriptionEvent> eventOfRow(const CsvRow &row, const LedgerPlaces &places, SubscriptionEvent event)
{
    const auto wrong = [&row, &places](LedgerColumn column) {
        return failure(
            inputError("subscription.value",
                       {{}, row.number(), QLatin1String(ledgerColumnNames[column]), {}, ledgerCell(row, places, column).left(40)}));
    };
    event.key.openid = ledgerCell(row, places, OpenIdColumn);
    event.key.templateId = ledgerCell(row, places, TemplateColumn);
    if (event.key.openid.isEmpty())
        return wrong(OpenIdColumn);
    if (event.key.templateId.isEmpty())
        return wrong(TemplateColumn);
    const QDateTime at = QDateTime::fromString(ledgerCell(row, places, AcceptedColumn), Qt::ISODate);
    if (!at.isValid() || at.timeSpec() == Qt::LocalTime) // whose hour it is must be said
        return wrong(AcceptedColumn);
    event.at = at.toMSecsSinceEpoch();
    const QString count = ledgerCell(row, places, CountColumnOfLedger);
    event.count = count.isEmpty() ? 1 : count.toInt();
    return event.count < 1 || event.count > mostEntered ? Result<SubscriptionEvent>(wrong(CountColumnOfLedger)) : event;
}

Done auditedEntry(Database &database, AccountId account, const QString &subject, qint64 now)
{
    return AuditStore(database).append({0, now, account, QStringLiteral("subscription.entered"), subject, {}, {}});
}

} // namespace

Result<qint64> enterSubscription(Database &database, AccountId account, const SubscriptionEvent &event, qint64 now)
{
    if (const auto problem = entryProblem(event, now))
        return failure(*problem);
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto added = SubscriptionStore(database).add(account, event, now);
    if (!added)
        return failure(added.error());
    const QString subject = subscriptionEventName(event.kind) + u' ' + QString::number(event.count);
    if (auto noted = auditedEntry(database, account, subject, now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return added->value_or(0);
}

Done takeBackSubscription(Database &database, AccountId account, qint64 event, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    if (auto removed = SubscriptionStore(database).removeEntered(account, event); !removed)
        return removed;
    if (auto noted = auditedEntry(database, account, QStringLiteral("taken back %1").arg(event), now); !noted)
        return noted;
    return transaction->commit();
}

Result<ReadSubscriptions> subscriptionsFromCsv(const QByteArray &csv, const QString &app, const QString &reason)
{
    const auto source = openBytes(csv);
    CsvScanner scanner(*source);
    CsvRow row;
    auto more = scanner.next(row);
    if (!more)
        return failure(more.error());
    const auto places = *more ? ledgerPlacesIn(row) : ledgerPlacesIn(CsvRow());
    if (!places)
        return failure(places.error());
    ReadSubscriptions read;
    SubscriptionEvent form;
    form.key.app = app;
    form.origin = SubscriptionEvent::Origin::File;
    form.reason = reason.trimmed();
    for (more = scanner.next(row); more && *more; more = scanner.next(row)) {
        auto event = eventOfRow(row, *places, form);
        if (!event)
            return failure(event.error());
        read.events.push_back(std::move(*event));
    }
    return more ? Result<ReadSubscriptions>(std::move(read)) : failure(more.error());
}

Result<int> importSubscriptions(Database &database, AccountId account, const ReadSubscriptions &read, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    SubscriptionStore store(database);
    int fresh = 0;
    for (const SubscriptionEvent &event : read.events) {
        if (const auto problem = entryProblem(event, now))
            return failure(*problem);
        const auto added = store.add(account, event, now);
        if (!added)
            return failure(added.error());
        fresh += added->has_value() ? 1 : 0;
    }
    if (auto noted = auditedEntry(database, account, QStringLiteral("file %1").arg(fresh), now); !noted)
        return failure(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return fresh;
}

} // namespace yiren
