#pragma once

#include "schedule/delivery.h"
#include "storage/database.h"

#include <set>

namespace yiren {

// Posts on their way and the calls of their outbox.
class DeliveryStore
{
public:
    explicit DeliveryStore(Database &database) : m_database(database) {}

    // The post with what is on its way of it; a run of 0 for one that was never sent. NotFound "post.not_found".
    [[nodiscard]] Result<Delivery> delivery(AccountId account, PostId post);
    // References that WeChat gave to any of the account's posts: drafts that are known are not taken for another's.
    [[nodiscard]] Result<std::set<QString>> references(AccountId account);
    // When the first byte of any call last left, UTC ms. One of the future was sent by a clock that has been set back since: it counts for
    // nothing.
    [[nodiscard]] Result<std::optional<qint64>> lastSentAt(qint64 now);

    // Whether the first byte of any call has left, whoever's.
    [[nodiscard]] Result<bool> hasSent();
    // Whether a post of any account is scheduled, on its way, or will be again because its time still lies ahead.
    [[nodiscard]] Result<bool> isAnyPlanned(qint64 now);

    // Inside the caller's transaction: post, delivery and its calls as they are given. A call's path and body are only written once.
    [[nodiscard]] Done put(Delivery &delivery, qint64 now);

private:
    Result<std::vector<OutboxCall>> calls(PostId post, int run);
    Done putCall(PostId post, int run, OutboxCall &call);

    Database &m_database;
};

} // namespace yiren
