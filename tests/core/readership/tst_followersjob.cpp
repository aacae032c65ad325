#include "customers/customereventstore.h"
#include "customers/customerfiguresstore.h"
#include "customers/customerstore.h"
#include "customers/erasure.h"
#include "orders/orderstore.h"
#include "readership/followersjob.h"
#include "schedule/apiline.h"
#include "storage/transaction.h"
#include "support/sandboxofficial.h"

#include <QTest>

using namespace yiren;
using sandbox::OfficialClass;

namespace {

constexpr AccountId shop{1};

// Passes calls on to the account until it has passed `calls`; then nothing comes back any more.
class LimitedLine final : public OfficialLine
{
public:
    LimitedLine(OfficialApi &api, int calls) : m_line(api), m_left(calls) {}
    JobHandle<OfficialAnswer> call(OfficialCall call) override
    {
        if (m_left-- <= 0)
            return readyJob<OfficialAnswer>(failure(ErrorKind::Network, "net.closed"));
        return m_line.call(std::move(call));
    }

private:
    ApiLine m_line;
    int m_left;
};

// An account with very many followers, in the form of contract 2.3: pages of 10,000, a hundred people at once.
class CrowdedLine final : public OfficialLine
{
public:
    explicit CrowdedLine(int followers) : m_followers(followers) {}
    static QString openId(int number) { return QStringLiteral("oCrowd%1").arg(number, 8, 10, QLatin1Char('0')); }
    JobHandle<OfficialAnswer> call(OfficialCall call) override
    {
        OfficialAnswer answer;
        answer.json = call.path.endsWith(QLatin1String("/user/get")) ? page(call.query) : people(call.body);
        return readyJob<OfficialAnswer>(std::move(answer));
    }
    int asked = 0; // calls about people

private:
    QJsonObject page(const QByteArray &query) const
    {
        const int first = query.isEmpty() ? 0 : query.right(8).toInt() + 1;
        QJsonArray ids;
        for (int i = first; i < std::min(first + 10'000, m_followers); ++i)
            ids.append(openId(i));
        return {{QStringLiteral("total"), m_followers},
                {QStringLiteral("count"), ids.size()},
                {QStringLiteral("data"), QJsonObject{{QStringLiteral("openid"), ids}}},
                {QStringLiteral("next_openid"), ids.isEmpty() ? QString() : ids.last().toString()}};
    }
    QJsonObject people(const QByteArray &body)
    {
        ++asked;
        QJsonArray told;
        const QJsonArray wanted = QJsonDocument::fromJson(body)[QLatin1String("user_list")].toArray();
        for (const QJsonValue &one : wanted)
            told.append(QJsonObject{{QStringLiteral("subscribe"), 1},
                                    {QStringLiteral("openid"), one[QLatin1String("openid")]},
                                    {QStringLiteral("subscribe_time"), 1'789'000'000},
                                    {QStringLiteral("remark"), QString()},
                                    {QStringLiteral("tagid_list"), QJsonArray()},
                                    {QStringLiteral("subscribe_scene"), QStringLiteral("ADD_SCENE_SEARCH")},
                                    {QStringLiteral("qr_scene"), 0},
                                    {QStringLiteral("qr_scene_str"), QString()}});
        return {{QStringLiteral("user_info_list"), told}};
    }

    int m_followers;
};

struct Audience {
    explicit Audience(OfficialClass accountClass = OfficialClass::VerifiedService, const QString &faults = {})
        : official(accountClass, faults)
    {
        clock.set(official.clock.now());
    }

    FollowersReport sync(int calls = 1'000'000)
    {
        LimitedLine line(official.api(), calls);
        auto report = awaited(JobHandle<FollowersReport>(new FollowersJob(official.world.storage, line, clock, shop)));
        if (!report)
            qFatal("%s", qUtf8Printable(report.error().code));
        return *report;
    }
    template <typename T>
    T write(std::function<Result<T>(Database &)> work)
    {
        return awaited(official.world.storage.write<T>(std::move(work))).value();
    }
    qint64 number(const QString &sql)
    {
        return write<qint64>([sql](Database &database) { return database.scalar(sql); });
    }
    std::optional<Customer> person(const QString &openId)
    {
        return write<std::optional<Customer>>([openId](Database &database) -> Result<std::optional<Customer>> {
            CustomerStore store(database);
            const auto id = store.find(shop, {IdentityKind::OpenId, {}, openId});
            return *id ? std::optional(store.customer(**id).value()) : std::nullopt;
        });
    }
    QStringList events(const QString &openId)
    {
        const auto known = person(openId);
        QStringList kinds;
        if (known) {
            for (const CustomerEvent &event : write<std::vector<CustomerEvent>>(
                     [id = known->id](Database &database) { return CustomerEventStore(database).events(id); }))
                kinds.append(customerEventName(event.kind) + u' ' + event.subject);
        }
        return kinds;
    }
    qsizetype asked() { return official.control().requestCount(QStringLiteral("user_info")); }

    SandboxOfficial official;
    FakeClock clock;
};

QString follower(int number)
{
    return QStringLiteral("oSandboxFollower%1").arg(number, 12, 10, QLatin1Char('0'));
}

} // namespace

class TestFollowersJob : public QObject
{
    Q_OBJECT

private slots:
    void everyFollowerIsACustomerWithTheWayOfComing();
    void afterTheFirstTimeOnlyNewOnesAreAskedAbout();
    void whoLeavesIsKeptAndComesBack();
    void aReadingThatWasStoppedGoesOn();
    void fiftyThousandAreReadInPages();
    void fiftyThousandBecomeCustomers();
    void aPayerWhoFollowsIsOnePerson();
    void whoHasAKnownUnionidIsThatPerson();
    void oneUnknownOpenidStopsNobodyElse();
    void aListThatIsTooShortTakesNobodyAway();
    void aPersonalAccountIsAnswered();
    void whoLeftBetweenTheTwoQuestionsIsNoCustomer();
    void whoWasErasedStaysAwayUntilTheyFollowAnew();
};

void TestFollowersJob::everyFollowerIsACustomerWithTheWayOfComing()
{
    Audience audience;
    audience.official.control().setFollowers(3);
    sandbox::KeptFollower known;
    known.remark = QStringLiteral("老客户-王");
    known.scene = QStringLiteral("ADD_SCENE_PAID");
    known.subscribedAt = 1'789'000'000;
    audience.official.control().follow(QStringLiteral("oWang"), known);
    const FollowersReport report = audience.sync();
    QCOMPARE(report.status, FollowersStatus::Complete);
    QCOMPARE(report.total, 4);
    QCOMPARE(report.came, 4);
    QCOMPARE(report.went, 0);
    QCOMPARE(report.untold, 0);
    const auto wang = audience.person(QStringLiteral("oWang"));
    QVERIFY(wang);
    QCOMPARE(wang->name, QStringLiteral("老客户-王"));
    QCOMPARE(wang->source, QStringLiteral("ADD_SCENE_PAID"));
    QCOMPARE(wang->firstSeenAt, 1'789'000'000'000);
    QCOMPARE(wang->figures.lastEventAt, std::optional<qint64>(1'789'000'000'000));
    QCOMPARE(audience.events(QStringLiteral("oWang")), QStringList{QStringLiteral("follow ADD_SCENE_PAID")});
    const auto booth = audience.person(follower(1)); // by a QR code, as the sandbox invents the first
    QCOMPARE(booth->source, QStringLiteral("ADD_SCENE_QR_CODE"));
    QCOMPARE(booth->sourceDetail, QStringLiteral("booth-12"));
}

void TestFollowersJob::afterTheFirstTimeOnlyNewOnesAreAskedAbout()
{
    Audience audience;
    audience.official.control().setFollowers(150);
    (void)audience.sync();
    QCOMPARE(audience.asked(), 2);
    QCOMPARE(audience.sync().came, 0);
    QCOMPARE(audience.asked(), 2);
    audience.official.control().follow(QStringLiteral("oNew"));
    const FollowersReport report = audience.sync();
    QCOMPARE(report.came, 1);
    QCOMPARE(report.total, 151);
    QCOMPARE(audience.asked(), 3);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer")), 151);
}

void TestFollowersJob::whoLeavesIsKeptAndComesBack()
{
    Audience audience;
    audience.official.control().setFollowers(5);
    (void)audience.sync();
    audience.official.control().unfollow(follower(3));
    const FollowersReport left = audience.sync();
    QCOMPARE(left.went, 1);
    QCOMPARE(left.total, 4);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer")), 5);
    QCOMPARE(audience.events(follower(3)).size(), 2);
    QCOMPARE(audience.events(follower(3)).front(), QStringLiteral("unfollow "));
    QCOMPARE(audience.sync().went, 0); // once is enough
    QCOMPARE(audience.events(follower(3)).size(), 2);
    sandbox::KeptFollower again;
    again.subscribedAt = 1'795'000'000;
    audience.official.control().follow(follower(3), again);
    QCOMPARE(audience.sync().came, 1);
    QCOMPARE(audience.events(follower(3)).size(), 3);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer")), 5);
}

void TestFollowersJob::aReadingThatWasStoppedGoesOn()
{
    Audience audience;
    audience.official.control().setFollowers(350);
    const FollowersReport stopped = audience.sync(4); // the list, its empty end, and two hundred of the people
    QCOMPARE(stopped.status, FollowersStatus::Failed);
    QCOMPARE(stopped.error.kind, ErrorKind::Network);
    QCOMPARE(stopped.untold, 150);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer")), 200);
    const FollowersReport rest = audience.sync(2); // no more than the rest is asked for
    QCOMPARE(rest.status, FollowersStatus::Complete);
    QCOMPARE(rest.came, 350);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer")), 350);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer_event")), 350);
}

void TestFollowersJob::fiftyThousandAreReadInPages()
{
    Audience audience;
    audience.official.control().setFollowers(25'000);
    QCOMPARE(audience.sync(2).total, 20'000); // two pages, then nothing comes back
    QCOMPARE(audience.official.control().requestCount(QStringLiteral("user_get")), 2);
    (void)audience.sync(1); // the third, which ends with the last openid
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM follower")), 25'000);
    const FollowersReport report = audience.sync(4); // the empty one behind it, and three hundred people
    QCOMPARE(report.total, 25'000);
    QCOMPARE(report.untold, 24'700);
    QCOMPARE(report.went, 0);
}

void TestFollowersJob::fiftyThousandBecomeCustomers()
{
    Audience audience;
    CrowdedLine line(50'000);
    const auto sync = [&] {
        return *awaited(JobHandle<FollowersReport>(new FollowersJob(audience.official.world.storage, line, audience.clock, shop)), 120'000);
    };
    const FollowersReport first = sync();
    QCOMPARE(first.status, FollowersStatus::Complete);
    QCOMPARE(first.total, 50'000);
    QCOMPARE(first.came, 50'000);
    QCOMPARE(line.asked, 500);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer WHERE source = 'ADD_SCENE_SEARCH'")), 50'000);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer_event WHERE kind = 'follow'")), 50'000);
    const FollowersReport again = sync();
    QCOMPARE(again.came, 0);
    QCOMPARE(line.asked, 500); // only changes after the first time
}

void TestFollowersJob::aPayerWhoFollowsIsOnePerson()
{
    Audience audience;
    audience.official.control().setFollowers(2);
    (void)audience.write<bool>([](Database &database) -> Result<bool> {
        auto transaction = Transaction::begin(database);
        Order order;
        order.outTradeNo = OutTradeNo(QStringLiteral("A1"));
        order.openid = OpenId(follower(1));
        order.createdAt = order.paidAt = 1'790'000'000'000; // after following
        order.amount = Money::fromFen(100);
        order.status = OrderStatus::Paid;
        (void)OrderStore(database).put(shop, {order}, {ConflictPolicy::KeepExisting, {}, 5});
        (void)CustomerFiguresStore(database).followLedger(shop, {}, 5);
        return transaction->commit().has_value();
    });
    (void)audience.sync();
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer")), 2);
    const auto payer = audience.person(follower(1));
    QCOMPARE(payer->source, QStringLiteral("ADD_SCENE_QR_CODE")); // the way of coming was before the order
    QCOMPARE(payer->firstSeenAt, 1'780'000'060'000);
    QCOMPARE(payer->figures.orders, 1);
}

void TestFollowersJob::whoHasAKnownUnionidIsThatPerson()
{
    Audience audience;
    audience.official.control().setFollowers(0);
    (void)audience.write<bool>([](Database &database) -> Result<bool> {
        CustomerStore store(database);
        const auto id = store.create(shop, {QStringLiteral("安娜"), QStringLiteral("import"), {}, 1, {}}, 1);
        return store.addIdentity(shop, *id, {{IdentityKind::UnionId, {}, QStringLiteral("uAnna")}, QStringLiteral("import"), 1});
    });
    sandbox::KeptFollower anna;
    anna.unionId = QStringLiteral("uAnna");
    audience.official.control().follow(QStringLiteral("oAnna"), anna);
    (void)audience.sync();
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer")), 1);
    QCOMPARE(audience.person(QStringLiteral("oAnna"))->name, QStringLiteral("安娜"));
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer_identity WHERE reason = 'unionid' AND kind = 'openid'")), 1);
}

void TestFollowersJob::oneUnknownOpenidStopsNobodyElse()
{
    Audience audience;
    audience.official.control().setFollowers(130);
    (void)audience.sync(1); // the list
    QVERIFY(audience.write<bool>([](Database &database) -> Result<bool> {
        return FollowerListStore(database).putListed(shop, OpenId(QStringLiteral("oNobody")), 1);
    }));
    const FollowersReport report = audience.sync();
    QCOMPARE(report.status, FollowersStatus::Complete);
    QCOMPARE(report.untold, 0);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer")), 130);
}

void TestFollowersJob::aListThatIsTooShortTakesNobodyAway()
{
    Audience audience;
    audience.official.control().setFollowers(5);
    (void)audience.sync();
    const auto standing = audience.write<FollowerStanding>([](Database &database) { return beginFollowerRun(database, shop, 100, 7); });
    FollowerPage page;
    page.total = 5; // and lists one
    page.openIds = {OpenId(follower(1))};
    const auto kept = awaited(audience.official.world.storage.write<FollowerStanding>(
        [standing, page](Database &database) { return keepFollowerPage(database, shop, standing.run, page, 100, 8); }));
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, QStringLiteral("wechat.followers_short"));
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM follower WHERE is_following = 1")), 5);
}

void TestFollowersJob::aPersonalAccountIsAnswered()
{
    Audience audience(OfficialClass::PersonalSubscription);
    const FollowersReport report = audience.sync();
    QCOMPARE(report.status, FollowersStatus::NotPermitted);
    QCOMPARE(report.error.code, QStringLiteral("wechat.48001"));
    QCOMPARE(audience.number(
                 QStringLiteral("SELECT count(*) FROM wechat_capability WHERE name = 'wechat.followers' AND state = 'not_permitted'")),
             1);
}

void TestFollowersJob::whoLeftBetweenTheTwoQuestionsIsNoCustomer()
{
    Audience audience;
    audience.official.control().setFollowers(2);
    (void)audience.sync(1);
    audience.official.control().unfollow(follower(2));
    const FollowersReport report = audience.sync();
    QCOMPARE(report.total, 1);
    QCOMPARE(report.untold, 0);
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM customer")), 1);
}

void TestFollowersJob::whoWasErasedStaysAwayUntilTheyFollowAnew()
{
    Audience audience;
    audience.official.control().setFollowers(2);
    sandbox::KeptFollower wang;
    wang.remark = QStringLiteral("老客户-王");
    wang.subscribedAt = 1'789'000'000;
    audience.official.control().follow(QStringLiteral("oWang"), wang);
    (void)audience.sync();
    const qint64 now = audience.clock.now().toMSecsSinceEpoch();
    (void)audience.write<Erasure>([now](Database &database) {
        const auto id = CustomerStore(database).find(shop, {IdentityKind::OpenId, {}, QStringLiteral("oWang")}).value();
        return erasePerson(database, shop, *id, now, {});
    });
    const QString anywhere = QStringLiteral(
        "SELECT (SELECT count(*) FROM follower WHERE openid = 'oWang') + (SELECT count(*) FROM customer WHERE name <> '') + "
        "(SELECT count(*) FROM customer_identity WHERE value = 'oWang') + (SELECT count(*) FROM customer_event WHERE key LIKE '%oWang%')");
    for (int day = 0; day < 2; ++day) {
        const FollowersReport report = audience.sync();
        QCOMPARE(report.status, FollowersStatus::Complete);
        QCOMPARE(report.came, 0);
        QCOMPARE(report.total, 2); // WeChat counts three
        QCOMPARE(audience.number(anywhere), 0);
    }
    audience.official.control().unfollow(QStringLiteral("oWang"));
    (void)audience.sync();
    wang.subscribedAt = now / 1000 + 60;
    audience.official.control().follow(QStringLiteral("oWang"), wang);
    const FollowersReport again = audience.sync();
    QCOMPARE(again.total, 3);
    const auto person = audience.person(QStringLiteral("oWang"));
    QVERIFY(person);
    QCOMPARE(person->name, QStringLiteral("老客户-王"));
    QCOMPARE(audience.number(QStringLiteral("SELECT count(*) FROM erased_openid")), 0);
}

QTEST_GUILESS_MAIN(TestFollowersJob)
#include "tst_followersjob.moc"
