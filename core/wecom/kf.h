#pragma once

#include "wechat/officialanswer.h"

#include <QStringList>

#include <vector>

namespace yiren {

// 微信客服 (contract wecom 6): the only channel through which any WeChat user can be read and answered.

// An account of it, which people write to.
struct KfAccount {
    QString openKfid;
    QString name;
    bool isOurs = false; // manage_privilege: this app may read and answer it

    friend bool operator==(const KfAccount &, const KfAccount &) = default;
};
inline constexpr int kfAccountsAPage = 100;
[[nodiscard]] OfficialCall kfAccountsCall(qint64 offset);
[[nodiscard]] Result<std::vector<KfAccount>> kfAccounts(const OfficialAnswer &answer);

// A message or event of sync_msg.
struct KfItem {
    enum class Origin { Customer = 3, System = 4, Servicer = 5, Other = 0 };

    QString messageId;
    QString openKfid;
    QString externalUserid; // empty for what concerns no customer
    qint64 sentAt = 0;      // UTC ms, whole seconds
    Origin origin = Origin::Other;
    QString servicer;    // who typed it in the client
    QString type;        // msgtype, or of an event its event_type
    QJsonObject content; // the object that is named like msgtype, as it came

    bool isEvent = false;

    friend bool operator==(const KfItem &, const KfItem &) = default;
};
struct KfPage {
    std::vector<KfItem> items;
    QString nextCursor;
    bool hasMore = false; // also of an empty page: what follows stands behind nextCursor
};
inline constexpr int kfItemsAPage = 1000;
// `pushToken`: of a push of the last ten minutes, which lifts the strict limit; empty: none.
[[nodiscard]] OfficialCall kfSyncCall(const QString &openKfid, const QString &cursor, const QString &pushToken = {});
[[nodiscard]] Result<KfPage> kfPage(const OfficialAnswer &answer);

// Who they are. Only those who were active within 48 hours are told.
struct KfCustomer {
    QString externalUserid;
    QString nickname;
    QString unionid; // empty: not known
    QString scene, sceneParam;

    friend bool operator==(const KfCustomer &, const KfCustomer &) = default;
};
struct KfCustomers {
    std::vector<KfCustomer> told;
    QStringList untold;
};
inline constexpr qsizetype kfCustomersAtOnce = 100;
[[nodiscard]] OfficialCall kfCustomersCall(const QStringList &externalUserids);
[[nodiscard]] Result<KfCustomers> kfCustomers(const OfficialAnswer &answer);

// A message to a customer, as it is written down before it leaves. `content`: the object that is named like its type.
[[nodiscard]] QByteArray kfMessageBody(const QString &openKfid, const QString &externalUserid, const QString &messageId,
                                       const QString &type, const QJsonObject &content);
[[nodiscard]] OfficialCall kfSendCall(const QByteArray &body);
[[nodiscard]] Result<QString> kfSent(const OfficialAnswer &answer); // its msgid

// Said upon an event, by the code that came with it: once, and within seconds (contract 6.4). `content`: of a text or a menu.
[[nodiscard]] OfficialCall kfSendOnEventCall(const QString &code, const QString &messageId, const QString &type,
                                             const QJsonObject &content);
inline constexpr qint64 kfWelcomeCodeMs = 20'000; // the life of a welcome's code

// 0 new, 1 the API's, 2 waits in the pool, 3 a colleague's, 4 ended. The API may speak in 0 and 1.
[[nodiscard]] OfficialCall kfStateCall(const QString &openKfid, const QString &externalUserid);
[[nodiscard]] Result<int> kfState(const OfficialAnswer &answer);

} // namespace yiren
