#include "models/tableview.h"
#include "pages/orders/orderspage.h"
#include "pages/products/bookingpane.h"
#include "pages/products/coursepane.h"
#include "pages/products/memberpane.h"
#include "pages/products/productform.h"
#include "pages/products/slotfield.h"
#include "pages/products/weekview.h"
#include "products/bookingdeeds.h"
#include "products/bookingstore.h"
#include "products/coursedeeds.h"
#include "products/enrolmentstore.h"
#include "pages/orders/orderdetail.h"
#include "products/membershipdeeds.h"
#include "products/membershipstore.h"
#include "products/orderlinestore.h"
#include "products/owedappointmentstore.h"
#include "products/productdeeds.h"
#include "orders/orderstore.h"
#include "support/companyworld.h"
#include "support/recordbuilders.h"
#include "time/durations.h"
#include "widgets/emptystate.h"
#include "widgets/errorbar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QtTest>

using namespace yiren;

namespace {

constexpr AccountId account{1};

// A page with one of its sections in front; what it said last, and how that is undone.
struct Shown {
    Shown(CompanyWorld &companyWorld, const char *section) : world(companyWorld), page(*companyWorld.services)
    {
        world.language.setLanguage(Language::English);
        page.resize(1280, 760);
        page.setPeriod({BusinessDay(QDate(2026, 3, 1)), BusinessDay(QDate(2026, 3, 7))});
        QObject::connect(&page, &Page::noticed, &page, [this](const QString &sentence, const std::function<void()> &step) {
            said.append(sentence);
            undo = step;
        });
        page.show();
        page.activate();
        page.openTarget(QStringLiteral("section:%1").arg(QLatin1String(section)));
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(page.state() != Page::State::Loading, 10'000); }
    QPushButton *button(const QString &text) const
    {
        for (auto *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }
    void press(const QString &text)
    {
        QVERIFY2(button(text), qPrintable(text));
        button(text)->click();
    }
    template <typename T>
    T *visible() const
    {
        for (T *widget : page.findChildren<T *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QLineEdit *field(const QString &name) const
    {
        for (auto *edit : page.findChildren<QLineEdit *>()) {
            if (edit->isVisible() && edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    QString nothing() const
    {
        const auto *empty = visible<EmptyState>();
        return empty ? empty->accessibleName() : QString();
    }
    template <typename T>
    Result<T> ask(std::function<Result<T>(Database &)> question)
    {
        return awaited(world.services->storage.read<T>(std::move(question)));
    }
    template <typename T>
    Result<T> change(std::function<Result<T>(Database &)> deed)
    {
        return awaited(world.services->storage.write<T>(std::move(deed)));
    }
    qint64 now() const { return world.services->clock.now().toMSecsSinceEpoch(); }
    Product add(ProductKind kind, const char16_t *name)
    {
        Product product;
        product.account = account;
        product.kind = kind;
        product.name = QString::fromUtf16(name);
        product.price = Money::fromFen(20000);
        product.sessions = 3;
        product.minutes = 60;
        product.bufferMinutes = 30;
        product.place = QStringLiteral("studio");
        product.months = 1;
        product.level = QStringLiteral("gold");
        product = *change<Product>([product, at = now()](Database &database) { return addProduct(database, product, 2, at); });
        page.activate();
        settle();
        return product;
    }

    CompanyWorld &world;
    OrdersPage page;
    QStringList said;
    std::function<void()> undo;
};

} // namespace

class TestSelling : public QObject
{
    Q_OBJECT

private slots:
    void eachSectionSaysWhatIsMissing_data();
    void eachSectionSaysWhatIsMissing();
    void noFormAsksMoreThanSixThings();
    void aProductIsAddedAndTakenBack();
    void whatIsWrongIsSaidBesideItsField();
    void productsAreFoundByNameKindAndInitials();
    void aProductThatIsLedToOpensWhateverIsListed();
    void stockComesAndRunsLow();
    void anAppointmentIsBookedMovedAndCancelled();
    void theKeyboardMovesAnAppointment();
    void aTakenTimeIsNotOffered();
    void whatAnOrderPaidForGetsItsTime();
    void lessonsAreTickedAndUndone();
    void aMembershipIsRenewedAndTakenBack();
    void theOrdersComeBack();
};

void TestSelling::eachSectionSaysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("form");
    QTest::newRow("products") << QByteArray("products") << "There is nothing for sale yet."
                              << "Add goods"
                              << "New: Goods";
    QTest::newRow("courses") << QByteArray("courses") << "There is no course for sale yet."
                             << "Add a course"
                             << "New: Course";
    QTest::newRow("bookings") << QByteArray("bookings") << "There is nothing that can be booked yet."
                              << "Add an appointment product"
                              << "New: Appointment";
    QTest::newRow("members") << QByteArray("members") << "There is no membership for sale yet."
                             << "Add a membership"
                             << "New: Membership";
}

// The button leads to the form that changes it.
void TestSelling::eachSectionSaysWhatIsMissing()
{
    QFETCH(QByteArray, section);
    QFETCH(QString, sentence);
    QFETCH(QString, action);
    QFETCH(QString, form);
    CompanyWorld world;
    Shown shown(world, section.constData());
    QCOMPARE(shown.nothing(), sentence);
    shown.press(action);
    shown.settle();
    QTRY_VERIFY(shown.visible<ProductForm>());
    QCOMPARE(shown.visible<ProductForm>()->accessibleName(), form);
}

void TestSelling::noFormAsksMoreThanSixThings()
{
    CompanyWorld world;
    Shown shown(world, "products");
    auto *form = shown.page.findChild<ProductForm *>();
    for (const ProductKind kind : {ProductKind::Goods, ProductKind::Course, ProductKind::Service, ProductKind::Membership}) {
        form->showNew(kind);
        QTest::qWait(0); // the fields come up, those of the kind before go
        qsizetype fields = 0;
        for (const QWidget *field : form->findChildren<QWidget *>()) {
            const bool isPart = qobject_cast<QAbstractSpinBox *>(field->parentWidget());
            if (field->isVisible() && !isPart
                && (field->inherits("QLineEdit") || field->inherits("QSpinBox") || field->inherits("QCheckBox")))
                ++fields;
        }
        QVERIFY2(fields >= 3 && fields <= 6, qPrintable(QString::number(fields)));
    }
}

void TestSelling::aProductIsAddedAndTakenBack()
{
    CompanyWorld world;
    Shown shown(world, "products");
    shown.press(QStringLiteral("Add goods"));
    shown.field(QStringLiteral("Name"))->setText(QStringLiteral("<b>Cup</b>"));
    shown.field(QStringLiteral("Price, ¥"))->setText(QStringLiteral("¥ 1,089.50"));
    QTest::keyClick(shown.field(QStringLiteral("Price, ¥")), Qt::Key_Return);
    QTRY_COMPARE(shown.said, QStringList{QStringLiteral("<b>Cup</b> is for sale.")});
    QTRY_VERIFY(shown.visible<TableView>());
    auto *table = shown.visible<TableView>();
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("<b>Cup</b>"));
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("1,089.50"));
    shown.undo();
    QTRY_COMPARE(shown.nothing(), QStringLiteral("There is nothing for sale yet."));
    shown.undo(); // of the undo
    QTRY_VERIFY(shown.visible<TableView>());
}

void TestSelling::whatIsWrongIsSaidBesideItsField()
{
    CompanyWorld world;
    Shown shown(world, "products");
    QApplication::setActiveWindow(&shown.page);
    shown.press(QStringLiteral("Add goods"));
    shown.field(QStringLiteral("Name"))->setText(QStringLiteral("Cup"));
    shown.field(QStringLiteral("Price, ¥"))->setText(QStringLiteral("eighty"));
    shown.press(QStringLiteral("Add"));
    QTRY_VERIFY(shown.visible<ErrorBar>());
    QCOMPARE(shown.field(QStringLiteral("Name"))->text(), QStringLiteral("Cup")); // nothing typed is lost
    QTRY_COMPARE(QApplication::focusWidget(), shown.field(QStringLiteral("Price, ¥")));
    shown.field(QStringLiteral("Price, ¥"))->setText(QStringLiteral("80"));
    shown.press(QStringLiteral("Add"));
    QTRY_COMPARE(shown.said.size(), 1);
}

void TestSelling::productsAreFoundByNameKindAndInitials()
{
    CompanyWorld world;
    Shown shown(world, "products");
    shown.add(ProductKind::Goods, u"青釉杯");
    shown.add(ProductKind::Course, u"拉坯体验课");
    world.language.setLanguage(Language::Chinese);
    auto *table = shown.visible<TableView>();
    QCOMPARE(table->model()->rowCount(), 2);
    QLineEdit *search = shown.page.listSearch(); // Ctrl+F goes there
    QVERIFY(search && search->isVisible());
    for (const char *typed : {"lpty", "拉坯", "tiyan", "课程", "kc"}) {
        search->setText(QString::fromUtf8(typed));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), QString::fromUtf8("拉坯体验课"));
    }
    world.language.setLanguage(Language::English);
    search->setText(QStringLiteral("vase"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(shown.nothing(), QStringLiteral("No product is called “vase”."));
    shown.press(QStringLiteral("Show all products"));
    QVERIFY(search->text().isEmpty());
    QCOMPARE(table->model()->rowCount(), 2);
}

void TestSelling::aProductThatIsLedToOpensWhateverIsListed()
{
    CompanyWorld world;
    Shown shown(world, "products");
    const Product cup = shown.add(ProductKind::Goods, u"青釉杯");
    shown.add(ProductKind::Course, u"拉坯体验课");
    shown.page.listSearch()->setText(QStringLiteral("lpty"));
    QTest::keyClick(shown.page.listSearch(), Qt::Key_Return);
    shown.page.openTarget(QStringLiteral("section:orders"));
    shown.settle();
    shown.page.openTarget(QStringLiteral("product:%1").arg(toInteger(cup.id)));
    QTRY_VERIFY(shown.visible<ProductForm>());
    QTRY_COMPARE(shown.field(QStringLiteral("Name"))->text(), QString::fromUtf8("青釉杯"));
    QCOMPARE(shown.visible<TableView>()->model()->rowCount(), 2);
    shown.page.openTarget(QStringLiteral("product:77"));
    QTRY_COMPARE(shown.said, QStringList{QStringLiteral("This product is not for sale any more.")});
}

void TestSelling::stockComesAndRunsLow()
{
    CompanyWorld world;
    Shown shown(world, "products");
    shown.add(ProductKind::Goods, u"Cup"); // two of it, told from 0 on
    QVERIFY(!shown.button(QStringLiteral("Running low 1")));
    shown.visible<TableView>()->selectRow(0);
    auto *form = shown.visible<ProductForm>();
    for (auto *number : form->findChildren<QSpinBox *>()) {
        if (number->accessibleName() == u"Came in (minus: went)")
            number->setValue(-2);
    }
    shown.press(QStringLiteral("Save"));
    QTRY_VERIFY(shown.button(QStringLiteral("Running low 1")));
    QCOMPARE(shown.visible<TableView>()->model()->index(0, 5).data().toString(), QStringLiteral("Sold out"));
}

void TestSelling::anAppointmentIsBookedMovedAndCancelled()
{
    CompanyWorld world;
    Shown shown(world, "bookings");
    shown.add(ProductKind::Service, u"Consulting");
    auto *week = shown.visible<WeekView>();
    const qint64 start = BusinessDay::ofMs(shown.now()).plusDays(2).start().toMSecsSinceEpoch() + 10 * hourMs;
    emit week->newWanted(start);
    QTRY_VERIFY(shown.button(QStringLiteral("Book it"))->isEnabled());
    shown.field(QStringLiteral("For whom"))->setText(QStringLiteral("Su Mu"));
    shown.press(QStringLiteral("Book it"));
    QTRY_COMPARE(shown.said.size(), 1);
    const auto there = [&shown, start] {
        return shown
            .ask<std::vector<Booking>>(
                [start](Database &database) { return BookingStore(database).between(account, start - dayMs, start + 2 * dayMs); })
            .value();
    };
    QCOMPARE(there().size(), size_t(1));
    QCOMPARE(there().front().startsAt, start);
    QTRY_VERIFY(shown.button(QStringLiteral("Move it")) && shown.button(QStringLiteral("Move it"))->isEnabled());
    auto *times = shown.visible<SlotField>()->findChild<QComboBox *>();
    times->setCurrentIndex(times->findData(start + 4 * hourMs));
    shown.press(QStringLiteral("Move it"));
    QTRY_COMPARE(there().front().startsAt, start + 4 * hourMs);
    QTRY_COMPARE(shown.said.size(), 2);
    shown.undo();
    QTRY_COMPARE(there().front().startsAt, start);
    QTRY_COMPARE(shown.said.size(), 3);
    QTRY_VERIFY(shown.button(QStringLiteral("Cancel the appointment")));
    shown.press(QStringLiteral("Cancel the appointment"));
    QTRY_VERIFY(there().empty());
    QTRY_COMPARE(shown.said.size(), 4);
    shown.undo();
    QTRY_COMPARE(there().size(), size_t(1));
}

void TestSelling::theKeyboardMovesAnAppointment()
{
    CompanyWorld world;
    Shown shown(world, "bookings");
    const Product service = shown.add(ProductKind::Service, u"Consulting");
    const qint64 start = BusinessDay::ofMs(shown.now()).plusDays(3).start().toMSecsSinceEpoch() + 10 * hourMs;
    const BookingWish wish{account, service.id, QStringLiteral("Su Mu"), start, {}};
    const auto booked = shown.change<Booking>([wish, at = shown.now()](Database &database) { return book(database, wish, at); });
    auto *week = shown.visible<WeekView>();
    week->goTo(start);
    QTRY_VERIFY(!week->placeOf(booked->id).isEmpty() || (shown.page.activate(), false));
    week->goTo(start - 30 * minuteMs);
    QTest::keyClick(week, Qt::Key_Down);
    QVERIFY(week->chosenBooking());
    const auto startOf = [&] {
        return shown.ask<Booking>([id = booked->id](Database &database) { return BookingStore(database).booking(account, id); })->startsAt;
    };
    QTest::keyClick(week, Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(startOf(), start + 30 * minuteMs);
    QTRY_COMPARE(week->chosenBooking() ? week->chosenBooking()->startsAt : 0, start + 30 * minuteMs);
    QTest::keyClick(week, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(startOf(), start + dayMs + 30 * minuteMs);
    QTRY_VERIFY(week->chosenBooking());
    QTest::keyClick(week, Qt::Key_Return);
    QTRY_VERIFY(shown.visible<BookingPane>());
    QTest::keyClick(week, Qt::Key_Delete);
    QTRY_VERIFY(shown.said.last().endsWith(u"is cancelled."));
}

void TestSelling::aTakenTimeIsNotOffered()
{
    CompanyWorld world;
    Shown shown(world, "bookings");
    const Product service = shown.add(ProductKind::Service, u"Consulting"); // an hour, and half an hour after it
    const qint64 midnight = BusinessDay::ofMs(shown.now()).plusDays(3).start().toMSecsSinceEpoch();
    const BookingWish wish{account, service.id, QStringLiteral("Su Mu"), midnight + 10 * hourMs, {}};
    QVERIFY(shown.change<Booking>([wish, at = shown.now()](Database &database) { return book(database, wish, at); }));
    emit shown.visible<WeekView>()->newWanted(midnight + 12 * hourMs);
    QTRY_VERIFY(shown.button(QStringLiteral("Book it"))->isEnabled());
    const auto *times = shown.visible<SlotField>()->findChild<QComboBox *>();
    QCOMPARE(times->currentText(), QStringLiteral("12:00"));
    QCOMPARE(times->itemText(0), QStringLiteral("11:30")); // 9:00 would reach to 10:30 with what follows it
    // Taken by somebody else meanwhile: the form says so, with what was typed.
    const BookingWish other{account, service.id, QStringLiteral("He Yi"), midnight + 12 * hourMs, {}};
    QVERIFY(shown.change<Booking>([other, at = shown.now()](Database &database) { return book(database, other, at); }));
    shown.field(QStringLiteral("For whom"))->setText(QStringLiteral("Lin Xi"));
    shown.press(QStringLiteral("Book it"));
    QTRY_VERIFY(shown.visible<ErrorBar>());
    QCOMPARE(shown.field(QStringLiteral("For whom"))->text(), QStringLiteral("Lin Xi"));
}

void TestSelling::whatAnOrderPaidForGetsItsTime()
{
    CompanyWorld world;
    Shown shown(world, "bookings");
    const Product service = shown.add(ProductKind::Service, u"Consulting");
    const OutTradeNo number(QStringLiteral("YRSOLD1"));
    QVERIFY(shown.change<qint64>([&](Database &database) -> Result<qint64> {
        const PutRules rules{ConflictPolicy::KeepExisting, std::nullopt, 1};
        const auto put = OrderStore(database).put(account, {build::order(number.toString(), 20000)}, rules);
        const auto added = OrderLineStore(database, account).add(number, {{service.id, service.name, 1, service.price, {}}});
        return put && added ? Result<qint64>(1) : failure(put ? added.error() : put.error());
    }));
    shown.page.openTarget(QStringLiteral("order:YRSOLD1"));
    QTRY_VERIFY(shown.button(QStringLiteral("Choose a time (1 without one)")));
    shown.press(QStringLiteral("Choose a time (1 without one)"));
    QTRY_VERIFY(shown.visible<BookingPane>());
    QTRY_VERIFY(shown.button(QStringLiteral("Book it"))->isEnabled());
    shown.field(QStringLiteral("For whom"))->setText(QStringLiteral("Su Mu"));
    shown.press(QStringLiteral("Book it"));
    QTRY_COMPARE(shown.said.size(), 1);
    const auto owed = [&] {
        return shown.ask<std::vector<OwedAppointment>>([](Database &database) { return OwedAppointmentStore(database, account).all(); })
            ->size();
    };
    QCOMPARE(owed(), size_t(0));
    QTRY_VERIFY(shown.button(QStringLiteral("Not paid by this order")));
    shown.press(QStringLiteral("Not paid by this order"));
    QTRY_VERIFY(shown.button(QStringLiteral("1 paid, without a time")));
    QCOMPARE(owed(), size_t(1));
    shown.undo();
    QTRY_COMPARE(owed(), size_t(0));
}

void TestSelling::lessonsAreTickedAndUndone()
{
    CompanyWorld world;
    Shown shown(world, "courses");
    shown.add(ProductKind::Course, u"Wheel");
    shown.visible<EmptyState>()->findChild<QPushButton *>()->click();
    shown.field(QStringLiteral("For whom"))->setText(QStringLiteral("He Yi"));
    shown.press(QStringLiteral("Enrol"));
    QTRY_VERIFY(shown.button(QStringLiteral("Session 1 is done")));
    shown.press(QStringLiteral("Session 1 is done"));
    QTRY_VERIFY(shown.button(QStringLiteral("Session 2 is done")));
    QCOMPARE(shown.visible<TableView>()->model()->index(0, 2).data().toString(), QStringLiteral("1 / 3"));
    shown.undo();
    QTRY_VERIFY(shown.button(QStringLiteral("Session 1 is done")));
    QTRY_COMPARE(shown.visible<TableView>()->model()->index(0, 2).data().toString(), QStringLiteral("0 / 3"));
}

void TestSelling::aMembershipIsRenewedAndTakenBack()
{
    CompanyWorld world;
    Shown shown(world, "members");
    const Product card = shown.add(ProductKind::Membership, u"Card");
    shown.visible<EmptyState>()->findChild<QPushButton *>()->click();
    shown.field(QStringLiteral("For whom"))->setText(QStringLiteral("Ye Zi"));
    shown.press(QStringLiteral("Add"));
    QTRY_VERIFY(shown.button(QStringLiteral("Renew")));
    const BusinessDay today = BusinessDay::ofMs(shown.now());
    const auto last = [&] {
        return shown
            .ask<std::vector<Membership>>([today](Database &database) { return MembershipStore(database).running(account, today); })
            ->front()
            .last;
    };
    const BusinessDay first = last();
    shown.press(QStringLiteral("Renew"));
    QTRY_VERIFY(last() > first);
    QTRY_COMPARE(shown.said.size(), 2);
    shown.undo();
    QTRY_COMPARE(last(), first);
    QVERIFY(shown.button(QStringLiteral("End in 7 days: 0")));
    shown.press(QStringLiteral("End in 7 days: 0"));
    QCOMPARE(shown.nothing(), QStringLiteral("No membership ends within 7 days."));
}

void TestSelling::theOrdersComeBack()
{
    CompanyWorld world;
    Shown shown(world, "products");
    QVERIFY(!shown.page.usesPeriod());
    shown.press(QStringLiteral("All"));
    shown.settle();
    QVERIFY(shown.page.usesPeriod());
    QCOMPARE(shown.nothing(), QStringLiteral("There are no orders yet."));
    shown.press(QStringLiteral("Members"));
    shown.settle();
    QCOMPARE(shown.nothing(), QStringLiteral("There is no membership for sale yet."));
}

QTEST_MAIN(TestSelling)
#include "tst_selling.moc"
