#include "products/bookingdeeds.h"
#include "products/bookingstore.h"
#include "orders/orderstore.h"
#include "orders/refundstore.h"
#include "products/freeslots.h"
#include "products/holderstore.h"
#include "products/orderlinestore.h"
#include "products/owedappointmentstore.h"
#include "products/productdeeds.h"
#include "support/recordbuilders.h"
#include "support/temporarydatabase.h"
#include "time/durations.h"

#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};
constexpr PutRules putRules{ConflictPolicy::KeepExisting, std::nullopt, 1};
const BusinessDay monday(QDate(2026, 11, 23));

qint64 at(const char *wall) // in China, of that Monday
{
    return *beijingTextToMs(QStringLiteral("2026-11-23 %1:00").arg(QLatin1String(wall)));
}

Product consulting(const char16_t *place = u"工作室", bool needsMe = true)
{
    Product service;
    service.account = account;
    service.kind = ProductKind::Service;
    service.name = QStringLiteral("咨询 %1").arg(QString::fromUtf16(place));
    service.price = Money::fromFen(20000);
    service.minutes = 60;
    service.bufferMinutes = 15;
    service.place = QString::fromUtf16(place);
    service.needsMe = needsMe;
    return service;
}

QStringList walls(const std::vector<qint64> &starts)
{
    QStringList times;
    for (const qint64 start : starts)
        times.append(msToBeijingText(start).mid(11, 5));
    return times;
}

// A data file with one service.
struct Studio {
    Product add(const Product &service) { return *addProduct(data, service, 0, 1000); }
    Result<Booking> book(const Product &service, const char *wall, const char16_t *name = u"苏木")
    {
        return yiren::book(data, {account, service.id, QString::fromUtf16(name), at(wall), {}}, at("08:00"));
    }

    // Sells so many appointments in one order that is paid.
    void sell(const char *number, qint64 appointments)
    {
        const OutTradeNo order{QLatin1String(number)};
        QVERIFY(OrderStore(data).put(account, {build::order(order.toString(), 20000 * appointments)}, putRules));
        QVERIFY(OrderLineStore(data, account).add(order, {{service.id, service.name, appointments, service.price, {}}}));
    }
    Result<Booking> bookFor(const char *number, const char *wall)
    {
        return yiren::book(data, {account, service.id, QStringLiteral("苏木"), at(wall), OutTradeNo(QLatin1String(number))}, at("08:00"));
    }
    qint64 owed()
    {
        qint64 left = 0;
        const auto all = OwedAppointmentStore(data, account).all();
        for (const OwedAppointment &one : *all)
            left += one.left;
        return left;
    }

    TemporaryDatabase data;
    Product service = add(consulting());
};

} // namespace

class TestBookings : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTakenIsRefusedWithItsTime();
    void theBufferIsKeptFree();
    void otherPlacesAreFreeOnlyWithoutMe();
    void nobodyIsAtTwoPlaces();
    void movingKeepsWhatWasBefore();
    void aCancelledTimeIsFreeAndComesBackWhileItIs();
    void theFileRefusesWhoeverWrites();
    void freeTimesOfADay();
    void refusesThePastAndWhatIsNoService();
    void aKnownCustomerIsLinked();
    void ofTwoWithOneNameEachIsOffered();
    void whatAnOrderPaidForIsOwedUntilItHasATime();
    void anOrderPaysForAsManyAppointmentsAsItSold();
    void aTimeThatWasThereIsPaidByAnOrderLater();
    void whatIsPaidBackIsNotOwed();
};

void TestBookings::whatIsTakenIsRefusedWithItsTime()
{
    Studio studio;
    QVERIFY(studio.book(studio.service, "10:00"));
    const auto second = studio.book(studio.service, "10:30", u"何以");
    QVERIFY(!second);
    QCOMPARE(second.error().code, QStringLiteral("booking.overlap"));
    QCOMPARE(second.error().detail, QStringLiteral("2026-11-23 10:00 咨询 工作室"));
    QCOMPARE(BookingStore(studio.data).between(account, at("00:00"), at("23:59"))->size(), size_t(1));
}

void TestBookings::theBufferIsKeptFree()
{
    Studio studio;
    QVERIFY(studio.book(studio.service, "10:00")); // to 11:00, free again at 11:15
    QVERIFY(!studio.book(studio.service, "11:00", u"何以"));
    QVERIFY(!studio.book(studio.service, "11:14", u"何以"));
    QVERIFY(studio.book(studio.service, "11:15", u"何以"));
    QVERIFY(!studio.book(studio.service, "08:46", u"林夕")); // its own buffer would reach to 10:01
    QVERIFY(studio.book(studio.service, "08:45", u"林夕"));
}

void TestBookings::otherPlacesAreFreeOnlyWithoutMe()
{
    Studio studio;
    const Product elsewhere = studio.add(consulting(u"咖啡馆"));
    const Product kiln = studio.add(consulting(u"窑房", false));
    QVERIFY(studio.book(studio.service, "10:00"));
    QVERIFY(!studio.book(elsewhere, "10:00", u"何以")); // I can't be there too
    QVERIFY(studio.book(kiln, "10:00", u"何以"));
    QVERIFY(!studio.book(kiln, "10:30", u"林夕")); // the kiln is taken
}

void TestBookings::nobodyIsAtTwoPlaces()
{
    Studio studio;
    const QString insert = QStringLiteral("INSERT INTO customer(account_id, name, first_seen_at, updated_at) VALUES(1, '苏木', 1, 1)");
    QVERIFY(studio.data.database().execute(insert));
    const Product kiln = studio.add(consulting(u"窑房", false));
    const Product wheel = studio.add(consulting(u"拉坯机", false));
    QVERIFY(studio.book(kiln, "10:00"));
    QVERIFY(!studio.book(wheel, "10:30"));
    QVERIFY(studio.book(wheel, "10:30", u"何以"));
}

void TestBookings::movingKeepsWhatWasBefore()
{
    Studio studio;
    const auto booking = studio.book(studio.service, "10:00");
    QVERIFY(studio.book(studio.service, "14:00", u"何以"));
    const qint64 now = at("08:30");
    QVERIFY(moveBooking(studio.data, account, booking->id, at("10:30"), now)); // over its own old time
    QCOMPARE(moveBooking(studio.data, account, booking->id, at("14:30"), now).error().code, QStringLiteral("booking.overlap"));
    const auto before = moveBooking(studio.data, account, booking->id, at("16:00"), now + 1);
    QCOMPARE(before->startsAt, at("10:30"));
    const auto after = BookingStore(studio.data).booking(account, booking->id);
    QCOMPARE(after->startsAt, at("16:00"));
    QCOMPARE(after->endsAt, at("17:00"));
    QCOMPARE(after->busyUntil, at("17:15"));
    const std::vector<BookingChange> expected{{now, BookingChangeKind::Moved, at("10:00")},
                                              {now + 1, BookingChangeKind::Moved, at("10:30")}};
    QVERIFY(*BookingStore(studio.data).changes(booking->id) == expected);
}

void TestBookings::aCancelledTimeIsFreeAndComesBackWhileItIs()
{
    Studio studio;
    const auto booking = studio.book(studio.service, "10:00");
    QVERIFY(setBookingCancelled(studio.data, account, booking->id, true, at("08:01")));
    QVERIFY(setBookingCancelled(studio.data, account, booking->id, false, at("08:02")));
    QVERIFY(setBookingCancelled(studio.data, account, booking->id, true, at("08:03")));
    QVERIFY(setBookingCancelled(studio.data, account, booking->id, true, at("08:04"))); // it is
    QVERIFY(studio.book(studio.service, "10:15", u"何以"));
    QCOMPARE(setBookingCancelled(studio.data, account, booking->id, false, at("08:05")).error().code, QStringLiteral("booking.overlap"));
    QCOMPARE(moveBooking(studio.data, account, booking->id, at("18:00"), at("08:06")).error().code, QStringLiteral("booking.cancelled"));
    QCOMPARE(BookingStore(studio.data).changes(booking->id)->size(), size_t(3));
}

void TestBookings::theFileRefusesWhoeverWrites()
{
    Studio studio;
    const auto booking = studio.book(studio.service, "10:00");
    const auto other = studio.book(studio.service, "12:00", u"何以");
    Database &data = studio.data;
    const QString start = QString::number(at("10:30"));
    QVERIFY(!data.execute(QStringLiteral("UPDATE booking SET starts_at = %1, ends_at = %1 + 1, busy_until = %1 + 1 WHERE id = %2")
                              .arg(start)
                              .arg(toInteger(other->id))));
    QVERIFY(!data.execute(QStringLiteral("DELETE FROM booking WHERE id = %1").arg(toInteger(booking->id))));
    QVERIFY(!data.execute(QStringLiteral("UPDATE booking SET ends_at = starts_at WHERE id = %1").arg(toInteger(booking->id))));
}

void TestBookings::freeTimesOfADay()
{
    Studio studio;
    QVERIFY(studio.book(studio.service, "11:00"));
    const auto bookings = BookingStore(studio.data).between(account, at("00:00"), at("23:59"));
    // 9:30 would reach, with its buffer, to 10:45; 10:00 to 11:15, into the one at 11:00; that one is busy until 12:15
    const auto free = freeSlots(studio.service, monday, {9 * 60, 14 * 60, 30}, *bookings, at("08:00"));
    QCOMPARE(walls(free),
             QStringList({QStringLiteral("09:00"), QStringLiteral("09:30"), QStringLiteral("12:30"), QStringLiteral("13:00")}));
    const auto later = freeSlots(studio.service, monday, {9 * 60, 14 * 60, 30}, *bookings, at("12:30"));
    QCOMPARE(walls(later), QStringList({QStringLiteral("13:00")}));
    QVERIFY(freeSlots(studio.service, monday.previous(), {}, *bookings, at("08:00")).empty());
}

void TestBookings::refusesThePastAndWhatIsNoService()
{
    Studio studio;
    QCOMPARE(studio.book(studio.service, "07:00").error().code, QStringLiteral("booking.past"));
    QCOMPARE(studio.book(studio.service, "10:00", u"  ").error().code, QStringLiteral("holder.empty"));
    Product cup = consulting();
    cup.kind = ProductKind::Goods;
    cup.name = QStringLiteral("杯");
    cup = studio.add(cup);
    QCOMPARE(studio.book(cup, "10:00").error().code, QStringLiteral("booking.no_service"));
    const auto booking = studio.book(studio.service, "10:00");
    QCOMPARE(moveBooking(studio.data, account, booking->id, at("07:00"), at("08:00")).error().code, QStringLiteral("booking.past"));
}

void TestBookings::aKnownCustomerIsLinked()
{
    Studio studio;
    for (const char16_t *name : {u"苏木", u"何以", u"何以"}) {
        QVERIFY(studio.data.database().execute(
            QStringLiteral("INSERT INTO customer(account_id, name, first_seen_at, updated_at) VALUES(1, '%1', 1, 1)")
                .arg(QString::fromUtf16(name))));
    }
    QCOMPARE(studio.book(studio.service, "10:00")->holder, (Holder{CustomerId(1), QStringLiteral("苏木")}));
    QCOMPARE(studio.book(studio.service, "12:00", u"何以")->holder, (Holder{std::nullopt, QStringLiteral("何以")})); // which one?
    QVERIFY(studio.data.database().execute(QStringLiteral("UPDATE customer SET name = '苏木木' WHERE id = 1")));
    const auto there = BookingStore(studio.data).between(account, at("09:00"), at("11:00"));
    QCOMPARE(there->front().holder.name, QStringLiteral("苏木木"));
}

void TestBookings::ofTwoWithOneNameEachIsOffered()
{
    Studio studio;
    Database &data = studio.data;
    for (const char16_t *name : {u"苏木", u"张伟", u"张伟"}) {
        QVERIFY(data.execute(QStringLiteral("INSERT INTO customer(account_id, name, first_seen_at, updated_at) VALUES(1, '%1', "
                                            "(SELECT count(*) FROM customer), 1)")
                                 .arg(QString::fromUtf16(name))));
    }
    QVERIFY(data.execute(QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, app, value, reason, since) "
                                        "VALUES(1, 2, 'openid', '', 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o', 'payer', 1)")));
    HolderStore store(data);
    const QStringList offered = *store.names(account, 100);
    QCOMPARE(offered, (QStringList{QStringLiteral("张伟 · #3"), QStringLiteral("张伟 · …jWeS6o"), QStringLiteral("苏木")}));
    const auto first = yiren::book(data, {account, studio.service.id, offered.at(1), at("10:00"), {}}, at("08:00"));
    const auto second = yiren::book(data, {account, studio.service.id, offered.at(0), at("12:00"), {}}, at("08:00"));
    QCOMPARE(first->holder, (Holder{CustomerId(2), QStringLiteral("张伟")}));
    QCOMPARE(second->holder, (Holder{CustomerId(3), QStringLiteral("张伟")}));
    QVERIFY(!store.named(account, QStringLiteral("张伟"))->customer); // which one?
    QVERIFY(!store.named(account, QStringLiteral("张伟 · #1"))->customer);
    QCOMPARE(store.named(account, QStringLiteral("张伟 · 妈妈"))->name, QStringLiteral("张伟 · 妈妈"));
}

void TestBookings::whatAnOrderPaidForIsOwedUntilItHasATime()
{
    Studio studio;
    studio.sell("YR1", 2);
    QCOMPARE(studio.owed(), 2);
    const auto first = studio.bookFor("YR1", "10:00");
    QVERIFY(first);
    QCOMPARE(studio.owed(), 1);
    QVERIFY(studio.book(studio.service, "12:00")); // another one, which nobody paid
    QCOMPARE(studio.owed(), 1);
    QVERIFY(setBookingCancelled(studio.data, account, first->id, true, at("08:01")));
    QCOMPARE(studio.owed(), 2);
    const auto all = OwedAppointmentStore(studio.data, account).ofOrder(OutTradeNo(QStringLiteral("YR1")));
    QVERIFY(all && all->size() == 1);
    QCOMPARE(all->front().productName, QStringLiteral("咨询 工作室"));
}

void TestBookings::anOrderPaysForAsManyAppointmentsAsItSold()
{
    Studio studio;
    studio.sell("YR1", 1);
    const auto first = studio.bookFor("YR1", "10:00");
    QVERIFY(first);
    const auto second = studio.bookFor("YR1", "14:00");
    QVERIFY(!second);
    QCOMPARE(second.error().code, QStringLiteral("booking.order_used"));
    QVERIFY(setBookingCancelled(studio.data, account, first->id, true, at("08:01")));
    QVERIFY(studio.bookFor("YR1", "14:00"));
    const auto back = setBookingCancelled(studio.data, account, first->id, false, at("08:02")); // its order paid for the other one
    QVERIFY(!back);
    QCOMPARE(back.error().code, QStringLiteral("booking.order_used"));
    QVERIFY(studio.bookFor("NOT-HERE", "16:00")); // a founder's word about an order that was not sold as lines
}

void TestBookings::aTimeThatWasThereIsPaidByAnOrderLater()
{
    Studio studio;
    const auto agreed = studio.book(studio.service, "10:00");
    QVERIFY(agreed);
    studio.sell("YR1", 1);
    QCOMPARE(studio.owed(), 1);
    const auto before = setBookingOrder(studio.data, account, agreed->id, OutTradeNo(QStringLiteral("YR1")), at("08:01"));
    QVERIFY(before && before->order.isEmpty());
    QCOMPARE(studio.owed(), 0);
    QCOMPARE(BookingStore(studio.data).ofOrder(account, OutTradeNo(QStringLiteral("YR1")))->front().startsAt, at("10:00"));
    QVERIFY(setBookingOrder(studio.data, account, agreed->id, {}, at("08:02")));
    QCOMPARE(studio.owed(), 1);
}

void TestBookings::whatIsPaidBackIsNotOwed()
{
    Studio studio;
    studio.sell("YR1", 1); // 200.00
    Refund refund = build::refund(QStringLiteral("RF1"), QStringLiteral("YR1"), 5000);
    QVERIFY(RefundStore(studio.data).put(account, {refund}, putRules));
    QCOMPARE(studio.owed(), 1); // a part
    refund = build::refund(QStringLiteral("RF2"), QStringLiteral("YR1"), 15000);
    refund.status = RefundStatus::Processing;
    QVERIFY(RefundStore(studio.data).put(account, {refund}, putRules));
    QCOMPARE(studio.owed(), 0);
}

QTEST_GUILESS_MAIN(TestBookings)
#include "tst_bookings.moc"
