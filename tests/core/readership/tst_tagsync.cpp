#include "customers/customerstore.h"
#include "readership/followersjob.h"
#include "readership/tagdeedjob.h"
#include "readership/tagreadingjob.h"
#include "readership/tagsync.h"
#include "schedule/apiline.h"
#include "storage/transaction.h"
#include "support/customerrows.h"
#include "support/sandboxofficial.h"
#include "support/temporarydatabase.h"
#include "wechat/officialerrors.h"

#include <QRandomGenerator>
#include <QTest>

#include <set>

using namespace yiren;
using sandbox::OfficialClass;

namespace {

constexpr AccountId shop{1};
using People = std::set<int>;

QString follower(int number)
{
    return QStringLiteral("oSandboxFollower%1").arg(number, 12, 10, QLatin1Char('0'));
}

// Passes calls on until it has passed `calls`; what comes then is refused with this error.
class BreakingLine final : public OfficialLine
{
public:
    BreakingLine(OfficialApi &api, int calls, Error error) : m_line(api), m_left(calls), m_error(std::move(error)) {}
    JobHandle<OfficialAnswer> call(OfficialCall call) override
    {
        if (m_left-- <= 0)
            return readyJob<OfficialAnswer>(failure(m_error));
        return m_line.call(std::move(call));
    }

private:
    ApiLine m_line;
    int m_left;
    Error m_error;
};

// A company with followers, customers of the same openids, and tags on both sides.
struct Tagging {
    explicit Tagging(int followers, const QString &faults = {}, OfficialClass accountClass = OfficialClass::VerifiedService)
        : official(accountClass, faults)
    {
        official.control().setFollowers(followers);
        if (accountClass != OfficialClass::VerifiedService)
            return;
        ApiLine line(official.api());
        if (awaited(JobHandle<FollowersReport>(new FollowersJob(official.world.storage, line, official.clock, shop)))->total != followers)
            qFatal("followers");
    }
    template <typename T>
    Result<T> write(std::function<Result<T>(Database &)> work)
    {
        return awaited(official.world.storage.write<T>(std::move(work)));
    }
    void tagHere(const QString &tag, const People &people, bool isTagged = true)
    {
        const auto done = write<bool>([&](Database &database) -> Result<bool> {
            CustomerStore store(database);
            for (const int person : people) {
                const auto id = store.find(shop, {IdentityKind::OpenId, {}, follower(person)});
                if (!*id || !(isTagged ? store.addTag(**id, tag, 1) : store.removeTag(**id, tag)))
                    return failure(ErrorKind::NotFound, "x");
            }
            return true;
        });
        if (!done)
            qFatal("tagHere");
    }
    // As somebody does it in WeChat's backend.
    void tagThere(const QString &tag, const People &people, bool isTagged = true)
    {
        std::vector<OpenId> openIds;
        for (const int person : people)
            openIds.push_back(OpenId(follower(person)));
        const int id = idOf(tag);
        const auto call = isTagged ? taggingCall(id, openIds) : untaggingCall(id, openIds);
        if (!awaited(official.api().call(*call)))
            qFatal("tagThere");
    }
    int idOf(const QString &tag)
    {
        for (const auto &known : official.control().followerTags()) {
            if (known.name == tag)
                return static_cast<int>(known.id);
        }
        return official.ask<FollowerTag>(*tagCreateCall(tag), tagCreated)->id;
    }
    People here(const QString &tag)
    {
        People people;
        for (int person = 1; person <= 200; ++person) {
            const auto carries = write<bool>([&](Database &database) -> Result<bool> {
                CustomerStore store(database);
                const auto id = store.find(shop, {IdentityKind::OpenId, {}, follower(person)});
                return *id && std::ranges::count(store.customer(**id)->tags, tag) > 0;
            });
            if (*carries)
                people.insert(person);
        }
        return people;
    }
    People there(const QString &tag)
    {
        People people;
        for (int person = 1; person <= 200; ++person) {
            const auto known = official.control().follower(follower(person));
            for (const auto &one : official.control().followerTags()) {
                if (known && one.name == tag && known->carries(one.id))
                    people.insert(person);
            }
        }
        return people;
    }
    Result<TagComparison> compare()
    {
        ApiLine line(official.api());
        return awaited(JobHandle<TagComparison>(new TagReadingJob(official.world.storage, line, shop)));
    }
    Done decide(const TagComparison &comparison)
    {
        std::vector<TagChoice> choices;
        for (const TagDifference &one : comparison.differences)
            choices.push_back({one.tag, one.isHere, one.wasAgreed, suggestedDirection(one)});
        return awaited(official.world.storage.write<void>([&](Database &database) { return decideTags(database, shop, choices, ++now); }));
    }
    TagDeedReport work(int calls = 1'000'000, const Error &error = makeError(ErrorKind::Network, "net.closed"))
    {
        BreakingLine line(official.api(), calls, error);
        return *awaited(JobHandle<TagDeedReport>(new TagDeedJob(official.world.storage, line, official.clock, shop)));
    }
    qsizetype asked(const char *endpoint) { return official.control().requestCount(QLatin1String(endpoint)); }

    SandboxOfficial official;
    qint64 now = 1'000;
};

QString said(const TagComparison &comparison)
{
    QStringList lines;
    for (const TagDifference &one : comparison.differences)
        lines.append(QStringLiteral("%1 %2%3 %4%5 -> %6")
                         .arg(one.tag, one.isHere ? QStringLiteral("here") : QStringLiteral("there"),
                              one.wasAgreed ? QStringLiteral(" agreed") : QString())
                         .arg(one.people)
                         .arg(one.isFirst ? QStringLiteral(" first") : QString(),
                              suggestedDirection(one) == TagDirection::ToWeChat         ? QStringLiteral("wechat")
                                  : suggestedDirection(one) == TagDirection::FromWeChat ? QStringLiteral("here")
                                                                                        : QStringLiteral("leave")));
    return lines.join(u'\n');
}

const QString regulars = QStringLiteral("老客户"); // the first twelve of the sandbox carry it
const QString fresh = QStringLiteral("新客");

} // namespace

class TestTagSync : public QObject
{
    Q_OBJECT

private slots:
    void theFirstTimeBothSidesGetWhatTheOtherHas();
    void whoeverChangedSinceIsFollowed();
    void fiftyGoInOneCall();
    void lostAnswersTagNobodyTwice();
    void whatWasStoppedGoesOnThere();
    void theDaysQuotaEndsItAndNothingIsLost();
    void oneWhoCantBeTaggedStopsNobodyElse();
    void whoLeftMeanwhileIsLeftOut();
    void aTagThatWentMeanwhileFailsAndTheOthersGoOn();
    void aPersonalAccountGetsTheReason();
    void whatACampaignNeedsIsNoDifference();
    void aGroupBecomesATag();
    void moreTagsThanWeChatHoldsAreRefused();
    void oneDecisionAtATime();
    void namesAndPlansAreCountedBeforehand();
    void anyMixtureIsMergedAsThreeSides();
};

void TestTagSync::theFirstTimeBothSidesGetWhatTheOtherHas()
{
    Tagging world(30);
    world.tagHere(regulars, {1, 13});
    world.tagHere(fresh, {20});
    const auto comparison = world.compare();
    QVERIFY(comparison);
    QCOMPARE(said(*comparison), QStringLiteral("新客 here 1 -> wechat\n老客户 here 1 first -> wechat\n老客户 there 11 first -> here"));
    QCOMPARE(world.there(fresh), People()); // nothing was done yet
    QCOMPARE(world.here(regulars), (People{1, 13}));
    QVERIFY(world.decide(*comparison));
    const TagDeedReport report = world.work();
    QVERIFY(!report.error);
    QCOMPARE(report.done, 3); // a tag made, and one call for each of two tags
    const People both{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};
    QCOMPARE(world.there(regulars), both);
    QCOMPARE(world.here(regulars), both);
    QCOMPARE(world.there(fresh), People{20});
    QCOMPARE(said(*world.compare()), QString());
}

void TestTagSync::whoeverChangedSinceIsFollowed()
{
    Tagging world(30);
    QVERIFY(world.decide(*world.compare()));
    QCOMPARE(world.here(regulars).size(), size_t(12));
    world.tagHere(regulars, {1}, false);
    world.tagThere(regulars, {2, 3}, false);
    world.tagHere(regulars, {14, 15, 16});
    world.tagThere(regulars, {17});
    const auto comparison = world.compare();
    QCOMPARE(
        said(*comparison),
        QStringLiteral("老客户 here 3 -> wechat\n老客户 here agreed 2 -> here\n老客户 there 1 -> here\n老客户 there agreed 1 -> wechat"));
    QVERIFY(world.decide(*comparison));
    QVERIFY(!world.work().error);
    const People both{4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17};
    QCOMPARE(world.here(regulars), both);
    QCOMPARE(world.there(regulars), both);
    QCOMPARE(said(*world.compare()), QString());
}

void TestTagSync::fiftyGoInOneCall()
{
    Tagging world(120);
    People all;
    for (int i = 1; i <= 120; ++i)
        all.insert(i);
    world.tagHere(fresh, all);
    auto comparison = world.compare();
    std::erase_if(comparison->differences, [](const TagDifference &one) { return one.tag != fresh; });
    QVERIFY(world.decide(*comparison));
    QVERIFY(!world.work().error);
    QCOMPARE(world.asked("tagging"), 3);
    QCOMPARE(world.asked("tag_create"), 1);
    QCOMPARE(world.there(fresh), all);
}

void TestTagSync::lostAnswersTagNobodyTwice()
{
    Tagging world(30, QStringLiteral("tag_create:close_after_apply,tagging:close_after_apply,tagging:truncated_json"));
    world.tagHere(fresh, {20, 21});
    QVERIFY(world.decide(*world.compare()));
    QVERIFY(!world.work().error);
    QCOMPARE(world.there(fresh), (People{20, 21}));
    qsizetype named = 0;
    for (const auto &tag : world.official.control().followerTags())
        named += tag.name == fresh;
    QCOMPARE(named, 1);
    QCOMPARE(world.asked("tag_create"), 1);
    for (const int person : {20, 21})
        QCOMPARE(world.official.control().follower(follower(person))->tags.size(), size_t(1));
    QCOMPARE(said(*world.compare()), QString());
}

// Stopped after each possible number of calls, then run to its end: as if it had never been stopped.
void TestTagSync::whatWasStoppedGoesOnThere()
{
    for (int calls = 0; calls < 5; ++calls) {
        Tagging world(120);
        People all;
        for (int i = 1; i <= 120; ++i)
            all.insert(i);
        world.tagHere(fresh, all);
        auto comparison = world.compare();
        std::erase_if(comparison->differences, [](const TagDifference &one) { return one.tag != fresh; });
        QVERIFY(world.decide(*comparison));
        const TagDeedReport stopped = world.work(calls);
        QVERIFY(stopped.error);
        QVERIFY(stopped.counts.open > 0);
        const TagDeedReport ended = world.work();
        QVERIFY(!ended.error);
        QCOMPARE(ended.counts.open, 0);
        QCOMPARE(world.there(fresh), all);
        QCOMPARE(world.asked("tag_create"), 1);
        QCOMPARE(world.asked("tagging"), 3);
    }
}

void TestTagSync::theDaysQuotaEndsItAndNothingIsLost()
{
    Tagging world(30);
    world.tagHere(fresh, {20});
    QVERIFY(world.decide(*world.compare()));
    const TagDeedReport met = world.work(2, officialError(45009, QStringLiteral("reach max api daily quota limit"), Safety::OnceOnly));
    QCOMPARE(met.error->code, QStringLiteral("wechat.45009"));
    QCOMPARE(met.error->kind, ErrorKind::RateLimited);
    QCOMPARE(met.counts.open, 1);
    QCOMPARE(world.there(fresh), People());
    QVERIFY(!world.work().error);
    QCOMPARE(world.there(fresh), People{20});
}

void TestTagSync::oneWhoCantBeTaggedStopsNobodyElse()
{
    Tagging world(30);
    for (int i = 0; i < 20; ++i)
        world.tagThere(QStringLiteral("t%1").arg(i), {25});
    for (int i = 0; i < 20; ++i)
        world.tagHere(QStringLiteral("t%1").arg(i), {25});
    world.tagHere(fresh, {20, 21, 22, 23, 24});
    QVERIFY(world.decide(*world.compare()));
    world.tagThere(QStringLiteral("x1"), {22}); // by now this one has 20 as well
    for (int i = 1; i < 20; ++i)
        world.tagThere(QStringLiteral("t%1").arg(i), {22});
    const TagDeedReport report = world.work();
    QVERIFY(!report.error);
    QCOMPARE(report.counts.leftOut, 1);
    QCOMPARE(report.counts.failed, 1);
    QCOMPARE(world.there(fresh), (People{20, 21, 23, 24}));
    world.tagHere(fresh, {25});
    const auto comparison = world.compare();
    const auto full =
        std::ranges::find_if(comparison->differences, [](const TagDifference &one) { return one.tag == fresh && one.isHere; });
    QCOMPARE(full->people, 2);
    QCOMPARE(full->full, 2); // said beforehand this time
}

void TestTagSync::whoLeftMeanwhileIsLeftOut()
{
    Tagging world(30);
    world.tagHere(fresh, {20, 21, 22});
    QVERIFY(world.decide(*world.compare()));
    world.official.control().unfollow(follower(21));
    const TagDeedReport report = world.work();
    QVERIFY(!report.error);
    QCOMPARE(report.counts.leftOut, 1);
    QCOMPARE(world.there(fresh), (People{20, 22}));
}

void TestTagSync::aTagThatWentMeanwhileFailsAndTheOthersGoOn()
{
    Tagging world(30);
    world.tagHere(regulars, {13});
    world.tagHere(fresh, {20});
    QVERIFY(world.decide(*world.compare()));
    QVERIFY(awaited(world.official.api().call(*tagDeleteCall(world.idOf(regulars)))));
    const TagDeedReport report = world.work();
    QVERIFY(!report.error);
    QCOMPARE(report.counts.failed, 1);
    QCOMPARE(world.there(fresh), People{20});
    // Everybody lost it at WeChat: that is followed here, unless somebody decides otherwise.
    QCOMPARE(said(*world.compare()), QStringLiteral("老客户 here 1 -> wechat\n老客户 here agreed 12 -> here"));
}

void TestTagSync::aPersonalAccountGetsTheReason()
{
    Tagging world(3, {}, OfficialClass::PersonalSubscription);
    const auto comparison = world.compare();
    QCOMPARE(comparison.error().code, QStringLiteral("wechat.48001"));
    QVERIFY(reactionTo(comparison.error()) == Reaction::Permission);
}

void TestTagSync::whatACampaignNeedsIsNoDifference()
{
    Tagging world(30);
    QVERIFY(world.decide(*world.compare()));
    world.tagThere(QStringLiteral("触达12"), {20, 21});
    QCOMPARE(said(*world.compare()), QString());
    world.tagThere(QStringLiteral("触达老客"), {20}); // the founder's own
    QCOMPARE(said(*world.compare()), QStringLiteral("触达老客 there 1 first -> here"));
}

void TestTagSync::aGroupBecomesATag()
{
    Tagging world(30);
    world.tagHere(QStringLiteral("金卡"), {1, 2, 3, 14});
    world.tagHere(fresh, {20});
    QVERIFY(world.compare());
    const SegmentTag wish{{SegmentRule::Match::All, {{SegmentField::Tag, SegmentOperator::Is, QStringLiteral("金卡")}}},
                          regulars,
                          BusinessDay(QDate(2026, 11, 20))};
    const auto dry = world.write<TagComparison>([&](Database &database) { return compareSegmentTag(database, shop, wish, 7); });
    QVERIFY(dry);
    QCOMPARE(dry->differences.size(), size_t(2)); // 14 gets it, 4 to 12 lose it
    QCOMPARE(dry->differences[0].people, 1);
    QCOMPARE(dry->differences[1].people, 9);
    QCOMPARE(world.here(regulars), People());
    QVERIFY(
        awaited(world.official.world.storage.write<void>([&](Database &database) { return decideSegmentTag(database, shop, wish, 7); })));
    QVERIFY(!world.work().error);
    QCOMPARE(world.here(regulars), (People{1, 2, 3, 14}));
    QCOMPARE(world.there(regulars), (People{1, 2, 3, 14}));
    QCOMPARE(world.there(fresh), People()); // the others wait for their own decision
    QCOMPARE(world.here(fresh), People{20});
}

void TestTagSync::moreTagsThanWeChatHoldsAreRefused()
{
    Tagging world(30);
    const auto tags = world.official.control().followerTags();
    const auto own = static_cast<int>(std::ranges::count_if(tags, [](const auto &tag) { return tag.id > 2; })); // 0, 1, 2 are WeChat's
    for (int i = own; i <= 100; ++i)
        world.tagHere(QStringLiteral("标签%1").arg(i), {20 + i % 5});
    const auto comparison = world.compare();
    const Done decided = world.decide(*comparison);
    QCOMPARE(decided.error().code, QStringLiteral("tags.too_many"));
    QCOMPARE(decided.error().detail, QStringLiteral("101"));
    QCOMPARE(world.compare()->openDeeds, 0);
}

void TestTagSync::oneDecisionAtATime()
{
    Tagging world(30);
    world.tagHere(fresh, {20});
    const auto comparison = world.compare();
    QVERIFY(world.decide(*comparison));
    QCOMPARE(world.decide(*comparison).error().code, QStringLiteral("tags.open_deeds"));
    QVERIFY(awaited(world.official.world.storage.write<void>([](Database &database) { return dropTagDeeds(database, shop, 9); })));
    QCOMPARE(world.work().done, 0);
    QCOMPARE(world.there(fresh), People());
    QVERIFY(world.decide(*world.compare()));
}

void TestTagSync::namesAndPlansAreCountedBeforehand()
{
    QVERIFY(canBeWeChatTag(QStringLiteral("十个汉字正好三十字节")));
    QVERIFY(!canBeWeChatTag(QStringLiteral("十一个汉字就太长不行啊")));
    QVERIFY(!canBeWeChatTag(QStringLiteral("  ")));
    TagDifference longName;
    longName.tag = QStringLiteral("十一个汉字就太长不行啊");
    longName.isHere = true;
    QCOMPARE(suggestedDirection(longName), TagDirection::Leave);
    TagComparison comparison;
    comparison.ownTags = 99;
    comparison.differences = {{QStringLiteral("a"), true, false, 101, 1, {}, false, false},
                              {QStringLiteral("a"), false, false, 7, 0, {}, false, false},
                              {QStringLiteral("b"), true, true, 51, 0, {}, true, false},
                              {QStringLiteral("c"), false, true, 51, 0, {}, true, false},
                              {QStringLiteral("d"), true, false, 3, 0, {}, false, false}};
    using enum TagDirection;
    const TagPlan plan = planOf(comparison, {ToWeChat, FromWeChat, FromWeChat, ToWeChat, Leave});
    QCOMPARE(plan.made, QStringList{QStringLiteral("a")});
    QCOMPARE(plan.given, 100);
    QCOMPARE(plan.full, 1);
    QCOMPARE(plan.taken, 51);
    QCOMPARE(plan.givenHere, 7);
    QCOMPARE(plan.takenHere, 51);
    QCOMPARE(plan.calls, 1 + 2 + 2);
    QVERIFY(!plan.isTooMany);
    QVERIFY(planOf(comparison, {ToWeChat, Leave, Leave, Leave, ToWeChat}).isTooMany);
    QVERIFY(planOf(comparison, {Leave, Leave, Leave, Leave, Leave}).isEmpty());
}

// Random sets on both sides after random agreements, merged by decisions as suggested, with calls carried out in memory. The expected set
// is said person by person: who is the same on both sides stays, else whatever differs from what was agreed on is what somebody wanted.
void TestTagSync::anyMixtureIsMergedAsThreeSides()
{
    QRandomGenerator random(20261129);
    TemporaryDatabase file;
    Database &database = file;
    CustomerRows rows(database);
    for (int person = 1; person <= 12; ++person) {
        Customer customer;
        customer.id = CustomerId{person};
        rows.add(customer, {}, follower(person));
        rows.follower(follower(person), true);
    }
    People there;
    std::set<int> agreed;
    TagSyncStore store(database);
    TagDeedStore deeds(database);
    for (int round = 1; round <= 60; ++round) {
        People here;
        rows.run(QStringLiteral("DELETE FROM customer_tag"), {});
        for (int person = 1; person <= 12; ++person) {
            if (random.bounded(2)) {
                here.insert(person);
                rows.tag(person, fresh, 1);
            }
            if (random.bounded(3) == 0)
                there.contains(person) ? there.erase(person) : there.insert(person).second;
        }
        std::vector<OpenId> listed;
        for (const int person : there)
            listed.push_back(OpenId(follower(person)));
        const qint64 reading = *store.nextReading(shop);
        QVERIFY(store.putTag(shop, fresh, 101, reading) && store.putMembers(shop, fresh, listed, reading)
                && store.endReading(shop, reading));
        const auto comparison = store.comparison(shop);
        std::vector<TagChoice> choices;
        for (const TagDifference &one : comparison->differences)
            choices.push_back({one.tag, one.isHere, one.wasAgreed, suggestedDirection(one)});
        QVERIFY(decideTags(database, shop, choices, round));
        for (auto deed = deeds.next(shop); *deed; deed = deeds.next(shop)) {
            QVERIFY(deeds.setSending((*deed)->id));
            for (const QString &person : (*deed)->people)
                (*deed)->kind == TagDeed::Kind::Give ? there.insert(person.right(12).toInt()).second
                                                     : there.erase(person.right(12).toInt()) > 0;
            QVERIFY(store.setCarried(shop, fresh, (*deed)->people, (*deed)->kind == TagDeed::Kind::Give));
            QVERIFY(deeds.settle((*deed)->id, {}, 0, round));
        }
        People merged;
        for (int person = 1; person <= 12; ++person) {
            const bool wasHere = here.contains(person);
            const bool wasThere = std::ranges::count(listed, OpenId(follower(person))) > 0;
            const bool wasAgreed = agreed.contains(person);
            if (wasHere == wasThere ? wasHere : !wasAgreed)
                merged.insert(person);
        }
        QCOMPARE(there, merged);
        People now;
        auto query = database.prepare(QStringLiteral("SELECT customer_id FROM customer_tag"));
        QVERIFY(query->run());
        while (query->next())
            now.insert(static_cast<int>(query->integer(0)));
        QCOMPARE(now, merged);
        agreed = merged;
    }
}

QTEST_GUILESS_MAIN(TestTagSync)
#include "tst_tagsync.moc"
