#include "readership/tagdeedjob.h"

#include "base/crashpoint.h"
#include "readership/tagsyncstore.h"
#include "storage/transaction.h"
#include "wechat/officialerrors.h"

#include <algorithm>

namespace yiren {

namespace {

constexpr int mostAgain = 2;
constexpr int nobodyHere = 49003, nobodyAtAll = 40003, twentyTags = 45059; // of one of the people; nobody was tagged
constexpr int taggedElsewhere = 45169;                                     // did nothing, another call tags the same person

bool isAboutOne(const Error &error)
{
    const auto code = officialCode(error);
    return code == nobodyHere || code == nobodyAtAll || code == twentyTags;
}

// Whether the next call may fare better: it is about another tag or other people.
bool concernsThisDeed(const Error &error)
{
    const auto code = officialCode(error);
    return error.kind == ErrorKind::Input || (code && *code >= 45056 && *code <= 45059) || (code && *code >= 45157 && *code <= 45159);
}

} // namespace

TagDeedJob::TagDeedJob(StorageThread &storage, OfficialLine &line, const Clock &clock, AccountId account)
    : m_storage(storage), m_line(line), m_clock(clock), m_account(account)
{
}

void TagDeedJob::doStart()
{
    keep([](Database &) { return Done(); });
}

void TagDeedJob::doStop()
{
    m_call.reset();
    m_keeping.reset();
}

Result<TagDeedJob::Step> TagDeedJob::nextStep(Database &database, AccountId account)
{
    TagDeedStore deeds(database);
    const auto deed = deeds.next(account);
    const auto counts = deed ? deeds.counts(account) : failure(deed.error());
    if (!counts)
        return failure(counts.error());
    Step step{*deed, {}, *counts};
    if (!*deed)
        return step;
    const auto id = TagSyncStore(database).tagId(account, (*deed)->tag);
    const auto sending = id ? deeds.setSending((*deed)->id) : Done(failure(id.error()));
    if (!sending)
        return failure(sending.error());
    step.tagId = *id;
    return step;
}

void TagDeedJob::keep(Keeping work)
{
    m_keeping = m_storage.write<Step>([work = std::move(work), account = m_account](Database &database) -> Result<Step> {
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return failure(transaction.error());
        if (auto done = work(database); !done)
            return failure(done.error());
        auto step = nextStep(database, account);
        const auto committed = step ? transaction->commit() : Done(failure(step.error()));
        return committed ? step : failure(committed.error());
    });
    m_keeping->then(this, [this](const Result<Step> &step) {
        crashPoint("tags.kept");
        step ? take(*step) : fail(step.error());
    });
    m_keeping->start();
}

void TagDeedJob::take(const Step &step)
{
    m_step = step;
    m_again = 0;
    m_report.counts = step.counts;
    emit progressed(m_report.done, m_report.done + step.counts.open);
    if (isFinished()) // cancelled by whoever heard of the progress
        return;
    if (!step.deed)
        return end({});
    if (step.deed->kind == TagDeed::Kind::Make)
        return askList();
    if (!step.tagId)
        return settleFailed(QStringLiteral("tags.not_made"));
    step.deed->people.isEmpty() ? settleFailed(QStringLiteral("tags.nobody")) : tagPeople();
}

// It may be there: made before, or by somebody in WeChat's backend.
void TagDeedJob::askList()
{
    m_call = m_line.call(tagListCall());
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        const auto tags = answer ? followerTags(*answer) : failure(answer.error());
        if (!tags)
            return end(tags.error());
        const auto found = std::ranges::find(*tags, m_step.deed->tag, &FollowerTag::name);
        found == tags->end() ? make() : takeMade(*found);
    });
    m_call->start();
}

void TagDeedJob::make()
{
    auto call = tagCreateCall(m_step.deed->tag);
    if (!call)
        return refuse(call.error());
    m_call = m_line.call(std::move(*call));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        crashPoint("tags.answered");
        takeMade(answer ? tagCreated(*answer) : failure(answer.error()));
    });
    m_call->start();
}

void TagDeedJob::takeMade(const Result<FollowerTag> &tag)
{
    if (!tag)
        return tag.error().kind == ErrorKind::OutcomeUnknown && m_again++ < mostAgain ? askList() : refuse(tag.error());
    ++m_report.done;
    keep([account = m_account, deed = *m_step.deed, id = tag->id, now = nowMs()](Database &database) {
        const auto made = TagSyncStore(database).setMade(account, deed.tag, id);
        return made ? TagDeedStore(database).settle(deed.id, {}, 0, now) : made;
    });
}

void TagDeedJob::tagPeople()
{
    std::vector<OpenId> people;
    for (const QString &person : m_step.deed->people)
        people.push_back(OpenId(person));
    auto call = m_step.deed->kind == TagDeed::Kind::Give ? taggingCall(*m_step.tagId, people) : untaggingCall(*m_step.tagId, people);
    if (!call)
        return refuse(call.error());
    m_call = m_line.call(std::move(*call));
    m_call->then(this, [this](const Result<OfficialAnswer> &answer) {
        crashPoint("tags.answered");
        takeTagged(answer);
    });
    m_call->start();
}

void TagDeedJob::takeTagged(const Result<OfficialAnswer> &answer)
{
    const auto leftOut = answer ? leftOutOfTagging(*answer) : failure(answer.error());
    if (!leftOut) {
        const bool mayBeAgain = leftOut.error().kind == ErrorKind::OutcomeUnknown || officialCode(leftOut.error()) == taggedElsewhere;
        return mayBeAgain && m_again++ < mostAgain ? tagPeople() : refuse(leftOut.error());
    }
    QStringList tagged = m_step.deed->people;
    for (const OpenId &person : *leftOut)
        tagged.removeAll(person.toString());
    ++m_report.done;
    keep([account = m_account, deed = *m_step.deed, tagged, now = nowMs()](Database &database) {
        const auto carried = TagSyncStore(database).setCarried(account, deed.tag, tagged, deed.kind == TagDeed::Kind::Give);
        return carried ? TagDeedStore(database).settle(deed.id, {}, deed.people.size() - tagged.size(), now) : carried;
    });
}

void TagDeedJob::refuse(const Error &error)
{
    if (isAboutOne(error) && m_step.deed->people.size() > 1)
        return keep([account = m_account, deed = *m_step.deed](Database &database) { return TagDeedStore(database).halve(account, deed); });
    isAboutOne(error) || concernsThisDeed(error) ? settleFailed(error.code) : end(error);
}

void TagDeedJob::settleFailed(const QString &code)
{
    keep([deed = *m_step.deed, code, now = nowMs()](Database &database) {
        return TagDeedStore(database).settle(deed.id, code, deed.people.size(), now);
    });
}

void TagDeedJob::end(std::optional<Error> error)
{
    m_report.error = std::move(error);
    finish(m_report);
}

} // namespace yiren
