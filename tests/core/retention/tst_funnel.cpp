#include "retention/funnel.h"
#include "support/customerrows.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QTest>

using namespace yiren;

namespace {

const AccountId shop{1};
const Period november{BusinessDay(QDate(2026, 11, 1)), BusinessDay(QDate(2026, 12, 1))};

// Noon of a day of November; 0 and less lie in October.
qint64 noonOf(int day)
{
    return november.first.plusDays(day - 1).start().toMSecsSinceEpoch() + 12 * hourMs;
}

} // namespace

// How far people come within a period (PRODUCT row 83): each once, and the list behind a step is its count.
class TestFunnel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachStepHasWhoCameAsFar();
    void whoLeftBeforeThePeriodIsNotReached();
    void readingAfterTheOrderIsNoStepToIt();
    void unpaidAndTestedOrdersPayNothing();
    void whoWasWrittenToIsReached();
    void whoWasTalkedToIsReached();
    void aCampaignReachesWhomItWasHandedTo();
    void followersKnownFromWeChatsListAreReached();
    void joinedPeopleCountOnceAndErasedOnesNot();

private:
    void person(qint64 id)
    {
        Customer customer;
        customer.id = CustomerId{id};
        customer.name = QStringLiteral("c%1").arg(id);
        m_rows->add(customer);
    }
    void order(qint64 id, int day, const QString &status = QStringLiteral("SUCCESS"))
    {
        const bool isPaid = status == QStringLiteral("SUCCESS") || status == QStringLiteral("REFUND");
        m_rows->run(QStringLiteral("INSERT INTO orders(account_id, out_trade_no, transaction_id, openid, created_at, paid_at, amount_fen, "
                                   "status, source, updated_at, digest) VALUES(1, ?, ?, ?, ?, ?, 9900, ?, 'hand', 0, x'00')"),
                    {QStringLiteral("N%1").arg(++m_orders), QStringLiteral("4200%1").arg(m_orders), QStringLiteral("o-%1-tail").arg(id),
                     noonOf(day), isPaid ? CustomerRows::Value(noonOf(day)) : CustomerRows::Value(), status});
    }
    QString counts()
    {
        const auto funnel = loadFunnel(m_database->database(), shop, november);
        if (!funnel)
            qFatal("%s", qPrintable(funnel.error().detail));
        QStringList all;
        for (size_t step = 0; step < funnelSteps; ++step) {
            const auto count = funnel->count(static_cast<FunnelStep>(step));
            if (count != qint64(funnel->whoCame(static_cast<FunnelStep>(step)).size()))
                qFatal("the list is not the count");
            all.append(QString::number(count));
        }
        return all.join(u' ');
    }
    std::unique_ptr<TemporaryDatabase> m_database;
    std::unique_ptr<CustomerRows> m_rows;
    int m_orders = 0;
};

void TestFunnel::init()
{
    m_rows.reset();
    m_database = std::make_unique<TemporaryDatabase>();
    m_rows = std::make_unique<CustomerRows>(m_database->database());
    m_orders = 0;
    for (qint64 id = 1; id <= 7; ++id)
        person(id);
}

// 1 follows only; 2 read; 3 read and clicked; 4 ordered at once; 5 read, clicked and paid; 6 paid twice; 7 did nothing at all.
void TestFunnel::eachStepHasWhoCameAsFar()
{
    m_rows->event(1, QStringLiteral("follow"), noonOf(-20), {});
    for (const qint64 id : {2, 3, 5})
        m_rows->event(id, QStringLiteral("article"), noonOf(3), QStringLiteral("post:1"));
    for (const qint64 id : {3, 5})
        m_rows->event(id, QStringLiteral("view"), noonOf(4), QStringLiteral("post:1"));
    order(4, 5, QStringLiteral("NOTPAY"));
    order(5, 5);
    order(6, 2);
    order(6, 9);
    QCOMPARE(counts(), QStringLiteral("6 3 2 3 2 1"));
}

void TestFunnel::whoLeftBeforeThePeriodIsNotReached()
{
    m_rows->event(1, QStringLiteral("follow"), noonOf(-20), {});
    m_rows->event(1, QStringLiteral("unfollow"), noonOf(-2), {}); // gone in October
    m_rows->event(2, QStringLiteral("follow"), noonOf(-20), {});
    m_rows->event(2, QStringLiteral("unfollow"), noonOf(2), {});
    m_rows->event(3, QStringLiteral("follow"), noonOf(40), {}); // in December
    QCOMPARE(counts(), QStringLiteral("1 0 0 0 0 0"));
}

void TestFunnel::readingAfterTheOrderIsNoStepToIt()
{
    order(1, 5);
    m_rows->event(1, QStringLiteral("article"), noonOf(6), {});
    QCOMPARE(counts(), QStringLiteral("1 0 0 1 1 0"));
}

void TestFunnel::unpaidAndTestedOrdersPayNothing()
{
    order(1, 5, QStringLiteral("CLOSED"));
    order(2, 5);
    m_rows->run(QStringLiteral("UPDATE orders SET mark = 'test' WHERE out_trade_no = 'N2'"), {});
    order(3, 5, QStringLiteral("REFUND")); // was paid
    order(4, 0);                           // in October
    QCOMPARE(counts(), QStringLiteral("2 0 0 2 1 0"));
}

void TestFunnel::whoWasWrittenToIsReached()
{
    m_rows->run(QStringLiteral("INSERT INTO win_back(id, account_id, began_at) VALUES(1, 1, ?)"), {noonOf(2)});
    for (const qint64 id : {1, 2})
        m_rows->run(
            QStringLiteral(
                "INSERT INTO win_back_place(win_back_id, customer_id, rank, is_held_out, risk_per_mille, expected_fen, contacted_at) "
                "VALUES(1, ?, ?, 0, 500, 100, ?)"),
            {id, id, noonOf(id == 1 ? 3 : -3)});
    QCOMPARE(counts(), QStringLiteral("1 0 0 0 0 0"));
}

// Over the official account by the openid, over 微信客服 by the external_userid; what the customer wrote or what failed reaches nobody.
void TestFunnel::whoWasTalkedToIsReached()
{
    struct Said {
        const char *channel;
        const char *speaker;
        const char *state;
        int day;
    };
    const Said all[] = {{"official", "us", "sent", 3},     {"kf", "colleague", "", 3},      {"mini", "us", "unknown", 3},
                        {"official", "us", "failed", 3},   {"official", "customer", "", 3}, {"official", "us", "sent", 0},
                        {"official", "us", "sent", 30 + 1}};
    qint64 id = 10;
    for (const Said &said : all) {
        ++id;
        person(id);
        const bool isCorp = qstrcmp(said.channel, "kf") == 0;
        const QString peer = isCorp ? QStringLiteral("wm%1").arg(id) : QStringLiteral("o-%1-tail").arg(id);
        if (isCorp)
            m_rows->run(QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) VALUES(1, ?, "
                                       "'external_userid', ?, 'test', 0)"),
                        {id, peer});
        m_rows->run(QStringLiteral("INSERT INTO talk_peer(id, account_id, channel, app, peer) VALUES(?, 1, ?, 'a', ?)"),
                    {id, QLatin1String(said.channel), peer});
        m_rows->run(QStringLiteral("INSERT INTO talk_message(account_id, peer_id, message_id, at, speaker, kind, text, detail, state) "
                                   "VALUES(1, ?, ?, ?, ?, 'text', '', '{}', ?)"),
                    {id, QString::number(id), noonOf(said.day), QLatin1String(said.speaker), QLatin1String(said.state)});
    }
    QCOMPARE(counts(), QStringLiteral("3 0 0 0 0 0"));
}

void TestFunnel::aCampaignReachesWhomItWasHandedTo()
{
    m_rows->run(QStringLiteral("INSERT INTO campaign(id, account_id, name, rule, text, channels, held_out, days, changed_at) "
                               "VALUES(1, 1, 'c', '{}', 't', '[]', 0, 1, 0)"),
                {});
    const std::pair<const char *, int> all[] = {{"handed", 3}, {"done", 3}, {"planned", 3}, {"skipped", 3}, {"handed", 0}};
    qint64 id = 30;
    for (const auto &[state, day] : all) {
        ++id;
        person(id);
        m_rows->run(QStringLiteral("INSERT INTO campaign_person(campaign_id, customer_id, is_held_out, channel, state, at) VALUES(1, ?, "
                                   "0, 'talk', ?, ?)"),
                    {id, QLatin1String(state), noonOf(day)});
    }
    QCOMPARE(counts(), QStringLiteral("2 0 0 0 0 0"));
}

// Who is there, who left within the period; not who had left before it, and not who came after it.
void TestFunnel::followersKnownFromWeChatsListAreReached()
{
    struct Listed {
        int isFollowing;
        int came;
        std::optional<int> left;
    };
    const Listed all[] = {{1, -20, {}}, {0, -20, 5}, {0, -20, -2}, {1, 31, {}}};
    qint64 id = 50;
    for (const Listed &one : all) {
        ++id;
        person(id);
        m_rows->run(QStringLiteral("INSERT INTO follower(account_id, openid, is_following, followed_at, left_at, run) VALUES(1, ?, ?, ?, "
                                   "?, 1)"),
                    {QStringLiteral("o-%1-tail").arg(id), qint64{one.isFollowing}, noonOf(one.came),
                     one.left ? CustomerRows::Value(noonOf(*one.left)) : CustomerRows::Value()});
    }
    QCOMPARE(counts(), QStringLiteral("2 0 0 0 0 0"));
}

void TestFunnel::joinedPeopleCountOnceAndErasedOnesNot()
{
    order(1, 5);
    order(2, 6);
    m_rows->run(QStringLiteral("UPDATE customer SET joined_into = 1 WHERE id = 2"), {});
    order(3, 5);
    m_rows->run(QStringLiteral("UPDATE customer SET erased_at = 5 WHERE id = 3"), {});
    QCOMPARE(counts(), QStringLiteral("1 0 0 1 1 1"));
}

QTEST_APPLESS_MAIN(TestFunnel)
#include "tst_funnel.moc"
