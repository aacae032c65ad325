#include "groups/groupsjob.h"

#include "groups/joincodestore.h"
#include "storage/transaction.h"
#include "time/durations.h"

namespace yiren {

namespace {

constexpr qint64 freshMs = 5 * minuteMs;

Done inOneTransaction(Database &database, const std::function<Done(GroupStore &)> &change)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    GroupStore store(database);
    if (auto changed = change(store); !changed)
        return changed;
    return transaction->commit();
}

} // namespace

void GroupsJob::doStart()
{
    listOwners();
}

void GroupsJob::doStop()
{
    m_users.reset();
    m_page.reset();
    m_noting.reset();
    m_planning.reset();
    m_chat.reset();
    m_keeping.reset();
}

void GroupsJob::listOwners()
{
    m_users = m_setup.corp.ask<QStringList>(followUsersCall(), followUsers);
    m_users->then(this, [this](const Result<QStringList> &users) {
        if (!users)
            return fail(users.error());
        m_report.owners = m_owners = *users;
        m_owners.isEmpty() ? noteListed() : list({});
    });
    m_users->start();
}

void GroupsJob::list(const QString &cursor)
{
    m_cursor = cursor;
    m_page = m_setup.corp.ask<CorpPage<ListedGroup>>(groupListCall(m_owners.mid(0, groupOwnersAtOnce), cursor), groupList);
    m_page->then(this, [this](const Result<CorpPage<ListedGroup>> &page) { page ? keepListed(*page) : fail(page.error()); });
    m_page->start();
}

void GroupsJob::keepListed(const CorpPage<ListedGroup> &page)
{
    for (const ListedGroup &group : page.rows)
        m_listed.append(group.chatId);
    m_noting = m_setup.storage.write<void>([account = m_setup.account, rows = page.rows](Database &database) {
        return inOneTransaction(database, [&](GroupStore &store) { return store.putListed(account, rows); });
    });
    m_noting->then(this, [this, next = page.nextCursor](const Done &kept) {
        if (!kept)
            return fail(kept.error());
        if (!next.isEmpty() && next != m_cursor)
            return list(next);
        m_owners = m_owners.mid(groupOwnersAtOnce);
        m_owners.isEmpty() ? noteListed() : list({});
    });
    m_noting->start();
}

// Only now, at the end of the list, is it known who is gone.
void GroupsJob::noteListed()
{
    m_report.groups = m_listed.size();
    m_planning = m_setup.storage.write<QStringList>([account = m_setup.account, listed = m_listed, owners = m_report.owners,
                                                     now = m_setup.now()](Database &database) -> Result<QStringList> {
        const Done noted = inOneTransaction(database, [&](GroupStore &store) {
            const Done put = store.putColleagues(account, owners);
            return put ? store.noteListed(account, listed, now) : put;
        });
        const Done lost = noted ? JoinCodeStore(database).loseOld(account, now - freshMs) : noted;
        return lost ? GroupStore(database).unread(account, now - freshMs) : failure(lost.error());
    });
    m_planning->then(this, [this](const Result<QStringList> &unread) {
        if (!unread)
            return fail(unread.error());
        m_unread = *unread;
        readNext();
    });
    m_planning->start();
}

void GroupsJob::readNext()
{
    emit progressed(m_next, m_unread.size());
    if (m_next == m_unread.size())
        return finish(m_report);
    m_chat = m_setup.corp.ask<GroupChat>(groupChatCall(m_unread[m_next]), groupChat);
    m_chat->then(this, [this](const Result<GroupChat> &chat) { take(chat); });
    m_chat->start();
}

void GroupsJob::take(const Result<GroupChat> &chat)
{
    if (!chat)
        return chat.error().kind == ErrorKind::NotFound ? noteGone() : fail(chat.error());
    m_keeping =
        m_setup.storage.write<KeptGroup>([account = m_setup.account, corpid = m_setup.corp.corpid(), chat = *chat, now = m_setup.now()](
                                             Database &database) { return keepGroupChat(database, account, corpid, chat, now); });
    m_keeping->then(this, [this](const Result<KeptGroup> &kept) {
        if (!kept)
            return fail(kept.error());
        ++m_report.read;
        m_report.joined += kept->joined;
        m_report.left += kept->left;
        ++m_next;
        readNext();
    });
    m_keeping->start();
}

void GroupsJob::noteGone()
{
    m_noting = m_setup.storage.write<void>([account = m_setup.account, chat = m_unread[m_next], now = m_setup.now()](Database &database) {
        return inOneTransaction(database, [&](GroupStore &store) { return store.noteGone(account, chat, now); });
    });
    m_noting->then(this, [this](const Done &noted) {
        if (!noted)
            return fail(noted.error());
        ++m_next;
        readNext();
    });
    m_noting->start();
}

} // namespace yiren
