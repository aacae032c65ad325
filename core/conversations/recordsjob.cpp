#include "conversations/recordsjob.h"

#include "base/crashpoint.h"
#include "storage/transaction.h"
#include "time/durations.h"
#include "wechat/officialerrors.h"

#include <algorithm>

namespace yiren {

namespace {

using Status = RecordsReport::Status;

constexpr qint64 readAgainMs = 5 * minuteMs;
constexpr qint64 firstReadMs = 48 * hourMs; // what can still be answered
constexpr qint64 furthestMs = 30 * dayMs;
constexpr qint64 busyMs = 5 * minuteMs; // after a limit, and what only a person can mend
constexpr int windowsAtOnce = 10;

Result<KeptTalk> keepRecordPage(Database &database, AccountId account, const QString &appid, const std::vector<HeardMessage> &lines,
                                const std::optional<RecordMark> &mark, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    auto kept = keepRecords(database, account, lines, now);
    if (!kept)
        return kept;
    if (mark) {
        if (auto set = RecordMarkStore(database).set(account, appid, *mark); !set)
            return failure(set.error());
    }
    crashPoint("talk.page_written");
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("talk.page_kept");
    return kept;
}

Done setMarkAlone(Database &database, AccountId account, const QString &appid, const RecordMark &mark)
{
    return RecordMarkStore(database).set(account, appid, mark);
}

} // namespace

QString recordsStatusName(Status status)
{
    switch (status) {
    case Status::Off:
        return QStringLiteral("off");
    case Status::Read:
        return QStringLiteral("read");
    case Status::Waits:
        return QStringLiteral("waits");
    case Status::NotPermitted:
        return QStringLiteral("not_permitted");
    case Status::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

// The turn is written down before a call leaves: a process that dies has asked nothing that nobody counted. A clock that was set back waits
// for no instant of the future.
Result<RecordMark> RecordsJob::begin(Database &database, AccountId account, const QString &appid, qint64 now)
{
    if (auto noted = noteLostReplies(database, account, now); !noted)
        return failure(noted.error());
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    RecordMarkStore store(database);
    auto mark = store.mark(account, appid);
    if (!mark || (mark->asksAt > now && mark->asksAt - now <= dayMs))
        return mark;
    if (mark->readTo != 0 && mark->readTo < now - furthestMs) {
        mark->gapFrom = mark->readTo;
        mark->gapTo = mark->readTo = now - furthestMs;
    }
    mark->asksAt = now + recordsDistanceMs;
    if (auto set = store.set(account, appid, *mark); !set)
        return failure(set.error());
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    mark->asksAt = 0; // of this turn
    return mark;
}

void RecordsJob::doStart()
{
    if (!m_setup.official)
        return finish(std::move(m_report));
    m_beginning = m_setup.storage.write<RecordMark>([account = m_setup.account, appid = m_setup.official->appid(),
                                                     at = now()](Database &database) { return begin(database, account, appid, at); });
    m_beginning->then(this, [this](const Result<RecordMark> &mark) {
        if (!mark)
            return fail(mark.error());
        m_window.mark = *mark;
        if (mark->asksAt != 0)
            return end(Status::Waits);
        m_window.mark.asksAt = now() + recordsDistanceMs;
        openWindow(m_window.mark);
    });
    m_beginning->start();
}

void RecordsJob::doStop()
{
    m_beginning.reset();
    m_page.reset();
    m_keeping.reset();
    m_noting.reset();
}

void RecordsJob::openWindow(const RecordMark &mark)
{
    const qint64 until = now() / secondMs * secondMs;
    const qint64 from = mark.readTo == 0 ? until - firstReadMs : std::min(mark.readTo, until) - (m_windows == 0 ? readAgainMs : 0);
    m_window.from = from / secondMs * secondMs;
    m_window.to = std::min(until, m_window.from + chatRecordsSpanMs);
    ++m_windows;
    m_reading = ChatRecordReading(m_setup.official->appid());
    ask(1);
}

void RecordsJob::ask(qint64 first)
{
    m_page = m_setup.official->ask<ChatRecordPage>(chatRecordsCall(m_window.from, m_window.to, first), chatRecords);
    m_page->then(this, [this](const Result<ChatRecordPage> &page) {
        crashPoint("talk.page_came");
        if (!page)
            return refuse(page.error());
        const ChatRecordPage came = *page; // the next call takes this one's place
        keep(came);
    });
    m_page->start();
}

void RecordsJob::keep(const ChatRecordPage &page)
{
    std::optional<RecordMark> mark;
    if (page.count < chatRecordsAPage) {
        m_window.mark.readTo = m_window.to;
        m_window.mark.refusal.clear();
        mark = m_window.mark;
    }
    m_keeping = m_setup.storage.write<KeptTalk>(
        [account = m_setup.account, appid = m_setup.official->appid(), lines = m_reading.read(page), mark, at = now()](Database &database) {
            return keepRecordPage(database, account, appid, lines, mark, at);
        });
    m_keeping->then(this, [this, page](const Result<KeptTalk> &kept) { take(kept, page); });
    m_keeping->start();
}

void RecordsJob::take(const Result<KeptTalk> &kept, const ChatRecordPage &page)
{
    if (!kept)
        return fail(kept.error());
    m_report.read += kept->read;
    m_report.fresh.insert(m_report.fresh.end(), kept->fresh.begin(), kept->fresh.end());
    m_report.fromCustomers.insert(m_report.fromCustomers.end(), kept->fromCustomers.begin(), kept->fromCustomers.end());
    if (page.count >= chatRecordsAPage)
        return ask(page.next);
    const bool isUpToDate = now() - m_window.to < readAgainMs;
    isUpToDate || m_windows == windowsAtOnce ? end(Status::Read) : openWindow(m_window.mark);
}

// 48001 and 65400: not for this account, or the function is not switched on; somebody may change that, so it is asked again tomorrow.
void RecordsJob::refuse(const Error &error)
{
    const bool isDenied = officialErrorKey(error) == QLatin1String("wechat.not_permitted");
    m_report.failure = error;
    if (isDenied)
        m_window.mark.refusal = error.code;
    if (isDenied || error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Unauthorized)
        m_window.mark.asksAt = now() + (isDenied ? dayMs : busyMs);
    m_noting = m_setup.storage.write<void>([account = m_setup.account, appid = m_setup.official->appid(), mark = m_window.mark](
                                               Database &database) { return setMarkAlone(database, account, appid, mark); });
    m_noting->then(
        this, [this, isDenied](const Done &noted) { noted ? end(isDenied ? Status::NotPermitted : Status::Failed) : fail(noted.error()); });
    m_noting->start();
}

void RecordsJob::end(Status status)
{
    m_report.status = status;
    m_report.nextAt = m_window.mark.asksAt;
    finish(std::move(m_report));
}

} // namespace yiren
