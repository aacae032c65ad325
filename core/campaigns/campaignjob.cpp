#include "campaigns/campaignjob.h"

#include "campaigns/campaigndeeds.h"
#include "campaigns/corptaskjob.h"
#include "campaigns/massbytagjob.h"
#include "campaigns/spenttagsjob.h"
#include "conversations/replyjob.h"
#include "conversations/talkkeeping.h"

namespace yiren {

namespace {

// Not this person's matter: the next one would meet the same.
bool concernsAll(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Usage:
    case ErrorKind::Input:
    case ErrorKind::Refused:
    case ErrorKind::NotFound:
    case ErrorKind::Locked:
    case ErrorKind::OutcomeUnknown:
        return false;
    default:
        return true;
    }
}

Result<CampaignRun> endRun(Database &database, AccountId account, CampaignId id, const std::optional<Error> &trouble, qint64 now)
{
    CampaignStore store(database);
    const auto people = store.people(id);
    const auto campaign = store.campaign(account, id);
    if (!people || !campaign)
        return failure(people ? campaign.error() : people.error());
    CampaignRun run{countsOf(*people), false, trouble};
    const bool isMassOpen = campaign->mass.state == u"sending" || campaign->mass.state == u"unknown";
    run.isEnded = !trouble && run.counts.planned == 0 && !isMassOpen;
    if (run.isEnded && campaign->state == Campaign::State::Sending) {
        if (auto ended = endCampaign(database, account, id, now); !ended)
            return failure(ended.error());
    }
    return run;
}

} // namespace

void CampaignJob::doStart()
{
    m_opening = m_setup.talk.storage.write<CampaignPlan>(
        [account = m_setup.talk.account, id = m_id, now = m_setup.now()](Database &database) -> Result<CampaignPlan> {
            auto campaign = CampaignStore(database).campaign(account, id);
            if (!campaign)
                return failure(campaign.error());
            if (campaign->state != Campaign::State::Sending)
                return failure(ErrorKind::Refused, "campaign.not_sending");
            const auto noted = noteLostReplies(database, account, now);
            return noted ? Result<CampaignPlan>(std::move(campaign->plan)) : failure(noted.error());
        });
    m_opening->then(this, [this](const Result<CampaignPlan> &plan) {
        if (!plan)
            return fail(plan.error());
        m_plan = *plan;
        next();
    });
    m_opening->start();
}

void CampaignJob::doStop()
{
    m_opening.reset();
    m_step.reset();
    m_talk.reset();
    m_notice.reset();
    m_look.reset();
    m_writing.reset();
    m_clearing.reset();
    m_mass.reset();
    m_end.reset();
}

void CampaignJob::next()
{
    m_step = m_setup.talk.storage.read<Step>([id = m_id, after = m_after](Database &database) -> Result<Step> {
        CampaignStore store(database);
        auto person = store.next(id, after);
        if (!person)
            return failure(person.error());
        const auto planned = store.plannedCount(id);
        return planned ? Result<Step>({std::move(*person), *planned}) : failure(planned.error());
    });
    m_step->then(this, [this](const Result<Step> &step) { step ? take(*step) : end(step.error()); });
    m_step->start();
}

void CampaignJob::take(const Step &step)
{
    emit progressed(m_handled, m_handled + step.planned);
    if (isFinished()) // stopped by whoever heard of the progress
        return;
    step.person ? write(*step.person) : sendMass();
}

void CampaignJob::write(const CampaignPerson &person)
{
    m_after = toInteger(person.customer);
    ++m_handled;
    person.choice.channel == CampaignChannel::Talk ? talkTo(person) : notify(person);
}

void CampaignJob::talkTo(const CampaignPerson &person)
{
    ReplyWish wish;
    wish.peer = person.choice.peer;
    wish.text = person.text;
    wish.leavesWaiting = true; // it is said to everybody: whoever asked something has no answer by it
    const auto hand = [id = m_id, customer = person.customer](Database &database, const TalkMessage &message) {
        return CampaignStore(database).setHanded(id, customer, {message.id, 0, message.at});
    };
    m_talk.reset(new ReplyJob(m_setup.talk, wish, hand));
    m_talk->then(this,
                 [this, person](const Result<TalkMessage> &sent) { came(person, sent ? std::nullopt : std::optional(sent.error())); });
    m_talk->start();
}

void CampaignJob::notify(const CampaignPerson &person)
{
    SubscriptionWish wish;
    wish.key = {m_plan.app, person.choice.address, m_plan.templateId};
    wish.values = person.values;
    wish.alongside = [id = m_id, customer = person.customer, at = m_setup.now()](Database &database, qint64 send) {
        return CampaignStore(database).setHanded(id, customer, {0, send, at});
    };
    m_notice.reset(new SubscriptionJob(m_setup.subscriptions(), std::move(wish)));
    m_notice->then(
        this, [this, person](const Result<SubscriptionSend> &sent) { came(person, sent ? std::nullopt : std::optional(sent.error())); });
    m_notice->start();
}

void CampaignJob::came(const CampaignPerson &person, const std::optional<Error> &error)
{
    if (!error)
        return next();
    // Whether it was written down before it failed says the data file alone.
    m_look = m_setup.talk.storage.read<CampaignPerson>(
        [id = m_id, customer = person.customer](Database &database) { return CampaignStore(database).person(id, customer); });
    m_look->then(this,
                 [this, failed = *error](const Result<CampaignPerson> &asItIs) { asItIs ? judge(*asItIs, failed) : end(asItIs.error()); });
    m_look->start();
}

void CampaignJob::judge(const CampaignPerson &asItIs, const Error &error)
{
    if (concernsAll(error))
        return end(error);
    const bool isPlanned = asItIs.state == CampaignPerson::State::Planned;
    if (isPlanned && error.kind != ErrorKind::Locked)
        return skip(asItIs, error);
    next();
}

void CampaignJob::skip(const CampaignPerson &person, const Error &error)
{
    m_writing =
        m_setup.talk.storage.write<void>([id = m_id, customer = person.customer, code = error.code, now = m_setup.now()](
                                             Database &database) { return CampaignStore(database).setSkipped(id, customer, code, now); });
    m_writing->then(this, [this](const Done &skipped) { skipped ? next() : end(skipped.error()); });
    m_writing->start();
}

void CampaignJob::sendMass()
{
    m_plan.uses(CampaignChannel::Mass) ? clearTags(&CampaignJob::sendToTag) : sendToTag();
}

// What could not be taken away goes the next time: no message hangs on it.
void CampaignJob::clearTags(void (CampaignJob::*then)())
{
    m_clearing.reset(new SpentTagsJob(m_setup));
    m_clearing->then(this, [this, then](const Result<int> &) { (this->*then)(); });
    m_clearing->start();
}

void CampaignJob::sendToTag()
{
    m_mass.reset(new MassByTagJob(m_setup, m_id));
    m_mass->then(this, [this](const Result<Campaign::Mass> &mass) {
        if (!mass)
            return end(mass.error());
        m_plan.uses(CampaignChannel::Mass) ? clearTags(&CampaignJob::sendCorp) : sendCorp();
    });
    m_mass->start();
}

void CampaignJob::sendCorp()
{
    if (!m_setup.talk.corp)
        return end({});
    m_writing.reset(new CorpTaskJob(m_setup, m_id));
    m_writing->then(this, [this](const Done &made) { end(made ? std::nullopt : std::optional(made.error())); });
    m_writing->start();
}

void CampaignJob::end(std::optional<Error> trouble)
{
    m_end = m_setup.talk.storage.write<CampaignRun>([account = m_setup.talk.account, id = m_id, trouble, now = m_setup.now()](
                                                        Database &database) { return endRun(database, account, id, trouble, now); });
    m_end->then(this, [this](const Result<CampaignRun> &run) { finish(run); });
    m_end->start();
}

} // namespace yiren
