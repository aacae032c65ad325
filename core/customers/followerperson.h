#pragma once

#include "customers/customereventstore.h"
#include "customers/customerstore.h"
#include "customers/erasedopenidstore.h"
#include "customers/followerliststore.h"

namespace yiren {

// Makes persons of what WeChat tells of followers. Inside the caller's transaction.
class FollowerPeople
{
public:
    FollowerPeople(Database &database, AccountId account, qint64 now)
        : m_database(database), m_account(account), m_now(now), m_followers(database), m_customers(database), m_events(database),
          m_erased(database, account)
    {
    }

    // One who was erased and has not followed anew since is nobody: nothing is kept, not the openid either.
    [[nodiscard]] Done keep(const Follower &follower);
    [[nodiscard]] Done finish(); // the figures of all who were kept

private:
    struct Found {
        CustomerId id{};
        bool isNew = false;
        QString reason;
    };
    Result<bool> isErased(const Follower &follower);
    Result<Found> person(const Follower &follower);
    Done addIdentities(const Found &found, const Follower &follower);
    Done fillIn(const Found &found, const Follower &follower);
    Done addEvent(CustomerId id, CustomerEventKind kind, qint64 at, const Follower &follower);
    Result<QString> app();

    Database &m_database;
    const AccountId m_account;
    const qint64 m_now;
    FollowerListStore m_followers;
    CustomerStore m_customers;
    CustomerEventStore m_events;
    ErasedOpenIdStore m_erased;
    std::optional<QString> m_app;
    std::vector<CustomerId> m_kept;
};

// What a QR code or a way of coming is called in a person's source: "qr_scene_str", the number of the code, or nothing.
[[nodiscard]] QString followerCode(const Follower &follower);

} // namespace yiren
