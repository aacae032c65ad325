#pragma once

#include "bills/accountid.h"
#include "campaigns/channelchoice.h"
#include "storage/database.h"

#include <map>

namespace yiren {

// Which lines are connected, and to which apps.
struct ReachLines {
    bool hasCorp = false; // 企业微信
    QString appid;        // of the official account; empty: not connected
    QString miniAppid;
    bool isService = false; // a service account: it has subscription notices
    bool mayMassSend = false;
    int massLimit = 0; // mass sends a period
    bool isMassByMonth = false;

    bool isConnected(const QString &app) const { return !app.isEmpty() && (app == appid || app == miniAppid); }
};

// Who confirms what is asked for in 企业微信: whoever did it last, else a colleague who serves customers there, as they were read with the
// customer groups; empty: nobody is known yet.
[[nodiscard]] Result<QString> senderOfCorp(Database &database, AccountId account);

// The ways to everybody, by customer: read once for a campaign, however many people it has.
class ReachStore
{
public:
    ReachStore(Database &database, AccountId account, const ReachLines &lines) : m_database(database), m_account(account), m_lines(lines) {}

    // Who was talked with, with the windows that are open or were until a while ago.
    [[nodiscard]] Result<std::map<qint64, std::vector<ReachFacts::Talk>>> talks(qint64 now);
    [[nodiscard]] Result<std::map<qint64, std::vector<ReachFacts::Subscription>>> subscriptions(const QString &app,
                                                                                                const QString &templateId);
    [[nodiscard]] Result<std::map<qint64, QString>> followers(); // openids that follow the official account
    // Who has a contact of 企业微信, and whether another mass message may still come this month; nothing: nobody is known who
    // confirms what is asked for there (senderOfCorp()).
    [[nodiscard]] Result<std::optional<std::map<qint64, ReachFacts::Contact>>> contacts(const std::vector<CustomerId> &customers,
                                                                                        qint64 now);
    [[nodiscard]] Result<std::map<qint64, QString>> newestOrders(); // the number of each customer's newest paid order

private:
    Result<std::map<qint64, QString>> texts(const QString &sql);

    Database &m_database;
    const AccountId m_account;
    const ReachLines m_lines;
};

} // namespace yiren
