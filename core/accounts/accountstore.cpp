#include "accounts/accountstore.h"

#include "storage/settingstore.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

const QString selectAccounts = QStringLiteral("SELECT id, name, appid, mchid, merchant_serial, pay_public_key_id, notify_url, corpid, "
                                              "wecom_base_url, api_base_url, pay_base_url, ca_pem, "
                                              "created_at, mini_appid, shop_appid FROM account ORDER BY id");
const QString insertAccount =
    QStringLiteral("INSERT INTO account(name, appid, mchid, merchant_serial, pay_public_key_id, notify_url, "
                   "corpid, wecom_base_url, api_base_url, pay_base_url, "
                   "ca_pem, mini_appid, shop_appid, created_at, id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
const QString updateAccount =
    QStringLiteral("UPDATE account SET name = ?, appid = ?, mchid = ?, merchant_serial = ?, pay_public_key_id = "
                   "?, notify_url = ?, corpid = ?, wecom_base_url = ?, "
                   "api_base_url = ?, pay_base_url = ?, ca_pem = ?, mini_appid = ?, shop_appid = ?, created_at = ? WHERE id = ?");
const QString selectHasBooks =
    QStringLiteral("SELECT EXISTS (SELECT 1 FROM orders WHERE account_id = ?) OR EXISTS (SELECT 1 FROM bill_file WHERE account_id = ?) "
                   "OR EXISTS (SELECT 1 FROM refund WHERE account_id = ?) OR EXISTS (SELECT 1 FROM personal_row WHERE account_id = ?) "
                   "OR EXISTS (SELECT 1 FROM post WHERE account_id = ?) OR EXISTS (SELECT 1 FROM customer WHERE account_id = ?) "
                   "OR EXISTS (SELECT 1 FROM shipping_deed WHERE account_id = ?) OR EXISTS (SELECT 1 FROM talk_peer WHERE account_id = ?)");
const QString selectKeys =
    QStringLiteral("SELECT serial, kind, pem, valid_from, valid_to FROM platform_key WHERE account_id = ? ORDER BY serial");
const QString upsertKey = QStringLiteral(
    "INSERT INTO platform_key(account_id, serial, kind, pem, valid_from, valid_to) VALUES(?, ?, ?, ?, ?, ?) "
    "ON CONFLICT(account_id, serial) DO UPDATE SET kind = excluded.kind, pem = excluded.pem, valid_from = excluded.valid_from, "
    "valid_to = excluded.valid_to");
const QString deleteExpired = QStringLiteral("DELETE FROM platform_key WHERE account_id = ? AND kind = 'certificate' AND valid_to < ?");
// What WeChat said to one AppID and not to another.
constexpr std::initializer_list<const char *> officialTables = {"picture_upload", "wechat_capability", "wechat_calls", "follower_movement",
                                                                "follower_count", "statistics_answer", "follower",     "follower_run"};

// What WeChat said to one Mini Program. What was sent stays: a transaction has its number wherever it was made.
constexpr std::initializer_list<const char *> shippingTables = {"shipping_order", "shipping_poll", "express_company"};

// What WeChat said to one shop; its orders are in the ledger and stay there.
constexpr std::initializer_list<const char *> shopTables = {"shop_order", "shop_aftersale", "shop_reading"};

// What 企业微信 said to one corporation: how far its messages were read, its groups and their codes. What was said and sent stays.
constexpr std::initializer_list<const char *> corpTables = {"talk_desk", "group_day", "group_member", "join_code", "customer_group"};

QString fetchedAtKey(AccountId id)
{
    return QStringLiteral("certificates.fetched_at.%1").arg(toInteger(id));
}

Account read(const Statement &row)
{
    Account account;
    account.id = AccountId(row.integer(0));
    account.name = row.text(1);
    account.appid = row.text(2);
    account.mchid = MerchantId(row.text(3));
    account.merchantSerial = row.text(4);
    account.payPublicKeyId = row.text(5);
    account.notifyUrl = row.text(6);
    account.corpid = row.text(7);
    account.wecomBaseUrl = row.text(8);
    account.apiBaseUrl = row.text(9);
    account.payBaseUrl = row.text(10);
    account.caPem = row.text(11).toUtf8();
    account.createdAt = row.integer(12);
    account.miniAppid = row.text(13);
    account.shopAppid = row.text(14);
    return account;
}

} // namespace

Result<std::vector<Account>> AccountStore::accounts()
{
    auto query = m_database.prepare(selectAccounts);
    if (!query)
        return failure(query.error());
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::vector<Account> all;
    while (query->next())
        all.push_back(read(*query));
    return all;
}

Result<Account> AccountStore::resolve(const QString &name)
{
    const auto all = accounts();
    if (!all)
        return failure(all.error());
    if (all->empty())
        return failure(ErrorKind::NotFound, "account.none");
    if (name.isEmpty()) {
        if (all->size() == 1)
            return all->front();
        return failure(ErrorKind::Usage, "account.ambiguous");
    }
    for (const Account &account : *all) {
        if (account.name == name)
            return account;
    }
    return failure(ErrorKind::NotFound, "account.unknown", name);
}

Result<Account> AccountStore::resolveOrCreate(const QString &name, const QString &firstName, qint64 now)
{
    auto known = resolve(name);
    if (known || known.error().code != QLatin1String("account.none"))
        return known;
    Account first;
    first.name = name.isEmpty() ? firstName : name;
    first.createdAt = now;
    const auto id = add(first);
    if (!id)
        return failure(id.error());
    first.id = *id;
    return first;
}

Result<AccountId> AccountStore::add(const Account &account)
{
    const auto all = accounts();
    if (!all)
        return failure(all.error());
    for (const Account &other : *all) {
        const bool isUnconnected = other.mchid.isEmpty() && other.appid.isEmpty() && other.miniAppid.isEmpty() && other.shopAppid.isEmpty()
            && other.corpid.isEmpty();
        if (isUnconnected && (all->size() == 1 || other.name == account.name)) {
            if (auto written = write(updateAccount, account, other.id); !written)
                return failure(written.error());
            return other.id;
        }
        if (other.name == account.name)
            return failure(ErrorKind::Usage, "account.exists", account.name);
    }
    const auto id = AccountId(all->empty() ? 1 : toInteger(all->back().id) + 1);
    if (auto written = write(insertAccount, account, id); !written)
        return failure(written.error());
    return id;
}

Result<bool> AccountStore::hasOtherAppId(const Account &account, const char *column, const QString &appid)
{
    auto query =
        m_database.prepare(QStringLiteral("SELECT 1 FROM account WHERE id = ? AND %1 <> '' AND %1 <> ?").arg(QLatin1String(column)));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account.id));
    query->bind(1, appid);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    return query->next();
}

Done AccountStore::mayTake(const Account &account)
{
    const auto isOther = hasOtherAppId(account, "appid", account.appid);
    if (!isOther || !*isOther)
        return isOther ? Done() : failure(isOther.error());
    auto query = m_database.prepare(QStringLiteral("SELECT count(*) FROM post WHERE account_id = ? AND deleted_at IS NULL AND state IN "
                                                   "('sending', 'unknown', 'waiting_for_you') AND kind NOT IN ('moments', 'group')"));
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account.id));
    if (auto ran = query->run(); !ran)
        return ran;
    query->next();
    const qint64 posts = query->integer(0);
    return posts == 0 ? Done() : failure(ErrorKind::Refused, "account.posts_under_way", QString::number(posts));
}

Done AccountStore::forget(std::initializer_list<const char *> tables, AccountId id)
{
    for (const char *table : tables) {
        auto statement = m_database.prepare(QStringLiteral("DELETE FROM %1 WHERE account_id = ?").arg(QLatin1String(table)));
        if (!statement)
            return failure(statement.error());
        statement->bind(0, toInteger(id));
        if (auto ran = statement->run(); !ran)
            return ran;
    }
    return {};
}

// Its drafts lie in the old account's box: none of them can go out from the new one.
Done AccountStore::forgetOfficial(AccountId id)
{
    auto drafts =
        m_database.prepare(QStringLiteral("UPDATE delivery SET losses = NULL WHERE post_id IN (SELECT id FROM post WHERE account_id = ?)"));
    if (!drafts)
        return failure(drafts.error());
    drafts->bind(0, toInteger(id));
    if (auto ran = drafts->run(); !ran)
        return ran;
    return forget(officialTables, id);
}

Done AccountStore::update(const Account &account)
{
    if (auto may = mayTake(account); !may)
        return may;
    const auto isOther = hasOtherAppId(account, "appid", account.appid);
    const auto isOtherMini = hasOtherAppId(account, "mini_appid", account.miniAppid);
    const auto isOtherShop = hasOtherAppId(account, "shop_appid", account.shopAppid);
    const auto isOtherCorp = hasOtherAppId(account, "corpid", account.corpid);
    for (const auto &other : {isOther, isOtherMini, isOtherShop, isOtherCorp}) {
        if (!other)
            return failure(other.error());
    }
    if (*isOther) {
        if (auto forgotten = forgetOfficial(account.id); !forgotten)
            return forgotten;
    }
    if (*isOtherMini) {
        if (auto forgotten = forget(shippingTables, account.id); !forgotten)
            return forgotten;
    }
    if (*isOtherShop) {
        if (auto forgotten = forget(shopTables, account.id); !forgotten)
            return forgotten;
    }
    if (*isOtherCorp) {
        if (auto forgotten = forget(corpTables, account.id); !forgotten)
            return forgotten;
    }
    const auto written = write(updateAccount, account, account.id);
    if (!written)
        return failure(written.error());
    return *written == 1 ? Done() : failure(ErrorKind::NotFound, "account.unknown", account.name);
}

Done AccountStore::remove(AccountId id)
{
    const auto books = hasBooks(id);
    if (!books)
        return failure(books.error());
    if (*books)
        return failure(ErrorKind::Refused, "account.has_books");
    if (auto forgotten = forget({"platform_key", "wechat_token", "article", "reading", "reading_source", "snippet", "broadcast_deed",
                                 "broadcast_target", "broadcast", "broadcast_picture", "robot_alert"},
                                id);
        !forgotten)
        return forgotten;
    if (auto forgotten = forget(officialTables, id); !forgotten)
        return forgotten;
    if (auto forgotten = forget({"campaign", "subscription_send", "subscription_event", "message_template", "board_entry"}, id); !forgotten)
        return forgotten;
    for (const auto &tables : {shippingTables, shopTables, corpTables}) {
        if (auto forgotten = forget(tables, id); !forgotten)
            return forgotten;
    }
    auto statement = m_database.prepare(QStringLiteral("DELETE FROM account WHERE id = ?"));
    if (!statement)
        return failure(statement.error());
    statement->bind(0, toInteger(id));
    return statement->run();
}

Result<PlatformKeys> AccountStore::platformKeys(AccountId id)
{
    const auto fetchedAt = SettingStore(m_database).value(fetchedAtKey(id));
    if (!fetchedAt)
        return failure(fetchedAt.error());
    auto query = m_database.prepare(selectKeys);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    PlatformKeys known{{}, fetchedAt->toLongLong()};
    while (query->next()) {
        const auto kind = query->text(1) == QLatin1String("public_key") ? PlatformKey::Kind::PublicKey : PlatformKey::Kind::Certificate;
        known.keys.push_back({query->text(0), kind, query->text(2).toUtf8(), query->optionalInteger(3), query->optionalInteger(4)});
    }
    return known;
}

Done AccountStore::putPlatformKey(AccountId id, const PlatformKey &key)
{
    auto upsert = m_database.prepare(upsertKey);
    if (!upsert)
        return failure(upsert.error());
    upsert->bind(0, toInteger(id));
    upsert->bind(1, key.serial);
    upsert->bind(2, key.kind == PlatformKey::Kind::PublicKey ? QStringLiteral("public_key") : QStringLiteral("certificate"));
    upsert->bind(3, QString::fromUtf8(key.pem));
    upsert->bind(4, key.validFrom);
    upsert->bind(5, key.validTo);
    return upsert->run();
}

Done AccountStore::keepCertificates(AccountId id, const std::vector<PlatformCertificate> &certificates, qint64 now)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return failure(transaction.error());
    for (const PlatformCertificate &one : certificates) {
        const PlatformKey key{one.certificate.serial(), PlatformKey::Kind::Certificate, one.certificate.toPem(), one.effectiveAt,
                              one.expiresAt};
        if (auto put = putPlatformKey(id, key); !put)
            return put;
    }
    auto expired = m_database.prepare(deleteExpired);
    if (!expired)
        return failure(expired.error());
    expired->bind(0, toInteger(id));
    expired->bind(1, now);
    if (auto ran = expired->run(); !ran)
        return ran;
    if (auto set = SettingStore(m_database).set(fetchedAtKey(id), QString::number(now)); !set)
        return set;
    return transaction->commit();
}

Result<bool> AccountStore::hasBooks(AccountId id)
{
    auto query = m_database.prepare(selectHasBooks);
    if (!query)
        return failure(query.error());
    for (int parameter = 0; parameter < 8; ++parameter)
        query->bind(parameter, toInteger(id));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    query->next();
    return query->integer(0) != 0;
}

Result<qint64> AccountStore::write(const QString &sql, const Account &account, AccountId id)
{
    auto statement = m_database.prepare(sql);
    if (!statement)
        return failure(statement.error());
    int parameter = 0;
    for (const QString &value : {account.name, account.appid, account.mchid.toString(), account.merchantSerial, account.payPublicKeyId,
                                 account.notifyUrl, account.corpid, account.wecomBaseUrl, account.apiBaseUrl, account.payBaseUrl,
                                 QString::fromUtf8(account.caPem), account.miniAppid, account.shopAppid})
        statement->bind(parameter++, value);
    statement->bind(parameter++, account.createdAt);
    statement->bind(parameter, toInteger(id));
    if (auto ran = statement->run(); !ran)
        return failure(ran.error());
    return statement->changedRows();
}

} // namespace yiren
