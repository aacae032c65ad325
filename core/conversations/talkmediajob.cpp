#include "conversations/talkmediajob.h"

#include "conversations/deskstore.h"
#include "wecom/corpmedia.h"

namespace yiren {

namespace {

// 40007: WeChat knows no file of that id, or no longer.
bool isGone(const Error &error)
{
    return error.code == QLatin1String("wecom.40007") || error.code == QLatin1String("wechat.40007");
}

} // namespace

void TalkMediaJob::doStart()
{
    m_reading = m_setup.storage.read<std::vector<MissingMedia>>(
        [account = m_setup.account, since = now() - talkKeptMs, atMost = m_atMost](Database &database) {
            return TalkMediaStore(database).missing(account, since, atMost);
        });
    m_reading->then(this, [this](const Result<std::vector<MissingMedia>> &missing) {
        if (!missing)
            return fail(missing.error());
        m_missing = *missing;
        fetchNext();
    });
    m_reading->start();
}

void TalkMediaJob::doStop()
{
    m_reading.reset();
    m_fetch.reset();
    m_keeping.reset();
}

JobHandle<FetchedMedia> TalkMediaJob::fetching(const MissingMedia &missing) const
{
    if (missing.channel == TalkPeer::Channel::Kf)
        return m_setup.corp ? m_setup.corp->ask<FetchedMedia>(corpMediaGetCall(missing.mediaId), fetchedMedia) : nullptr;
    OfficialApi *api = missing.channel == TalkPeer::Channel::Official ? m_setup.official : m_setup.mini;
    const bool isItsApp = api && api->appid() == missing.app;
    return isItsApp ? api->ask<FetchedMedia>(temporaryMediaGetCall(MediaId(missing.mediaId)), fetchedMedia) : nullptr;
}

void TalkMediaJob::fetchNext()
{
    if (m_next == m_missing.size())
        return finish(m_came);
    m_fetch = fetching(m_missing[m_next]);
    if (!m_fetch) {
        ++m_next;
        return fetchNext();
    }
    m_fetch->then(this, [this](const Result<FetchedMedia> &fetched) { take(fetched); });
    m_fetch->start();
}

void TalkMediaJob::take(const Result<FetchedMedia> &fetched)
{
    if (!fetched && !isGone(fetched.error()))
        return fail(fetched.error());
    TalkMedia media{m_missing[m_next].mediaId, {}, {}};
    if (fetched) {
        media.name = fetched->fileName;
        media.bytes = fetched->bytes;
        media.isElsewhere = fetched->bytes.isEmpty() && !fetched->videoUrl.isEmpty();
    }
    keep(media);
}

void TalkMediaJob::keep(const TalkMedia &media)
{
    m_came += media.bytes.isEmpty() ? 0 : 1;
    m_keeping = m_setup.storage.write<void>(
        [account = m_setup.account, media, now = now()](Database &database) { return TalkMediaStore(database).put(account, media, now); });
    m_keeping->then(this, [this](const Done &kept) {
        if (!kept)
            return fail(kept.error());
        ++m_next;
        fetchNext();
    });
    m_keeping->start();
}

} // namespace yiren
