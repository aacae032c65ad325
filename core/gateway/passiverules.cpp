#include "gateway/passiverules.h"

#include "autoreply/autoreplypass.h"
#include "conversations/replyjob.h"
#include "gateway/passiverulejob.h"
#include "gateway/pushedtalk.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr qint64 idleLooksEachMs = 1000; // a rule may be switched on

} // namespace

PassiveRules::PassiveRules(TalkSetup talk, const WorkCalendar &calendar, Appids appids)
    : m_talk(talk), m_calendar(calendar), m_appids(std::move(appids))
{
}

PassiveRules::~PassiveRules() = default;

PassiveDesk PassiveRules::desk()
{
    PassiveDesk desk;
    desk.ask = [this](PushEntrance entrance, const InboundPush &push) -> JobHandle<std::optional<PassiveReply>> {
        const bool isMini = entrance == PushEntrance::Mini;
        auto heard =
            talkOf(push, isMini ? TalkPeer::Channel::Mini : TalkPeer::Channel::Official, isMini ? m_appids.mini : m_appids.official);
        const bool isIdle = m_idleSince.isValid() && !m_idleSince.hasExpired(idleLooksEachMs);
        if (isIdle || !heard || heard->message.trigger == TalkMessage::Trigger::None)
            return nullptr;
        return JobHandle<std::optional<PassiveReply>>(new PassiveRuleJob(*this, std::move(*heard), pushIdentity(push)));
    };
    desk.late = [this](const InboundPush &push, const PassiveReply &) { late(push); };
    desk.told = [this](const InboundPush &push, bool hasLeft) { told(push, hasLeft); };
    return desk;
}

void PassiveRules::decide(Asked asked)
{
    m_gathered.push_back(std::move(asked));
    if (!m_deciding)
        decideGathered();
}

void PassiveRules::decideGathered()
{
    std::vector<Asked> asked = std::exchange(m_gathered, {});
    std::vector<PassiveQuestion> questions;
    for (const Asked &one : asked)
        questions.push_back(one.question);
    m_deciding = m_talk.storage.write<std::vector<PassiveDecision>>(
        [account = m_talk.account, &calendar = m_calendar, questions = std::move(questions), at = now()](Database &database) {
            return answerPushes(database, account, questions, calendar, at);
        });
    m_deciding->then(this, [this, asked = std::move(asked)](const Result<std::vector<PassiveDecision>> &decisions) {
        const Result<std::vector<PassiveDecision>> result = decisions; // the job goes with the next
        m_deciding.reset();
        if (!m_gathered.empty())
            decideGathered();
        take(asked, result);
    });
    m_deciding->start();
}

// Where it can't be decided now, the pass does: the push is kept.
void PassiveRules::take(const std::vector<Asked> &asked, const Result<std::vector<PassiveDecision>> &decisions)
{
    if (decisions && !decisions->empty() && !decisions->front().isAnyRuleOn)
        m_idleSince.start();
    else
        m_idleSince.invalidate();
    bool isAnyLeft = !decisions;
    std::vector<qint64> fromCustomers;
    for (size_t i = 0; i < asked.size(); ++i) {
        const PassiveDecision decision = decisions ? (*decisions)[i] : PassiveDecision();
        isAnyLeft = isAnyLeft || decision.isLeftToThePass;
        fromCustomers.insert(fromCustomers.end(), decision.fromCustomers.begin(), decision.fromCustomers.end());
        if (asked[i].job)
            asked[i].job->hear(decision);
    }
    if (!fromCustomers.empty())
        emit heard(fromCustomers);
    if (isAnyLeft)
        emit waits();
    if (!m_deciding)
        emit decided();
}

void PassiveRules::told(const InboundPush &push, bool hasLeft)
{
    const QString identity = pushIdentity(push);
    const auto found = m_said.constFind(identity);
    if (found == m_said.constEnd())
        return;
    if (!hasLeft)
        return late(push);
    const PassiveAnswer said = *found;
    m_said.remove(identity);
    keep(m_talk.storage.write<void>(
        [account = m_talk.account, said, at = now()](Database &database) { return notePassiveLeft(database, account, said, at); }));
}

void PassiveRules::late(const InboundPush &push)
{
    const auto found = m_said.constFind(pushIdentity(push));
    if (found == m_said.constEnd())
        return;
    const PassiveAnswer said = *found;
    m_said.erase(found);
    JobHandle<void> noting = m_talk.storage.write<void>(
        [account = m_talk.account, said, at = now()](Database &database) { return notePassiveLate(database, account, said, at); });
    noting->then(this, [this, said](const Done &noted) {
        if (noted)
            sayAsMessage(said);
    });
    keep(std::move(noting));
}

void PassiveRules::sayAsMessage(const PassiveAnswer &said)
{
    std::erase_if(m_sending, [](const JobHandle<TalkMessage> &job) { return job->isFinished(); });
    JobHandle<TalkMessage> sending(new ReplyJob(m_talk, said.wish));
    sending->then(this, [this, said](const Result<TalkMessage> &sent) {
        const QString code = sent ? QString() : sent.error().code;
        if (!sent && hasNotLeft(sent.error()))
            return postpone(said.answer, code);
        keep(m_talk.storage.write<void>([said, code, at = now()](Database &database) { return endPassive(database, said, code, at); }));
    });
    sending->start();
    m_sending.push_back(std::move(sending));
}

void PassiveRules::postpone(const ReplyAnswer &answer, const QString &code)
{
    JobHandle<void> noting = m_talk.storage.write<void>([answer, code, at = now()](Database &database) -> Done {
        const auto postponed = postponeAnswer(database, answer, code, at);
        return postponed ? Done() : failure(postponed.error());
    });
    noting->then(this, [this](const Done &) { emit waits(); });
    keep(std::move(noting));
}

void PassiveRules::keep(JobHandle<void> writing)
{
    std::erase_if(m_writing, [](const JobHandle<void> &job) { return job->isFinished(); });
    writing->start();
    m_writing.push_back(std::move(writing));
}

} // namespace yiren
