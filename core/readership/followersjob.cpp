#include "readership/followersjob.h"

#include "accounts/capabilitystore.h"
#include "base/crashpoint.h"
#include "wechat/officialerrors.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int mostAtOnce = 100; // followersCall()
constexpr int unknownOpenId = 40003;

} // namespace

QString followersStatusName(FollowersStatus status)
{
    switch (status) {
    case FollowersStatus::Complete:
        return QStringLiteral("complete");
    case FollowersStatus::NotPermitted:
        return QStringLiteral("not_permitted");
    case FollowersStatus::Failed:
        break;
    }
    return QStringLiteral("failed");
}

FollowersJob::FollowersJob(StorageThread &storage, OfficialLine &line, const Clock &clock, AccountId account)
    : m_storage(storage), m_line(line), m_clock(clock), m_account(account), m_atOnce(mostAtOnce)
{
}

void FollowersJob::doStart()
{
    keep("followers.begun",
         [account = m_account, now = nowMs()](Database &database) { return beginFollowerRun(database, account, mostAtOnce, now); });
}

void FollowersJob::doStop()
{
    m_call.reset();
    m_keeping.reset();
    m_ending.reset();
}

void FollowersJob::keep(const char *step, Keeping work)
{
    m_keeping = m_storage.write<FollowerStanding>(std::move(work));
    m_keeping->then(this, [this, step](const Result<FollowerStanding> &standing) {
        crashPoint(step);
        if (standing)
            return goOn(*standing);
        standing.error().kind == ErrorKind::BadReply ? giveUpRun(standing.error()) : fail(standing.error());
    });
    m_keeping->start();
}

void FollowersJob::goOn(const FollowerStanding &standing)
{
    m_standing = standing;
    m_report.total = standing.total;
    m_report.came = standing.run.came;
    m_report.went = standing.run.went;
    m_report.untold = standing.untold;
    emit progressed(standing.total - standing.untold, standing.run.isListed ? standing.total : 0);
    if (isFinished()) // cancelled by whoever heard of the progress
        return;
    if (!standing.run.isListed)
        return askPage();
    standing.asked.empty() ? endRun() : askPeople();
}

void FollowersJob::askPage()
{
    m_call = m_line.call(followerPageCall(m_standing.run.next));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const auto page = answer ? followerPage(*answer) : failure(answer.error());
        if (page)
            return keep("followers.listed", [account = m_account, run = m_standing.run, page = *page, now = nowMs()](Database &database) {
                return keepFollowerPage(database, account, run, page, mostAtOnce, now);
            });
        // The openid after which the next page begins may be nobody's by now: from the start, next time.
        officialCode(page.error()) == unknownOpenId ? giveUpRun(page.error()) : refuse(page.error());
    });
    m_call->start();
}

void FollowersJob::askPeople()
{
    std::vector<OpenId> &asked = m_standing.asked;
    asked.resize(std::min(asked.size(), static_cast<size_t>(m_atOnce)));
    auto call = followersCall(asked);
    if (!call)
        return refuse(call.error());
    m_call = m_line.call(std::move(*call));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) { takePeople(answer); });
    m_call->start();
}

void FollowersJob::takePeople(const Result<OfficialAnswer> &answer)
{
    const auto told = answer ? followers(*answer) : failure(answer.error());
    const bool isOneUnknown = !told && officialCode(told.error()) == unknownOpenId;
    if (!told && !isOneUnknown)
        return refuse(told.error());
    const auto asked = static_cast<int>(m_standing.asked.size());
    if (isOneUnknown && asked > 1) { // the whole call fails for one: look for it
        m_atOnce = asked / 2;
        return askPeople();
    }
    m_atOnce = mostAtOnce;
    if (isOneUnknown)
        return keep("followers.told",
                    [account = m_account, run = m_standing.run, openId = m_standing.asked.front(), now = nowMs()](Database &database) {
                        return keepUnknownFollower(database, account, run, openId, mostAtOnce, now);
                    });
    if (told->size() != m_standing.asked.size()) // or the same question would come back for ever
        return refuse(makeError(ErrorKind::BadReply, "json.missing", QStringLiteral("user_info_list")));
    keep("followers.told", [account = m_account, run = m_standing.run, told = *told, now = nowMs()](Database &database) {
        return keepToldFollowers(database, account, run, told, mostAtOnce, now);
    });
}

void FollowersJob::giveUpRun(const Error &error)
{
    m_report.error = error;
    m_report.status = FollowersStatus::Failed;
    m_ending =
        m_storage.write<void>([run = m_standing.run.id, now = nowMs()](Database &database) { return endFollowerRun(database, run, now); });
    m_ending->then(this, [this](const Done &ended) { ended ? finishReport() : fail(ended.error()); });
    m_ending->start();
}

void FollowersJob::refuse(const Error &error)
{
    m_report.error = error;
    m_report.status = reactionTo(error) == Reaction::Permission ? FollowersStatus::NotPermitted : FollowersStatus::Failed;
    m_report.status == FollowersStatus::NotPermitted ? note({QStringLiteral("wechat.followers"), Capability::State::NotPermitted, error})
                                                     : finishReport();
}

void FollowersJob::endRun()
{
    m_ending =
        m_storage.write<void>([run = m_standing.run.id, now = nowMs()](Database &database) { return endFollowerRun(database, run, now); });
    m_ending->then(this, [this](const Done &ended) {
        ended ? note({QStringLiteral("wechat.followers"), Capability::State::Ok, {}}) : fail(ended.error());
    });
    m_ending->start();
}

// The account's page of what it may do says the same.
void FollowersJob::note(const Capability &found)
{
    m_ending = m_storage.write<void>(
        [account = m_account, found, now = nowMs()](Database &database) { return CapabilityStore(database).keep(account, {found}, now); });
    m_ending->then(this, [this](const Done &noted) { noted ? finishReport() : fail(noted.error()); });
    m_ending->start();
}

void FollowersJob::finishReport()
{
    finish(m_report);
}

} // namespace yiren
