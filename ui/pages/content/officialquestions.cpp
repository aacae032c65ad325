#include "pages/content/officialquestions.h"

#include "accounts/officialof.h"
#include "frame/vaultdoor.h"
#include "time/clock.h"
#include "widgets/runningjobs.h"

namespace yiren {

namespace {

constexpr qint64 restMs = 60 * 60'000;

} // namespace

OfficialQuestions::OfficialQuestions(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

Done OfficialQuestions::connectTo(OfficialConnection &connection)
{
    auto official = officialOf(m_services.account, m_services.vault);
    if (!official)
        return failure(official.error());
    connection = m_services.connectOfficial(std::move(*official));
    return {};
}

void OfficialQuestions::askRightsWhenOld()
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    const bool hasRested = m_askedMs == 0 || now < m_askedMs || now - m_askedMs >= restMs;
    if (m_rights || !hasRested || m_services.account.appid.isEmpty() || m_services.door.state() != VaultDoor::State::Open)
        return;
    if (auto connected = connectTo(m_ofRights); !connected)
        return;
    m_askedMs = now;
    m_rights = checkOfficial({*m_ofRights.api, m_services.storage, m_services.clock}, Asking::WhenOld);
    m_rights->then(this, [this](const Result<std::vector<Capability>> &found) {
        const bool isLearned = found.has_value();
        m_rights.reset();
        if (isLearned)
            emit rightsLearned();
    });
    m_rights->start();
}

void OfficialQuestions::askTags()
{
    if (m_tags)
        return;
    m_services.door.whenOpen(this, [this] {
        if (auto connected = connectTo(m_ofTags); !connected) {
            emit tagsFailed(connected.error());
            return;
        }
        m_tags = fetchTags(*m_ofTags.api, m_services.storage, m_services.clock);
        m_services.jobs.watch(*m_tags, [] { return tr("Asking WeChat for the tags of followers"); });
        m_tags->then(this, [this](const Result<KnownTags> &tags) {
            const Result<KnownTags> result = tags; // the job and its result go
            m_tags.reset();
            if (result)
                emit tagsLearned(*result);
            else
                emit tagsFailed(result.error());
        });
        m_tags->start();
    });
}

} // namespace yiren
