#include "pages/customers/phonekeyring.h"

#include "customers/customerphonestore.h"
#include "frame/vaultdoor.h"
#include "storage/storagethread.h"
#include "storage/transaction.h"
#include "time/clock.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int numbersAtOnce = 1000;

Result<int> fillSomeTails(Database &database, AccountId account, const CustomerKey &key)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    const auto filled = CustomerPhoneStore(database).fillTails(account, key, numbersAtOnce);
    if (!filled || *filled == 0)
        return filled;
    const auto committed = transaction->commit();
    return committed ? filled : failure(committed.error());
}

Result<std::optional<CustomerId>> indexSome(Database &database, AccountId account, const CustomerKey &key, CustomerId after, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto last = CustomerPhoneStore(database).indexMissing(account, key, after, numbersAtOnce, now);
    if (!last || !*last)
        return last;
    const auto committed = transaction->commit();
    return committed ? last : failure(committed.error());
}

} // namespace

bool hasPhoneDigits(const QString &words)
{
    constexpr qsizetype fewest = 4;
    return std::ranges::any_of(words.split(u' ', Qt::SkipEmptyParts), [](const QString &word) {
        return word.size() >= fewest
            && std::ranges::all_of(word, [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'-' || c == u'+'; });
    });
}

PhoneKeyring::PhoneKeyring(const PageServices &services, QObject *parent) : QObject(parent), m_services(services)
{
    connect(&m_services.door, &VaultDoor::changed, this, &PhoneKeyring::follow);
    follow();
}

void PhoneKeyring::follow()
{
    if (!m_services.vault.isUnlocked()) {
        m_opening.reset();
        m_filling.reset();
        m_indexing.reset();
        m_key.reset();
    } else if (!m_key && (!m_opening || m_opening->isFinished())) {
        openKey();
    }
}

void PhoneKeyring::unlock()
{
    m_services.door.whenOpen(this, [this] { follow(); });
}

void PhoneKeyring::openKey()
{
    m_opening = openCustomerKey(m_services.vault, m_services.account.id);
    m_opening->then(this, [this](const Result<CustomerKeyPtr> &key) {
        if (!key)
            return; // whoever needs the number itself is told
        m_key = *key;
        emit opened();
        fill();
    });
    m_opening->start();
}

void PhoneKeyring::fill()
{
    m_filling = m_services.storage.write<int>(
        [account = m_services.account.id, key = m_key](Database &database) { return fillSomeTails(database, account, *key); });
    m_filling->then(this, [this](const Result<int> &filled) {
        if (!filled)
            return;
        if (*filled == 0)
            return index(CustomerId{0});
        emit opened();
        fill();
    });
    m_filling->start();
}

// Numbers that stand sealed and have no index: typed before there was one, or left when another of the person was removed without the key.
void PhoneKeyring::index(CustomerId after)
{
    m_indexing = m_services.storage.write<std::optional<CustomerId>>(
        [account = m_services.account.id, key = m_key, after, now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) {
            return indexSome(database, account, *key, after, now);
        });
    m_indexing->then(this, [this](const Result<std::optional<CustomerId>> &last) {
        if (!last || !*last)
            return;
        emit opened();
        index(**last);
    });
    m_indexing->start();
}

} // namespace yiren
