#include "pages/campaigns/reachwire.h"

#include "frame/vaultdoor.h"
#include "storage/transaction.h"
#include "vault/vault.h"
#include "widgets/runningjobs.h"

namespace yiren {

ReachWire::ReachWire(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

ReachWire::~ReachWire() = default;

void ReachWire::withWires(const Use &use)
{
    if (m_wires && m_services.vault.isUnlocked())
        return use(*m_wires);
    if (!m_services.connectTalk) {
        emit failed(makeError(ErrorKind::Credential, "talk.channel_off", m_services.account.name));
        return;
    }
    const auto connectNow = [this, use] {
        auto wires = m_services.connectTalk();
        if (!wires) {
            emit failed(wires.error());
            return;
        }
        m_wires = std::move(*wires);
        use(*m_wires);
    };
    m_services.isDemo ? connectNow() : m_services.door.whenOpen(this, connectNow);
}

void ReachWire::run(CampaignId campaign, const ReachLines &lines)
{
    if (isRunning())
        return;
    withWires([this, campaign, lines](TalkWires &wires) {
        if (isRunning()) // pressed twice while the keys were asked for
            return;
        m_run.reset(new CampaignJob({wires.setup(), lines}, campaign));
        m_services.jobs.watch(*m_run, [] { return tr("Writing to customers"); });
        connect(m_run.get(), &JobBase::progressed, this, &ReachWire::progressed);
        m_run->then(this, [this](const Result<CampaignRun> &run) {
            const Result<CampaignRun> result = run; // the job and its result go
            m_run.reset();
            emit changed();
            result ? emit ended(*result) : emit failed(result.error());
        });
        m_run->start();
        emit changed();
    });
}

void ReachWire::stop()
{
    if (m_run)
        m_run->cancel();
}

void ReachWire::readTemplates()
{
    withWires([this](TalkWires &wires) {
        std::vector<OfficialApi *> apis;
        for (OfficialApi *api : {wires.setup().official, wires.setup().mini}) {
            if (api)
                apis.push_back(api);
        }
        askTemplates(std::move(apis), 0);
    });
}

void ReachWire::askTemplates(std::vector<OfficialApi *> apis, int count)
{
    if (apis.empty()) {
        emit templatesRead(count);
        return;
    }
    OfficialApi *api = apis.back();
    apis.pop_back();
    m_templates = api->ask<std::vector<MessageTemplate>>(messageTemplatesCall(), messageTemplates);
    m_templates->then(this, [this, app = api->appid(), apis, count](const Result<std::vector<MessageTemplate>> &read) {
        if (!read && !apis.empty()) // an account without templates says so; the other may have some
            return askTemplates(apis, count);
        if (!read) {
            emit failed(read.error());
            return;
        }
        keepTemplates(app, *read, apis, count);
    });
    m_templates->start();
}

void ReachWire::keepTemplates(const QString &app, const std::vector<MessageTemplate> &templates, std::vector<OfficialApi *> rest, int count)
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_keeping = m_services.storage.write<void>([account = m_services.account.id, app, templates, now](Database &database) -> Done {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return failure(transaction.error());
        const Done put = SubscriptionStore(database).putTemplates(account, app, templates, now);
        return put ? transaction->commit() : put;
    });
    m_keeping->then(this, [this, rest, count, own = int(templates.size())](const Done &kept) {
        if (!kept) {
            emit failed(kept.error());
            return;
        }
        askTemplates(rest, count + own);
    });
    m_keeping->start();
}

} // namespace yiren
