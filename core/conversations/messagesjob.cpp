#include "conversations/messagesjob.h"

#include "base/crashpoint.h"
#include "conversations/talkpeople.h"
#include "conversations/talkpeerstore.h"
#include "storage/settingstore.h"
#include "storage/transaction.h"
#include "time/durations.h"
#include "wecom/corperrors.h"

#include <algorithm>

namespace yiren {

namespace {

using DeskStatus = MessagesReport::Desk::Status;

constexpr qint64 listingMs = hourMs;
constexpr qint64 toldForMs = 48 * hourMs; // contract 6.1
constexpr qint64 notedEachMs = minuteMs;  // that a desk was read to its end
constexpr int mostQuestions = 20;         // about who somebody is, a hundred persons each
constexpr QLatin1String deskKeys[] = {QLatin1String("wecom.kf_account"), QLatin1String("wecom.kf_banned"), QLatin1String("wecom.kf_switch"),
                                      QLatin1String("wecom.kf_elsewhere")};

QString listedKey(AccountId account)
{
    return QStringLiteral("talk.listed_at.%1").arg(toInteger(account));
}

// The other desks may still be read.
bool concernsOneDesk(const Error &error)
{
    return std::ranges::find(deskKeys, corpErrorKey(error)) != std::end(deskKeys);
}

Result<std::vector<TalkDesk>> keepListed(Database &database, AccountId account, const std::vector<TalkDesk> &listed, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    DeskStore store(database);
    if (auto put = store.putListed(account, listed); !put)
        return failure(put.error());
    if (auto noted = SettingStore(database).set(listedKey(account), QString::number(now)); !noted)
        return failure(noted.error());
    auto desks = store.desks(account);
    if (!desks)
        return desks;
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    return desks;
}

} // namespace

QString deskStatusName(DeskStatus status)
{
    switch (status) {
    case DeskStatus::Read:
        return QStringLiteral("read");
    case DeskStatus::Waits:
        return QStringLiteral("waits");
    case DeskStatus::NotOurs:
        return QStringLiteral("not_ours");
    case DeskStatus::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

MessagesJob::MessagesJob(TalkSetup setup, Wish wish) : m_setup(setup), m_wish(std::move(wish)) {}

Result<MessagesJob::Standing> MessagesJob::standing(Database &database, AccountId account, bool takesTurn, qint64 now)
{
    if (auto noted = noteLostReplies(database, account, now); !noted)
        return failure(noted.error());
    auto desks = DeskStore(database).desks(account);
    const auto listedAt = SettingStore(database).value(listedKey(account));
    const auto unasked = TalkPeerStore(database).unasked(account, now - toldForMs, 1);
    if (!desks || !listedAt || !unasked)
        return failure(!desks ? desks.error() : !listedAt ? listedAt.error() : unasked.error());
    const qint64 age = now - listedAt->toLongLong();
    Standing standing{std::move(*desks), age < 0 || age >= listingMs, !unasked->isEmpty(), {}};
    if (!takesTurn || standing.isListingDue || std::ranges::none_of(standing.desks, &TalkDesk::isOurs))
        return standing;
    const auto turn = TalkPaceStore(database).takeTurn(account, now);
    if (!turn)
        return failure(turn.error());
    standing.turn = *turn;
    return standing;
}

void MessagesJob::doStart()
{
    if (!m_setup.corp)
        return fail(makeError(ErrorKind::Credential, "account.no_corp"));
    const bool takesTurn = !m_wish.listsDesks && m_wish.pushedDesk.isEmpty();
    m_reading = m_setup.storage.write<Standing>(
        [account = m_setup.account, takesTurn, now = now()](Database &database) { return standing(database, account, takesTurn, now); });
    m_reading->then(this, [this](const Result<Standing> &found) { found ? begin(*found) : fail(found.error()); });
    m_reading->start();
}

void MessagesJob::begin(const Standing &standing)
{
    m_isSomebodyUnasked = standing.isSomebodyUnasked;
    m_firstTurn = standing.turn;
    standing.isListingDue || m_wish.listsDesks ? list(0) : plan(standing.desks);
}

void MessagesJob::doStop()
{
    m_reading.reset();
    m_listing.reset();
    m_putting.reset();
    m_turn.reset();
    m_page.reset();
    m_keeping.reset();
    m_pacing.reset();
    m_unasked.reset();
    m_customers.reset();
    m_noting.reset();
}

void MessagesJob::list(qint64 offset)
{
    m_listing = m_setup.corp->ask<std::vector<KfAccount>>(kfAccountsCall(offset), kfAccounts);
    m_listing->then(this, [this, offset](const Result<std::vector<KfAccount>> &page) {
        if (!page)
            return fail(page.error());
        const auto count = static_cast<qint64>(page->size());
        for (const KfAccount &account : *page)
            m_listed.push_back({account.openKfid, account.name, account.isOurs, {}, 0, 0, 0});
        count < kfAccountsAPage ? putListed() : list(offset + count);
    });
    m_listing->start();
}

void MessagesJob::putListed()
{
    m_putting =
        m_setup.storage.write<std::vector<TalkDesk>>([account = m_setup.account, listed = m_listed, now = now()](Database &database) {
            return keepListed(database, account, listed, now);
        });
    m_putting->then(this, [this](const Result<std::vector<TalkDesk>> &desks) { desks ? plan(*desks) : fail(desks.error()); });
    m_putting->start();
}

void MessagesJob::plan(const std::vector<TalkDesk> &desks)
{
    for (const TalkDesk &desk : desks) {
        m_report.desks.push_back({desk.openKfid, desk.name, desk.isOurs ? DeskStatus::Waits : DeskStatus::NotOurs, {}});
        if (desk.isOurs && (m_wish.pushedDesk.isEmpty() || m_wish.pushedDesk == desk.openKfid))
            m_tasks.push_back(desk);
    }
    if (m_wish.turn && !m_tasks.empty())
        m_tasks = {m_tasks[*m_wish.turn % m_tasks.size()]};
    std::ranges::sort(m_tasks, {}, [](const TalkDesk &desk) { return std::pair(desk.syncedAt, desk.openKfid); });
    readNextDesk();
}

void MessagesJob::readNextDesk()
{
    if (m_next == m_tasks.size())
        return askWho();
    m_desk = m_tasks[m_next++];
    m_pushToken = m_wish.pushedDesk == m_desk.openKfid ? m_wish.pushToken : QString();
    m_pushToken.isEmpty() ? takeTurn() : ask();
}

// Written down before it leaves: a process that dies has asked nothing that nobody counted.
void MessagesJob::takeTurn()
{
    if (m_firstTurn) {
        const TalkTurn turn = *m_firstTurn;
        m_firstTurn.reset();
        return leave(turn);
    }
    m_turn = m_setup.storage.write<TalkTurn>(
        [account = m_setup.account, now = now()](Database &database) { return TalkPaceStore(database).takeTurn(account, now); });
    m_turn->then(this, [this](const Result<TalkTurn> &turn) { turn ? leave(*turn) : fail(turn.error()); });
    m_turn->start();
}

void MessagesJob::leave(const TalkTurn &turn)
{
    m_pace = turn.pace;
    if (turn.waitsUntil == 0)
        return ask();
    m_report.goesOnAt = turn.waitsUntil;
    askWho();
}

void MessagesJob::ask()
{
    m_page = m_setup.corp->ask<KfPage>(kfSyncCall(m_desk.openKfid, m_desk.cursor, m_pushToken), kfPage);
    m_page->then(this, [this](const Result<KfPage> &page) {
        crashPoint("talk.page_came");
        take(page);
    });
    m_page->start();
}

void MessagesJob::take(const Result<KfPage> &page)
{
    if (page) {
        const KfPage came = *page; // the next call takes this one's place
        return keep(came);
    }
    refuse(page.error());
}

void MessagesJob::refuse(const Error &error)
{
    if (corpErrorKey(error) == QLatin1String("wecom.kf_push_token") && !m_pushToken.isEmpty()) {
        m_pushToken.clear();
        return takeTurn();
    }
    if (!m_report.failure)
        m_report.failure = error;
    if (error.kind == ErrorKind::RateLimited) {
        return notePace([now = now()](TalkPace pace) { return afterRefusal(std::move(pace), now); }, [this] { askWho(); });
    }
    if (!concernsOneDesk(error))
        return fail(error);
    MessagesReport::Desk &desk = reportOf(m_desk.openKfid);
    desk.status = DeskStatus::Failed;
    desk.failure = error;
    readNextDesk();
}

void MessagesJob::keep(const KfPage &page)
{
    const bool isStanding = page.nextCursor == m_desk.cursor && page.items.empty(); // a page that leads nowhere ends the reading
    const bool hasMore = page.hasMore && !isStanding;
    const qint64 age = now() - m_desk.syncedAt;
    if (isStanding && !hasMore && age >= 0 && age < notedEachMs) // nothing is new, and that is known already
        return noteKept(KeptTalk(), false);
    const auto codes = welcomeCodes(page, now());
    m_report.welcomes.insert(m_report.welcomes.end(), codes.begin(), codes.end());
    if (!page.nextCursor.isEmpty())
        m_desk.cursor = page.nextCursor;
    m_keeping = m_setup.storage.write<KeptTalk>([account = m_setup.account, desk = m_desk, news = readKfPage(page), isLast = !hasMore,
                                                 now = now()](Database &database) -> Result<KeptTalk> {
        auto kept = keepDeskPage(database, account, desk, news, isLast, now);
        const Done noted = kept ? TalkPaceStore(database).noteAnswer(account) : Done();
        return noted ? kept : failure(noted.error());
    });
    m_keeping->then(this, [this, hasMore](const Result<KeptTalk> &kept) { noteKept(kept, hasMore); });
    m_keeping->start();
}

void MessagesJob::noteKept(const Result<KeptTalk> &kept, bool hasMore)
{
    if (!kept)
        return fail(kept.error());
    m_report.read += kept->read;
    m_report.fresh.insert(m_report.fresh.end(), kept->fresh.begin(), kept->fresh.end());
    m_report.fromCustomers.insert(m_report.fromCustomers.end(), kept->fromCustomers.begin(), kept->fromCustomers.end());
    if (kept->oldestFromCustomer)
        m_report.slowest = std::max(m_report.slowest.value_or(0), now() - *kept->oldestFromCustomer);
    const bool isAnyNew = !kept->fresh.empty();
    m_pace = afterAnswer(m_pace);
    if (!hasMore)
        reportOf(m_desk.openKfid).status = DeskStatus::Read;
    if (isAnyNew)
        emit this->kept();
    if (isFinished()) // cancelled by whoever heard of it
        return;
    hasMore ? takeTurn() : readNextDesk();
}

void MessagesJob::notePace(const std::function<TalkPace(TalkPace)> &change, const std::function<void()> &then)
{
    m_pacing = m_setup.storage.write<TalkPace>([account = m_setup.account, change](Database &database) -> Result<TalkPace> {
        TalkPaceStore store(database);
        const auto pace = store.pace(account);
        if (!pace)
            return pace;
        const TalkPace changed = change(*pace);
        if (auto set = store.set(account, changed); !set)
            return failure(set.error());
        return changed;
    });
    m_pacing->then(this, [this, then](const Result<TalkPace> &pace) {
        if (!pace)
            return fail(pace.error());
        m_pace = *pace;
        m_report.goesOnAt = pace->blockedUntil;
        then();
    });
    m_pacing->start();
}

void MessagesJob::end()
{
    m_report.nextAt = m_report.goesOnAt != 0 ? m_report.goesOnAt : askAgainAt(m_pace, now());
    finish(std::move(m_report));
}

void MessagesJob::askWho()
{
    if (!m_isSomebodyUnasked && m_report.fromCustomers.empty())
        return end();
    m_unasked = m_setup.storage.read<QStringList>([account = m_setup.account, since = now() - toldForMs](Database &database) {
        return TalkPeerStore(database).unasked(account, since, kfCustomersAtOnce);
    });
    m_unasked->then(this, [this](const Result<QStringList> &found) {
        if (!found)
            return fail(found.error());
        if (found->isEmpty() || m_asked == mostQuestions)
            return end();
        ++m_asked;
        m_customers = m_setup.corp->ask<KfCustomers>(kfCustomersCall(*found), kfCustomers);
        m_customers->then(this, [this, asked = *found](const Result<KfCustomers> &customers) { takeWho(asked, customers); });
        m_customers->start();
    });
    m_unasked->start();
}

// What was written is kept already: names can be asked for at the next reading.
void MessagesJob::takeWho(const QStringList &asked, const Result<KfCustomers> &customers)
{
    if (!customers) {
        if (!m_report.failure)
            m_report.failure = customers.error();
        return end();
    }
    m_noting = m_setup.storage.write<void>([account = m_setup.account, asked, told = *customers, now = now()](Database &database) {
        return keepKfCustomers(database, account, asked, told, now);
    });
    m_noting->then(this, [this](const Done &kept) { kept ? askWho() : fail(kept.error()); });
    m_noting->start();
}

MessagesReport::Desk &MessagesJob::reportOf(const QString &openKfid)
{
    return *std::ranges::find(m_report.desks, openKfid, &MessagesReport::Desk::openKfid);
}

} // namespace yiren
