#include "pages/conversations/replywire.h"

#include "frame/vaultdoor.h"
#include "vault/vault.h"
#include "widgets/runningjobs.h"

namespace yiren {

ReplyWire::ReplyWire(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

ReplyWire::~ReplyWire() = default;

bool ReplyWire::isPossible() const
{
    const Account &account = m_services.account;
    return m_services.connectTalk && !(account.corpid.isEmpty() && account.appid.isEmpty() && account.miniAppid.isEmpty());
}

// What readers write to an official account comes by its push only.
bool ReplyWire::canRead() const
{
    return m_services.connectTalk && !m_services.account.corpid.isEmpty();
}

void ReplyWire::withWires(const Use &use, const Refused &refused)
{
    if (m_wires && m_services.vault.isUnlocked())
        return use(*m_wires);
    if (!isPossible())
        return refused(makeError(ErrorKind::Credential, "talk.channel_off", m_services.account.name));
    const auto connectNow = [this, use, refused] {
        auto wires = m_services.connectTalk();
        if (!wires)
            return refused(wires.error());
        m_wires = std::move(*wires);
        use(*m_wires);
    };
    m_services.isDemo ? connectNow() : m_services.door.whenOpen(this, connectNow);
}

// Who gives up opening the keys is heard of no more: until then nothing has begun.
void ReplyWire::send(const ReplyWish &wish)
{
    if (isSending())
        return;
    withWires(
        [this, wish](TalkWires &wires) {
            if (isSending()) // pressed twice while the keys were asked for
                return;
            m_reply = wires.reply(wish);
            m_reply->then(this, [this, wish](const Result<TalkMessage> &message) {
                const Result<TalkMessage> result = message; // the job and its result go
                const ReplyWish its = wish;
                m_reply.reset();
                emit changed();
                result ? emit wasSent(*result, its) : emit notSent(result.error(), its);
            });
            emit began(wish);
            emit changed();
            m_reply->start();
        },
        [this, wish](const Error &error) { emit notSent(error, wish); });
}

void ReplyWire::read()
{
    if (isReading())
        return;
    withWires(
        [this](TalkWires &wires) {
            m_reading = wires.read();
            m_services.jobs.watch(*m_reading, [] { return tr("Looking for messages"); });
            m_reading->then(this, [this](const Result<MessagesReport> &report) {
                const Result<MessagesReport> result = report; // the job and its result go
                m_reading.reset();
                emit changed();
                result ? emit wasRead() : emit readingFailed(result.error());
            });
            m_reading->start();
            emit changed();
        },
        [this](const Error &error) { emit readingFailed(error); });
}

} // namespace yiren
