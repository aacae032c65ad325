#include "audit/auditstore.h"
#include "support/shippingworld.h"

#include <QTest>

using namespace yiren;

// Shipping data: each is sent once, and there is one correction.
class TestShippingDeeds : public QObject
{
    Q_OBJECT

private slots:
    void anOrderIsShippedAndWeChatHasIt();
    void eachModeShips_data();
    void eachModeShips();
    void thereIsOneCorrectionAndItIsMeant();
    void whatWasShippedElsewhereIsNotCorrectedUnawares();
    void partsFollowEachOtherAndTheLastOneShips();
    void aLostAnswerIsResolvedByAsking_data();
    void aLostAnswerIsResolvedByAsking();
    void whatDidNotArriveIsRefusedOnlyAfterFiveMinutes();
    void aSecondClickIsRefusedWhileTheFirstIsUnderWay();
    void whatWeChatRefusesMayBeSentAgain();
    void dyingAnywhereLeavesOneUploadAtMost_data();
    void dyingAnywhereLeavesOneUploadAtMost();
    void whatWasWrittenDownNeverChanges();
    void aBatchShipsEachAndSaysWhatCameOfIt();
    void aBatchEndsWhereTheNextWouldMeetTheSame();
    void aCancelledBatchSendsNoFurtherOne();
};

void TestShippingDeeds::anOrderIsShippedAndWeChatHasIt()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    const auto sent = world.ship(order, "7500001");
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, ShippingDeedState::Done);
    QCOMPARE(sent->kind, ShippingDeedKind::First);
    const ManagedOrder there = world.atWeChat(order);
    QCOMPARE(there.state, ManagedOrder::State::Shipped);
    QCOMPARE(there.parcels.at(0).trackingNo, QStringLiteral("7500001"));
    QCOMPARE(there.parcels.at(0).company, QStringLiteral("ZTO"));
    QCOMPARE(world.about(order).order, there);
    QCOMPARE(world.uploads(order), 1);
    const auto log =
        *awaited(world.world.storage.read<std::vector<AuditEntry>>([](Database &database) { return AuditStore(database).entries(); }));
    QCOMPARE(log.back().action, QStringLiteral("shipping.settled"));
    QCOMPARE(log.back().detail, QStringLiteral("first done"));
}

void TestShippingDeeds::eachModeShips_data()
{
    QTest::addColumn<ShippingMode>("mode");
    QTest::newRow("same city") << ShippingMode::SameCity;
    QTest::newRow("virtual") << ShippingMode::Virtual;
    QTest::newRow("self pick-up") << ShippingMode::SelfPickup;
}

// Without a number: an answer that is lost is found by what is in the parcel.
void TestShippingDeeds::eachModeShips()
{
    QFETCH(ShippingMode, mode);
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    ShippingWish wish = ShippingWorld::express(order, {});
    wish.mode = mode;
    wish.parcels.front().company.clear();
    world.inject(QStringLiteral("shipping_upload:close_after_apply"));
    const auto sent = world.ship(wish);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, ShippingDeedState::Done);
    QCOMPARE(world.uploads(order), 1);
}

void TestShippingDeeds::thereIsOneCorrectionAndItIsMeant()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    QCOMPARE(world.correct(order, "A0").error().code, QStringLiteral("shipping.changed"));
    QVERIFY(world.ship(order, "A1"));
    QCOMPARE(world.ship(order, "A2").error().code, QStringLiteral("shipping.shipped_already"));
    QCOMPARE(world.correct(order, "A2")->kind, ShippingDeedKind::Correction);
    QCOMPARE(world.correct(order, "A3").error().code, QStringLiteral("shipping.correction_used"));
    QCOMPARE(world.atWeChat(order).parcels.at(0).trackingNo, QStringLiteral("A2"));
    QCOMPARE(world.uploads(order), 2);
    QCOMPARE(world.requests("shipping_upload"), 2);
}

void TestShippingDeeds::whatWasShippedElsewhereIsNotCorrectedUnawares()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    Shipment byHand = shipmentOf(ShippingWorld::express(order, QStringLiteral("HAND")));
    QVERIFY(awaited(world.connection.api->call(*shipmentCall(byHand, OpenId(QStringLiteral("oMini1")), world.now()))));
    QCOMPARE(world.ship(order, "A1").error().code, QStringLiteral("shipping.shipped_already"));
    QCOMPARE(world.atWeChat(order).parcels.at(0).trackingNo, QStringLiteral("HAND"));
    QCOMPARE(world.uploads(order), 1);
    world.server->miniControl().setTradeState(order, 3);
    QCOMPARE(world.correct(order, "A2").error().code, QStringLiteral("shipping.not_open"));
    QCOMPARE(world.uploads(order), 1);
}

void TestShippingDeeds::partsFollowEachOtherAndTheLastOneShips()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    ShippingWish part = ShippingWorld::express(order, QStringLiteral("P1"));
    part.isSplit = true;
    part.isLast = false;
    world.inject(QStringLiteral("shipping_upload:close_after_apply"));
    QCOMPARE(world.ship(part)->kind, ShippingDeedKind::Part);
    QCOMPARE(world.about(order).order.state, ManagedOrder::State::ToShip);
    QCOMPARE(world.ship(part).error().code, QStringLiteral("shipping.same_parcel"));
    QCOMPARE(world.ship(order, "P2").error().code, QStringLiteral("shipping.partly_shipped"));
    part.parcels.front().trackingNo = QStringLiteral("P2");
    part.isLast = true;
    part.parcels.assign(15, part.parcels.front());
    QCOMPARE(world.ship(part).error().code, QStringLiteral("shipping.too_many_parcels"));
    part.parcels.resize(1);
    QCOMPARE(world.ship(part)->kind, ShippingDeedKind::First);
    QCOMPARE(world.atWeChat(order).state, ManagedOrder::State::Shipped);
    QCOMPARE(world.atWeChat(order).parcels.size(), size_t(2));
    QCOMPARE(world.uploads(order), 2); // one upload a part
}

void TestShippingDeeds::aLostAnswerIsResolvedByAsking_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"close_after_apply", "503_after_apply", "half_body", "truncated_json", "stall"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestShippingDeeds::aLostAnswerIsResolvedByAsking()
{
    QFETCH(QString, fault);
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    world.inject(QStringLiteral("shipping_upload:") + fault);
    const auto sent = world.ship(order, "A1");
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->state, ShippingDeedState::Done);
    QCOMPARE(world.uploads(order), 1);
    QCOMPARE(world.requests("shipping_upload"), 1);
    // A correction whose answer is lost is not mistaken for what was there before, though its number is the same.
    ShippingWish correction = ShippingWorld::express(order, QStringLiteral("A1"));
    correction.isCorrection = true;
    correction.parcels.front().item = QStringLiteral("手作陶杯*2");
    world.inject(QStringLiteral("shipping_upload:close_before_apply"));
    QCOMPARE(world.ship(correction)->state, ShippingDeedState::Unknown);
    QCOMPARE(world.uploads(order), 1);
}

void TestShippingDeeds::whatDidNotArriveIsRefusedOnlyAfterFiveMinutes()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    world.inject(QStringLiteral("shipping_upload:close_before_apply"));
    QCOMPARE(world.ship(order, "A1")->state, ShippingDeedState::Unknown);
    QVERIFY(world.listed()[0].isUnderWay);
    QCOMPARE(world.ship(order, "A1").error().code, QStringLiteral("shipping.under_way"));
    world.moveOn(5 * minuteMs - 1);
    QVERIFY(world.poll());
    QCOMPARE(world.about(order).deeds.back().state, ShippingDeedState::Unknown);
    world.moveOn(1);
    QVERIFY(world.poll());
    QCOMPARE(world.about(order).deeds.back().state, ShippingDeedState::Refused);
    QCOMPARE(world.listed()[0].failure, QStringLiteral("shipping.not_arrived"));
    QCOMPARE(world.uploads(order), 0);
    QCOMPARE(world.ship(order, "A1")->state, ShippingDeedState::Done);
    QCOMPARE(world.uploads(order), 1);
}

void TestShippingDeeds::aSecondClickIsRefusedWhileTheFirstIsUnderWay()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    auto first = world.shipping(ShippingWorld::express(order, QStringLiteral("A1")));
    first->start();
    const auto second = world.ship(order, "A2");
    QTRY_VERIFY(first->isFinished());
    QCOMPARE(int(first->result().has_value()) + int(second.has_value()), 1);
    QCOMPARE(world.uploads(order), 1);
}

void TestShippingDeeds::whatWeChatRefusesMayBeSentAgain()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    world.inject(QStringLiteral("shipping_upload:errcode(10060031)"));
    QCOMPARE(world.ship(order, "A1").error().code, QStringLiteral("wechat.10060031"));
    QCOMPARE(world.listed()[0].failure, QStringLiteral("wechat.10060031"));
    world.inject(QStringLiteral("shipping_upload:errcode(10060012)")); // WeChat's own trouble: it may have been done
    QCOMPARE(world.ship(order, "A1")->state, ShippingDeedState::Unknown);
    for (int i = 0; i < 2; ++i) {
        world.moveOn(5 * minuteMs);
        QVERIFY(world.poll());
    }
    QCOMPARE(world.ship(order, "A1")->state, ShippingDeedState::Done);
    QCOMPARE(world.uploads(order), 1);
}

void TestShippingDeeds::dyingAnywhereLeavesOneUploadAtMost_data()
{
    QTest::addColumn<int>("afterMs");
    for (int i = 0; i < 12; ++i)
        QTest::addRow("%d ms", 4 * i) << 4 * i;
}

// The job goes without a word some time after its start, as with its process; later readings find out.
void TestShippingDeeds::dyingAnywhereLeavesOneUploadAtMost()
{
    QFETCH(int, afterMs);
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    auto job = world.shipping(ShippingWorld::express(order, QStringLiteral("A1")));
    job->start();
    QTest::qWait(afterMs);
    job.reset();
    QTest::qWait(30);
    for (int i = 0; i < 2; ++i) { // it may still be sent by a computer that slept: five minutes are given twice
        world.moveOn(6 * minuteMs);
        QVERIFY(world.poll());
    }
    const ShippingCase about = world.about(order);
    QVERIFY(!about.underWay());
    const bool isDone = !about.deeds.empty() && about.deeds.back().state == ShippingDeedState::Done;
    QCOMPARE(world.uploads(order), isDone ? 1 : 0);
    if (!isDone)
        QVERIFY(world.ship(order, "A1"));
    QCOMPARE(world.uploads(order), 1);
}

void TestShippingDeeds::whatWasWrittenDownNeverChanges()
{
    ShippingWorld world;
    const auto order = world.pay(12800);
    QVERIFY(world.poll());
    QVERIFY(world.ship(order, "A1"));
    const auto tried = [&world](const QString &sql) {
        return awaited(world.world.storage.write<void>([sql](Database &database) { return database.execute(sql); }));
    };
    QVERIFY(!tried(QStringLiteral("UPDATE shipping_deed SET body = x'00'")));
    QVERIFY(!tried(QStringLiteral("UPDATE shipping_deed SET state = 'refused'")));
    QVERIFY(!tried(QStringLiteral("UPDATE shipping_deed SET kind = 'part'")));
    QVERIFY(!tried(QStringLiteral("DELETE FROM shipping_deed")));
    QVERIFY(!tried(QStringLiteral("INSERT INTO shipping_deed(account_id, transaction_id, kind, body, uploads_before, state, sent_at) "
                                  "SELECT account_id, transaction_id, kind, body, 0, 'sending', 0 FROM shipping_deed")));
}

void TestShippingDeeds::aBatchShipsEachAndSaysWhatCameOfIt()
{
    ShippingWorld world;
    const auto first = world.pay(100), second = world.pay(200), third = world.pay(300);
    QVERIFY(world.poll());
    world.server->miniControl().setTradeState(second, 5);
    std::vector<qint64> progress;
    JobHandle<ShipBatchReport> batch(
        new ShipBatchJob(world.setup(),
                         {ShippingWorld::express(first, QStringLiteral("A1")), ShippingWorld::express(second, QStringLiteral("A2")),
                          ShippingWorld::express(third, QStringLiteral("A3"))}));
    QObject::connect(batch.get(), &JobBase::progressed, batch.get(), [&progress](qint64 done, qint64 total) {
        progress.push_back(done);
        QCOMPARE(total, 3);
    });
    const auto report = awaited(std::move(batch));
    QVERIFY(report && !report->stopped);
    QCOMPARE(report->done(), 2);
    QCOMPARE(report->all.size(), size_t(3));
    QCOMPARE(report->all[1].result.error().code, QStringLiteral("shipping.not_open"));
    QCOMPARE(world.uploads(first) + world.uploads(third), 2);
    QCOMPARE(progress, (std::vector<qint64>{0, 1, 2, 3}));
}

void TestShippingDeeds::aBatchEndsWhereTheNextWouldMeetTheSame()
{
    ShippingWorld world;
    const auto first = world.pay(100), second = world.pay(200);
    QVERIFY(world.poll());
    world.server->miniControl().setAppSecret(QString(32, u'f'));
    world.server->miniControl().killTokens();
    const auto report = awaited(JobHandle<ShipBatchReport>(new ShipBatchJob(
        world.setup(), {ShippingWorld::express(first, QStringLiteral("A1")), ShippingWorld::express(second, QStringLiteral("A2"))})));
    QVERIFY(report && report->stopped);
    QCOMPARE(report->all.size(), size_t(1));
    QCOMPARE(report->done(), 0);
    QVERIFY(world.about(first).deeds.empty());
}

void TestShippingDeeds::aCancelledBatchSendsNoFurtherOne()
{
    ShippingWorld world;
    const auto first = world.pay(100), second = world.pay(200);
    QVERIFY(world.poll());
    JobHandle<ShipBatchReport> batch(new ShipBatchJob(
        world.setup(), {ShippingWorld::express(first, QStringLiteral("A1")), ShippingWorld::express(second, QStringLiteral("A2"))}));
    QObject::connect(batch.get(), &JobBase::progressed, batch.get(), [job = batch.get()](qint64 done, qint64) {
        if (done == 1)
            job->cancel();
    });
    QCOMPARE(awaited(std::move(batch)).error().kind, ErrorKind::Cancelled);
    QCOMPARE(world.uploads(first), 1);
    QCOMPARE(world.uploads(second), 0);
}

QTEST_GUILESS_MAIN(TestShippingDeeds)
#include "tst_shippingdeeds.moc"
