#include "readership/remarkjob.h"
#include "schedule/apiline.h"
#include "support/sandboxofficial.h"

#include <QTest>

using namespace yiren;
using sandbox::OfficialClass;

namespace {

constexpr AccountId shop{1};
const OpenId who(QStringLiteral("oSandboxFollower000000000001"));

// A follower who is customer 7 here, with a remark of before.
struct Known {
    explicit Known(OfficialClass accountClass = OfficialClass::VerifiedService) : official(accountClass)
    {
        clock.set(official.clock.now());
        sandbox::KeptFollower follower;
        follower.remark = QStringLiteral("老客户");
        official.control().follow(who.toString(), follower);
        for (const QString &sql :
             {QStringLiteral("INSERT INTO customer(id, account_id, first_seen_at, updated_at) VALUES(7, 1, 0, 0)"),
              QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) VALUES(1, 7, 'openid', "
                             "'%1', 'follower', 0)")
                  .arg(who.toString()),
              QStringLiteral("INSERT INTO follower(account_id, openid, is_following, run, remark) VALUES(1, '%1', 1, 1, '老客户')")
                  .arg(who.toString())}) {
            if (!awaited(official.world.storage.write<void>([sql](Database &database) { return database.execute(sql); })))
                qFatal("no follower");
        }
    }
    Done write(const QString &remark)
    {
        ApiLine line(official.api());
        return awaited(JobHandle<void>(new RemarkJob(official.world.storage, line, clock, shop, {CustomerId{7}, who, remark})));
    }
    QString here()
    {
        const auto kept = awaited(official.world.storage.read<std::optional<FollowerListStore::Remark>>(
            [](Database &database) { return FollowerListStore(database).remark(shop, CustomerId{7}); }));
        return kept && *kept ? (*kept)->text : QStringLiteral("(none)");
    }
    QString there() { return official.control().follower(who.toString())->remark; }
    qsizetype requests() { return official.control().requestCount(QStringLiteral("user_remark")); }
    void inject(const QString &faults) { official.server->control().addFaults(*sandbox::FaultScript::fromText(faults)); }

    SandboxOfficial official;
    FakeClock clock;
};

} // namespace

// A remark (备注) written to WeChat from here (contract/wechat-official-account.md 2.4).
class TestRemark : public QObject
{
    Q_OBJECT

private slots:
    void itIsThereAndHere();
    void anEmptyOneTakesItAway();
    void aLongOneIsNotSent();
    void aLostAnswerIsAskedFor_data();
    void aLostAnswerIsAskedFor();
    void whatWeChatRefusesStaysAsItWas();
};

void TestRemark::itIsThereAndHere()
{
    Known known;
    QCOMPARE(known.here(), QStringLiteral("老客户"));
    QVERIFY(known.write(QStringLiteral("釉料课-王")));
    QCOMPARE(known.there(), QStringLiteral("釉料课-王"));
    QCOMPARE(known.here(), QStringLiteral("釉料课-王"));
    QCOMPARE(known.requests(), 1);
}

void TestRemark::anEmptyOneTakesItAway()
{
    Known known;
    QVERIFY(known.write({}));
    QVERIFY(known.there().isEmpty());
    QVERIFY(known.here().isEmpty());
}

void TestRemark::aLongOneIsNotSent()
{
    Known known;
    QCOMPARE(known.write(QStringLiteral("一二三四五六七八九十")).error().code, QStringLiteral("wechat.follower_field")); // 30 bytes
    QCOMPARE(known.requests(), 0);
    QVERIFY(known.write(QStringLiteral("一二三四五六七八九"))); // 27
}

void TestRemark::aLostAnswerIsAskedFor_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("carried out") << QStringLiteral("user_remark:close_after_apply") << true;
    QTest::newRow("not carried out") << QStringLiteral("user_remark:close_before_apply") << false;
}

void TestRemark::aLostAnswerIsAskedFor()
{
    QFETCH(QString, fault);
    QFETCH(bool, isThere);
    Known known;
    known.inject(fault);
    const Done written = known.write(QStringLiteral("新"));
    QCOMPARE(written.has_value(), isThere);
    QCOMPARE(known.here(), isThere ? QStringLiteral("新") : QStringLiteral("老客户"));
    QCOMPARE(known.here(), known.there());
    QCOMPARE(known.requests(), 1); // nothing is sent twice
}

void TestRemark::whatWeChatRefusesStaysAsItWas()
{
    Known known(OfficialClass::VerifiedEnterpriseSubscription); // verified service accounts only
    QCOMPARE(known.write(QStringLiteral("新")).error().code, QStringLiteral("wechat.48001"));
    QCOMPARE(known.here(), QStringLiteral("老客户"));
}

QTEST_GUILESS_MAIN(TestRemark)
#include "tst_remark.moc"
