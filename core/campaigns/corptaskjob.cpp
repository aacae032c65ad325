#include "campaigns/corptaskjob.h"

#include "base/crashpoint.h"
#include "broadcasts/broadcasts.h"
#include "storage/transaction.h"

namespace yiren {

namespace {

Done writeTask(Database &database, AccountId account, const Campaign &campaign, const std::vector<CampaignPerson> &people, qint64 now)
{
    const auto sender = senderOfCorp(database, account);
    if (!sender)
        return failure(sender.error());
    Broadcast task;
    task.sender = *sender;
    task.text = campaign.plan.text;
    task.campaign = QString::number(toInteger(campaign.id));
    QStringList receivers;
    CampaignStore store(database);
    for (const CampaignPerson &person : people) {
        receivers.append(person.choice.address);
        if (auto handed = store.setHanded(campaign.id, person.customer, {0, 0, now}); !handed)
            return handed;
    }
    const auto added = addBroadcast(database, account, task, receivers, now);
    return added ? Done() : failure(added.error());
}

Result<std::vector<qint64>> draftsOf(Database &database, AccountId account, CampaignId id)
{
    const auto all = BroadcastStore(database).broadcasts(account);
    if (!all)
        return failure(all.error());
    std::vector<qint64> drafts;
    for (const Broadcast &one : *all) {
        if (one.state == BroadcastState::Draft && one.campaign == QString::number(toInteger(id)))
            drafts.push_back(one.id);
    }
    return drafts;
}

Result<std::vector<qint64>> beginTasks(Database &database, AccountId account, CampaignId id, qint64 now)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return failure(transaction.error());
    CampaignStore store(database);
    const auto campaign = store.campaign(account, id);
    const auto people = store.planned(id, CampaignChannel::Corp);
    if (!campaign || !people)
        return failure(campaign ? people.error() : campaign.error());
    if (!people->empty()) {
        if (auto written = writeTask(database, account, *campaign, *people, now); !written)
            return failure(written.error());
    }
    auto drafts = draftsOf(database, account, id);
    if (!drafts)
        return drafts;
    if (auto committed = transaction->commit(); !committed)
        return failure(committed.error());
    crashPoint("campaign.task_written");
    return drafts;
}

} // namespace

void CorpTaskJob::doStart()
{
    m_writing = m_setup.talk.storage.write<std::vector<qint64>>([account = m_setup.talk.account, id = m_id, now = m_setup.now()](
                                                                    Database &database) { return beginTasks(database, account, id, now); });
    m_writing->then(this, [this](const Result<std::vector<qint64>> &drafts) {
        if (!drafts)
            return fail(drafts.error());
        m_drafts.assign(drafts->begin(), drafts->end());
        askNext();
    });
    m_writing->start();
}

void CorpTaskJob::doStop()
{
    m_writing.reset();
    m_asking.reset();
}

void CorpTaskJob::askNext()
{
    if (m_drafts.empty())
        return finish({});
    const BroadcastSetup setup{*m_setup.talk.corp, m_setup.talk.storage, m_setup.talk.clock, m_setup.talk.account};
    m_asking.reset(new BroadcastJob(setup, m_drafts.front()));
    m_drafts.pop_front();
    m_asking->then(this, [this](const Result<Broadcast> &asked) { asked ? askNext() : fail(asked.error()); });
    m_asking->start();
}

} // namespace yiren
