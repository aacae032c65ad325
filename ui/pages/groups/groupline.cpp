#include "pages/groups/groupline.h"

#include "accounts/corpof.h"
#include "accounts/keptproxy.h"
#include "frame/vaultdoor.h"
#include "groups/codepicturejob.h"
#include "widgets/runningjobs.h"

namespace yiren {

GroupLine::GroupLine(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

GroupLine::~GroupLine() = default;

void GroupLine::withCorp(const Use &use, const Again &again)
{
    if (!isConnected()) {
        const bool isDemo = m_services.isDemo;
        emit failed(makeError(isDemo ? ErrorKind::NotReady : ErrorKind::Credential, isDemo ? "demo.no_server" : "account.no_corp",
                              m_services.account.name),
                    again);
        return;
    }
    m_services.door.whenOpen(this, [this, use, again] {
        if (isBusy()) // pressed twice while the keys were asked for
            return;
        if (!m_connection.api) {
            auto corp = corpOf(m_services.account, m_services.vault);
            if (!corp) {
                emit failed(corp.error(), again);
                return;
            }
            m_connection = m_services.connectCorp(std::move(*corp));
        }
        use(*m_connection.api);
        emit changed();
    });
}

void GroupLine::read()
{
    const Again again = [this] { read(); };
    withCorp(
        [this, again](CorpLine &corp) {
            m_reading.reset(new GroupsJob({corp, m_services.storage, m_services.clock, m_services.account.id}));
            m_services.jobs.watch(*m_reading, [] { return tr("Reading customer groups"); });
            m_reading->then(this, [this, again](const Result<GroupsReport> &report) {
                const Result<GroupsReport> result = report; // the job and its result go
                m_reading.reset();
                if (result)
                    return lookAtAll(*result);
                emit changed();
                emit failed(result.error(), again);
            });
            m_reading->start();
        },
        again);
}

void GroupLine::lookAtAll(const GroupsReport &report)
{
    m_looking.reset(new BroadcastsJob({*m_connection.api, m_services.storage, m_services.clock, m_services.account.id}));
    m_looking->then(this, [this, report](const Result<BroadcastsReport> &looked) {
        const std::optional<Error> failure = looked ? looked->failure : std::optional(looked.error());
        m_looking.reset();
        emit changed();
        emit wasRead(report);
        if (failure)
            emit failed(*failure, [this] { read(); });
    });
    m_looking->start();
}

void GroupLine::run(const std::function<JobHandle<Broadcast>(const BroadcastSetup &)> &make, const Again &again)
{
    withCorp(
        [this, make, again](CorpLine &corp) {
            m_broadcast = make({corp, m_services.storage, m_services.clock, m_services.account.id});
            m_services.jobs.watch(*m_broadcast, [] { return tr("Asking WeCom about a mass message"); });
            m_broadcast->then(this, [this, again](const Result<Broadcast> &broadcast) {
                const Result<Broadcast> result = broadcast; // the job and its result go
                m_broadcast.reset();
                emit changed();
                result ? emit stands(*result) : emit failed(result.error(), again);
            });
            m_broadcast->start();
        },
        again);
}

void GroupLine::ask(qint64 broadcast)
{
    run([broadcast](const BroadcastSetup &setup) { return JobHandle<Broadcast>(new BroadcastJob(setup, broadcast)); },
        [this, broadcast] { ask(broadcast); });
}

void GroupLine::look(qint64 broadcast)
{
    run([broadcast](const BroadcastSetup &setup) { return JobHandle<Broadcast>(new BroadcastLookJob(setup, broadcast)); },
        [this, broadcast] { look(broadcast); });
}

void GroupLine::doTo(qint64 broadcast, BroadcastDeed::Kind kind)
{
    run([broadcast, kind](const BroadcastSetup &setup) { return JobHandle<Broadcast>(new BroadcastDeedJob(setup, broadcast, kind)); },
        [this, broadcast, kind] { doTo(broadcast, kind); });
}

void GroupLine::runCode(const std::function<JobHandle<JoinCode>(const GroupSetup &)> &make, const Again &again)
{
    withCorp(
        [this, make, again](CorpLine &corp) {
            m_code = make({corp, m_services.storage, m_services.clock, m_services.account.id});
            m_services.jobs.watch(*m_code, [] { return tr("Asking WeCom about a code"); });
            m_code->then(this, [this, again](const Result<JoinCode> &code) {
                const Result<JoinCode> result = code; // the job and its result go
                m_code.reset();
                emit changed();
                result ? emit codeStands(*result) : emit failed(result.error(), again);
            });
            m_code->start();
        },
        again);
}

void GroupLine::makeCode(const JoinCodeWish &wish)
{
    runCode([wish](const GroupSetup &setup) { return JobHandle<JoinCode>(new JoinCodeJob(setup, wish)); },
            [this, wish] { makeCode(wish); });
}

// The picture lies at another host than the API: it needs no corporation, only its proxy.
void GroupLine::fetchPicture(const JoinCode &code)
{
    const Again again = [this, code] { fetchPicture(code); };
    m_services.door.whenOpen(this, [this, code, again] {
        const auto proxy = keptProxy(m_services.account, m_services.vault);
        if (isBusy())
            return;
        if (!proxy) {
            emit failed(proxy.error(), again);
            return;
        }
        m_code.reset(new CodePictureJob(m_services.storage, m_services.clock, m_services.account.id, code, *proxy));
        m_services.jobs.watch(*m_code, [] { return tr("Fetching the picture of a code"); });
        m_code->then(this, [this, again](const Result<JoinCode> &fetched) {
            const Result<JoinCode> result = fetched; // the job and its result go
            m_code.reset();
            emit changed();
            result ? emit codeStands(*result) : emit failed(result.error(), again);
        });
        m_code->start();
        emit changed();
    });
}

void GroupLine::removeCode(qint64 code)
{
    runCode([code](const GroupSetup &setup) { return JobHandle<JoinCode>(new JoinCodeRemovalJob(setup, code)); },
            [this, code] { removeCode(code); });
}

} // namespace yiren
