#include "readership/tagreadingjob.h"

#include "readership/campaigntag.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

constexpr int lastTagOfWeChat = 2;

Result<qint64> keepReading(Database &database, const std::function<Result<qint64>(TagSyncStore &)> &work)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    TagSyncStore store(database);
    const auto kept = work(store);
    if (!kept)
        return kept;
    const auto committed = transaction->commit();
    return committed ? kept : failure(committed.error());
}

} // namespace

TagReadingJob::TagReadingJob(StorageThread &storage, OfficialLine &line, AccountId account)
    : m_storage(storage), m_line(line), m_account(account)
{
}

void TagReadingJob::doStart()
{
    m_call = m_line.call(tagListCall());
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const auto tags = answer ? followerTags(*answer) : failure(answer.error());
        tags ? keepTags(*tags) : fail(tags.error());
    });
    m_call->start();
}

void TagReadingJob::doStop()
{
    m_call.reset();
    m_keeping.reset();
    m_comparing.reset();
}

void TagReadingJob::keepTags(const std::vector<FollowerTag> &all)
{
    for (const FollowerTag &tag : all) {
        if (tag.id > lastTagOfWeChat && campaignOfTag(tag.name) == 0)
            m_tags.push_back(tag);
    }
    m_keeping = m_storage.write<qint64>([account = m_account, tags = m_tags](Database &database) {
        return keepReading(database, [&](TagSyncStore &store) -> Result<qint64> {
            const auto reading = store.nextReading(account);
            for (const FollowerTag &tag : tags) {
                if (auto put = reading ? store.putTag(account, tag.name, tag.id, *reading) : Done(failure(reading.error())); !put)
                    return failure(put.error());
            }
            return reading;
        });
    });
    m_keeping->then(this, [this](const Result<qint64> &reading) {
        if (!reading)
            return fail(reading.error());
        m_reading = *reading;
        askPage();
    });
    m_keeping->start();
}

void TagReadingJob::askPage()
{
    emit progressed(static_cast<qint64>(m_tag), static_cast<qint64>(m_tags.size()));
    if (isFinished()) // cancelled by whoever heard of the progress
        return;
    if (m_tag == m_tags.size())
        return end();
    m_call = m_line.call(taggedPageCall(m_tags[m_tag].id, m_after));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const auto page = answer ? followerPage(*answer) : failure(answer.error());
        page ? keepPage(*page) : fail(page.error());
    });
    m_call->start();
}

void TagReadingJob::keepPage(const FollowerPage &page)
{
    m_keeping = m_storage.write<qint64>([account = m_account, tag = m_tags[m_tag].name, page, reading = m_reading](Database &database) {
        return keepReading(database, [&](TagSyncStore &store) -> Result<qint64> {
            const auto put = store.putMembers(account, tag, page.openIds, reading);
            return put ? Result<qint64>(0) : failure(put.error());
        });
    });
    m_keeping->then(this, [this, isLast = page.isLast(), next = page.next](const Result<qint64> &kept) {
        if (!kept)
            return fail(kept.error());
        m_after = isLast ? OpenId() : next;
        m_tag += isLast ? 1 : 0;
        askPage();
    });
    m_keeping->start();
}

void TagReadingJob::end()
{
    m_comparing = m_storage.write<TagComparison>([account = m_account, reading = m_reading](Database &database) -> Result<TagComparison> {
        const auto ended = keepReading(database, [&](TagSyncStore &store) -> Result<qint64> {
            const auto done = store.endReading(account, reading);
            return done ? Result<qint64>(0) : failure(done.error());
        });
        return ended ? TagSyncStore(database).comparison(account) : failure(ended.error());
    });
    m_comparing->then(this, [this](const Result<TagComparison> &comparison) { finish(comparison); });
    m_comparing->start();
}

} // namespace yiren
