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

bool ReplyWire::canRead() const
{
    const Account &account = m_services.account;
    return m_services.connectTalk && !(account.corpid.isEmpty() && account.appid.isEmpty());
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
            m_why.reset();
            if (!m_services.account.corpid.isEmpty())
                readMessages(wires);
            if (wires.setup().official)
                readRecords(wires);
            emit changed();
            if (!isReading())
                end({});
        },
        [this](const Error &error) { emit readingFailed(error); });
}

void ReplyWire::readMessages(TalkWires &wires)
{
    m_reading = wires.read();
    m_services.jobs.watch(*m_reading, [] { return tr("Looking for messages"); });
    m_reading->then(this, [this](const Result<MessagesReport> &report) {
        const std::optional<Error> why = report ? std::nullopt : std::optional(report.error()); // the job and its result go
        m_reading.reset();
        end(why);
    });
    m_reading->start();
}

// An account to which WeChat gives no records is told so where nothing else is read.
void ReplyWire::readRecords(TalkWires &wires)
{
    m_records.reset(new RecordsJob(wires.setup()));
    m_services.jobs.watch(*m_records, [] { return tr("Looking for chat records"); });
    m_records->then(this, [this](const Result<RecordsReport> &report) {
        const bool isAll = m_services.account.corpid.isEmpty();
        const bool isTold = report && (isAll || report->status == RecordsReport::Status::Failed);
        const std::optional<Error> why = !report ? std::optional(report.error()) : isTold ? report->failure : std::nullopt;
        m_records.reset();
        end(why);
    });
    m_records->start();
}

void ReplyWire::end(const std::optional<Error> &why)
{
    if (!m_why)
        m_why = why;
    if (isReading())
        return;
    emit changed();
    m_why ? emit readingFailed(*m_why) : emit wasRead();
}

} // namespace yiren
