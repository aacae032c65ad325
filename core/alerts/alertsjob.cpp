#include "alerts/alertsjob.h"

#include "base/crashpoint.h"
#include "storage/transaction.h"
#include "time/durations.h"

#include <QCoreApplication>

#include <algorithm>

namespace yiren {

namespace {

struct AlertWords {
    Q_DECLARE_TR_FUNCTIONS(Alerts)
};

QString alertLine(AlertKind kind, int count)
{
    switch (kind) {
    case AlertKind::Complaint:
        return AlertWords::tr("%n new complaint(s): a reply is due within 24 hours", nullptr, count);
    case AlertKind::Difference:
        return AlertWords::tr("%n day(s) whose money differs from the bill", nullptr, count);
    case AlertKind::Window:
        return AlertWords::tr("%n customer(s) wait and can be answered for less than an hour", nullptr, count);
    case AlertKind::Post:
        break;
    }
    return AlertWords::tr("%n post(s) did not go out", nullptr, count);
}

Result<std::vector<RobotAlert>> beginAlerts(Database &database, AccountId account, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    RobotAlertStore store(database);
    const auto chosen = store.chosen(account);
    const auto recent = store.messagesSince(account, now - minuteMs);
    if (!chosen || !recent)
        return failure(chosen ? recent.error() : chosen.error());
    if (*recent >= robotMessagesAMinute)
        return std::vector<RobotAlert>();
    auto due = store.due(account, *chosen, now);
    if (!due)
        return due;
    if (auto added = store.add(account, *due, now); !added)
        return failure(added.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("alerts.begun");
    return due;
}

} // namespace

QString alertText(const std::vector<RobotAlert> &alerts)
{
    QStringList lines{AlertWords::tr("Yiren:")};
    for (const AlertKind kind : alertKinds) {
        const auto count = std::ranges::count(alerts, kind, &RobotAlert::kind);
        if (count > 0)
            lines.append(alertLine(kind, static_cast<int>(count)));
    }
    return lines.join(u'\n');
}

void AlertsJob::doStart()
{
    m_beginning = m_setup.storage.write<Alerts>([account = m_setup.account, now = m_setup.clock.now().toMSecsSinceEpoch()](
                                                    Database &database) { return beginAlerts(database, account, now); });
    m_beginning->then(this, [this](const Result<Alerts> &begun) {
        if (!begun)
            return fail(begun.error());
        m_alerts = *begun;
        m_alerts.empty() ? finish(m_alerts) : post();
    });
    m_beginning->start();
}

void AlertsJob::doStop()
{
    m_beginning.reset();
    m_call.reset();
    m_settling.reset();
}

void AlertsJob::post()
{
    m_call = m_setup.robot.post(robotTextBody(alertText(m_alerts)));
    m_call->then(this, [this](const Done &answer) { settle(answer); });
    m_call->start();
}

void AlertsJob::settle(const Done &answer)
{
    using Kind = ErrorKind;
    const Kind kind = answer ? Kind::Cancelled : answer.error().kind;
    const bool hasNotLeft = !answer && (kind == Kind::Network || kind == Kind::RateLimited);
    const QString state = answer       ? QStringLiteral("sent")
        : hasNotLeft                   ? QString()
        : kind == Kind::OutcomeUnknown ? QStringLiteral("unknown")
                                       : QStringLiteral("failed");
    m_settling = m_setup.storage.write<void>([account = m_setup.account, alerts = m_alerts, state](Database &database) -> Done {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return failure(transaction.error());
        if (auto settled = RobotAlertStore(database).settle(account, alerts, state); !settled)
            return settled;
        return transaction->commit();
    });
    m_settling->then(this, [this, answer](const Done &settled) {
        if (!settled || !answer)
            return fail(settled ? answer.error() : settled.error());
        finish(m_alerts);
    });
    m_settling->start();
}

} // namespace yiren
