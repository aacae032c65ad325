#include "formatting/language.h"
#include "customers/customerfieldstore.h"
#include "models/tableview.h"
#include "pages/customers/conditionpopover.h"
#include "pages/customers/couponpopover.h"
#include "pages/customers/customerdetail.h"
#include "pages/customers/customerspage.h"
#include "pages/customers/customerwords.h"
#include "pages/customers/pointspopover.h"
#include "pages/customers/segmentspopover.h"
#include "pages/customers/segmentwords.h"
#include "pages/customers/timelinefilter.h"
#include "support/companyworld.h"
#include "support/customerrows.h"
#include "time/durations.h"
#include "widgets/chip.h"
#include "widgets/emptystate.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

using Field = SegmentField;
using Operator = SegmentOperator;

Customer customerOf(qint64 id, const QString &name, qint64 orders, qint64 fen, qint64 seenAt)
{
    Customer customer;
    customer.id = CustomerId{id};
    customer.name = name;
    customer.source = QStringLiteral("order");
    customer.firstSeenAt = seenAt;
    customer.figures = {orders, Money::fromFen(fen), Money(), seenAt, seenAt, 0, 0, seenAt};
    return customer;
}

// Three customers; the second one's name is markup.
void fillCustomers(CompanyWorld &world)
{
    const qint64 now = world.services->clock.now().toMSecsSinceEpoch();
    const auto filled = awaited(world.services->storage.write<bool>([now](Database &database) -> Result<bool> {
        CustomerRows rows(database);
        rows.add(customerOf(1, QStringLiteral("苏木"), 12, 286'400, now - 3'000), QStringLiteral("sm"), QStringLiteral("oAAA8fQ2"));
        rows.add(customerOf(2, QStringLiteral("<b>周舟</b>"), 7, 150'300, now - 2'000), QStringLiteral("zz"), QStringLiteral("oBBB9xx1"));
        rows.add(customerOf(3, {}, 1, 100, now - 1'000), {}, QStringLiteral("oCCCzzzz"));
        rows.order(QStringLiteral("YR-0041"), QStringLiteral("oAAA8fQ2"), now - 5'000, 16'800, QStringLiteral("青釉杯"));
        for (int i = 0; i < 500; ++i)
            rows.event(1, QStringLiteral("view"), now - 1'000'000 - i, QString::number(i));
        return true;
    }));
    QVERIFY(filled);
}

struct ShownCustomers {
    explicit ShownCustomers(CompanyWorld &world) : page(*world.services)
    {
        world.language.setLanguage(Language::English);
        QObject::connect(&page, &Page::noticed, &page, [this](const QString &sentence, const std::function<void()> &back) {
            said = sentence;
            undo = back;
        });
        for (auto *view : page.findChildren<TableView *>()) {
            if (view->parentWidget() != detail()) // which has a table of its own, the timeline
                table = view;
        }
        page.resize(1200, 760);
        page.show();
        page.activate();
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(page.state() != Page::State::Loading, 10'000); }
    int rows() const { return table->model()->rowCount(); }
    QString cell(int row, int column) const { return table->model()->index(row, column).data().toString(); }
    CustomerDetail *detail() const { return page.findChild<CustomerDetail *>(); }
    QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : detail()->findChildren<QLabel *>()) {
            if (!label->isHidden())
                texts.append(label->text());
        }
        return texts;
    }
    QStringList chips() const
    {
        QStringList words;
        for (const Chip *chip : detail()->findChildren<Chip *>()) {
            if (!chip->isHidden())
                words.append(chip->text());
        }
        return words;
    }
    // Also of a sheet over the page.
    QPushButton *called(const QString &text) const
    {
        for (auto *button : page.findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible() && button->isEnabled())
                return button;
        }
        return nullptr;
    }
    QPushButton *button(const QString &accessibleName) const
    {
        for (auto *button : page.findChildren<QPushButton *>()) {
            if (button->accessibleName() == accessibleName && button->isVisible())
                return button;
        }
        return nullptr;
    }

    CustomersPage page;
    TableView *table = nullptr;
    QString said;
    std::function<void()> undo;
};

} // namespace

class TestCustomersPage : public QObject
{
    Q_OBJECT

private slots:
    void withoutCustomersItSaysWhatToDo();
    void listsSearchesAndSorts();
    void theEndOfAPhoneFindsItsOwnerOnceTheKeysAreOpen();
    void aConditionFiltersIsRememberedAndTakenOff();
    void whatAProgramHandedOverIsReadWithoutItsBraces();
    void thePopoverCountsBeforeItAdds();
    void choicesThatComeLateChangeNothingTyped();
    void whatAPersonDidIsCounted();
    void aSegmentIsSavedOpenedAndTakenBack();
    void tagsAndNotesAreTakenBackByUndo();
    void pointsAndCouponsAreGivenAndTakenBack();
    void theTimelineComesPageByPage();
    void aChipNarrowsTheTimeline();
    void anOrderOfTheTimelineLeadsToTheOrders();
    void theOpenedCustomerComesBack();
    void anErasedCustomerLeavesThePage();
    void exportsWhatIsShown();
    void conditionsAreSaidAsASentence();
    void conditionsAndGroupsAreSaidInChinese();
    void theOutlookSaysDaysAndHabit();
};

void TestCustomersPage::withoutCustomersItSaysWhatToDo()
{
    CompanyWorld world;
    ShownCustomers shown(world);
    QCOMPARE(shown.page.state(), Page::State::Empty);
}

void TestCustomersPage::listsSearchesAndSorts()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    QCOMPARE(shown.rows(), 3);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("openid …zzzz")); // last seen first
    QCOMPARE(shown.cell(1, 0), QStringLiteral("<b>周舟</b>"));
    QCOMPARE(shown.cell(2, 4), QStringLiteral("2,864.00"));
    shown.page.search(QStringLiteral("sm"));
    QTRY_COMPARE(shown.rows(), 1);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("苏木"));
    shown.page.search(QStringLiteral("0041"));
    QTRY_COMPARE(shown.cell(0, 0), QStringLiteral("苏木"));
    shown.page.search(QStringLiteral("nobody"));
    QTRY_VERIFY(shown.page.findChild<EmptyState *>()); // the table gives way
    QTRY_VERIFY(!shown.table->isVisible());
    QCOMPARE(shown.page.state(), Page::State::Ready); // with the conditions still in reach
    shown.page.search({});
    QTRY_COMPARE(shown.rows(), 3);
    shown.table->sortByColumn(3, Qt::AscendingOrder);
    QTRY_COMPARE(shown.cell(2, 0), QStringLiteral("苏木"));
    QCOMPARE(shown.cell(0, 3), QStringLiteral("1"));
}

// A number that came before its end had an index, as after an update of the program.
void TestCustomersPage::theEndOfAPhoneFindsItsOwnerOnceTheKeysAreOpen()
{
    CompanyWorld world;
    fillCustomers(world);
    QVERIFY(awaited(world.services->vault.unlock()));
    const auto key = awaited(openCustomerKey(world.services->vault, AccountId{1}));
    QVERIFY(key);
    QVERIFY(awaited(world.services->storage.write<bool>([key = *key](Database &database) -> Result<bool> {
        CustomerRows(database).identity(1, QStringLiteral("phone"), key->phoneIndex(QStringLiteral("13800138000")));
        CustomerFieldStore fields(database);
        const auto field = fields.phoneField(AccountId{1});
        const auto sealed = key->seal(CustomerId{1}, *field, QStringLiteral("13800138000"));
        const auto put = fields.put(CustomerId{1}, *field, {{}, *sealed}, 0);
        return put ? Result<bool>(true) : failure(put.error());
    })));
    world.door.lock();
    ShownCustomers shown(world);
    shown.page.search(QStringLiteral("8000"));
    QTRY_VERIFY(shown.called(QStringLiteral("Unlock and search again")));
    QTest::mouseClick(shown.called(QStringLiteral("Unlock and search again")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 1, 20'000);
    QCOMPARE(shown.cell(0, 0), QStringLiteral("苏木"));
    QTRY_VERIFY(shown.table->isVisible());
}

void TestCustomersPage::whatAProgramHandedOverIsReadWithoutItsBraces()
{
    Customer buyer;
    buyer.source = QStringLiteral("order");
    buyer.sourceDetail = QStringLiteral(R"({"post":"P0024","seat":3})");
    QCOMPARE(customerSourceText(buyer), customerSourceWord(buyer.source) + QString::fromUtf8(" · post P0024, seat 3"));
    buyer.sourceDetail = QStringLiteral("{market");
    QCOMPARE(customerSourceText(buyer), customerSourceWord(buyer.source) + QString::fromUtf8(" · {market"));
}

void TestCustomersPage::aConditionFiltersIsRememberedAndTakenOff()
{
    CompanyWorld world;
    fillCustomers(world);
    {
        ShownCustomers shown(world);
        shown.page.setRule({SegmentRule::Match::All, {{Field::Orders, Operator::AtLeast, qint64(7)}}});
        QTRY_COMPARE(shown.rows(), 2);
    }
    ShownCustomers again(world);
    QTRY_COMPARE(again.rows(), 2);
    QPushButton *chip = again.button(QStringLiteral("Take off the condition: Orders at least 7"));
    QVERIFY(chip);
    chip->click();
    QTRY_COMPARE(again.rows(), 3);
}

void TestCustomersPage::thePopoverCountsBeforeItAdds()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    shown.page.command("condition")->trigger();
    auto *popover = shown.page.findChild<ConditionPopover *>();
    QVERIFY(popover);
    popover->choose(Field::Paid);
    auto *number = popover->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    number->setText(QStringLiteral("1503"));
    const auto says = [popover](const QString &sentence) {
        for (const QLabel *label : popover->findChildren<QLabel *>()) {
            if (label->text() == sentence)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says(QStringLiteral("2 customers with all that is chosen")));
    number->setText(QStringLiteral("12.345"));
    QVERIFY(!popover->condition()); // no amount has three decimals
    number->setText(QStringLiteral("1503.01"));
    QTRY_VERIFY(says(QStringLiteral("1 customer with all that is chosen")));
    QCOMPARE(shown.rows(), 3); // nothing is filtered yet
    QTest::keyClick(number, Qt::Key_Return);
    QTRY_COMPARE(shown.rows(), 1);
}

void TestCustomersPage::choicesThatComeLateChangeNothingTyped()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    QWidget owner;
    auto *popover = new ConditionPopover(&owner);
    auto *number = popover->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    number->setText(QStringLiteral("365"));
    popover->offer({QStringLiteral("order")}, {QStringLiteral("老客")});
    QCOMPARE(number->text(), QStringLiteral("365"));
    popover->choose(Field::Tag);
    const auto boxes = popover->findChildren<QComboBox *>();
    auto *text = *std::ranges::find_if(boxes, [](const QComboBox *box) { return box->isEditable(); });
    text->setEditText(QStringLiteral("批"));
    popover->offer({QStringLiteral("order")}, {QStringLiteral("老客"), QStringLiteral("批发")});
    QCOMPARE(text->currentText(), QStringLiteral("批"));
    QCOMPARE(text->count(), 2);
}

void TestCustomersPage::whatAPersonDidIsCounted()
{
    CompanyWorld world;
    fillCustomers(world);
    const auto bought = awaited(world.services->storage.write<bool>([](Database &database) -> Result<bool> {
        CustomerRows rows(database);
        rows.run(QStringLiteral("UPDATE customer_figures SET views = 500, interactions = 1 WHERE customer_id = 1"), {});
        rows.event(1, QStringLiteral("purchase"), 5'000, QStringLiteral("市集"));
        rows.event(1, QStringLiteral("purchase"), 6'000, QStringLiteral("市集"));
        return true;
    }));
    QVERIFY(bought);
    ShownCustomers shown(world);
    shown.page.openTarget(QStringLiteral("customer:1"));
    QTRY_VERIFY(shown.labels().contains(QStringLiteral("Views: 500 · Interactions: 1 · Purchases elsewhere: 2")));
    shown.page.openTarget(QStringLiteral("customer:2"));
    QTRY_COMPARE(shown.detail()->card()->listed.customer.id, CustomerId{2});
    QVERIFY(!shown.labels().contains(QStringLiteral("Did")));
}

void TestCustomersPage::aSegmentIsSavedOpenedAndTakenBack()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    shown.page.setRule({SegmentRule::Match::All, {{Field::Orders, Operator::AtLeast, qint64(7)}}});
    QTRY_COMPARE(shown.rows(), 2);
    shown.page.command("segments")->trigger();
    auto *popover = shown.page.findChild<SegmentsPopover *>();
    const auto labels = popover->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("SELECT c.id"))
            && label->text().endsWith(QStringLiteral("(COALESCE(f.orders, 0) >= 7)"));
    }));
    emit popover->saved(QStringLiteral("回头客"));
    popover->close();
    QTRY_COMPARE(shown.said, QStringLiteral("Segment saved: 回头客"));
    shown.page.setRule({});
    QTRY_COMPARE(shown.rows(), 3);
    shown.page.openTarget(QStringLiteral("segment:回头客"));
    QTRY_COMPARE(shown.rows(), 2);
    shown.undo();
    QTRY_COMPARE(shown.said, QStringLiteral("Segment deleted: 回头客"));
    shown.undo();
    QTRY_COMPARE(shown.said, QStringLiteral("The segment is back: 回头客"));
    shown.page.openTarget(QStringLiteral("segment:没有"));
    QTRY_COMPARE(shown.said, QStringLiteral("There is no segment “没有”."));
}

void TestCustomersPage::tagsAndNotesAreTakenBackByUndo()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    shown.page.openTarget(QStringLiteral("customer:1"));
    QTRY_VERIFY(shown.detail()->card());
    emit shown.detail()->tagAdded(QStringLiteral("老客"));
    QTRY_VERIFY(shown.button(QStringLiteral("Take off the tag 老客")));
    shown.undo();
    QTRY_VERIFY(!shown.button(QStringLiteral("Take off the tag 老客")));
    QTRY_COMPARE(shown.said, QStringLiteral("Tag taken off: 老客"));
    shown.undo();
    QTRY_VERIFY(shown.button(QStringLiteral("Take off the tag 老客")));
    const auto task = [&world] {
        return awaited(world.vault.storage.read<std::vector<CustomerNote>>(
                           [](Database &database) { return CustomerNoteStore(database).notes(CustomerId{1}); }))
            ->front();
    };
    QVERIFY(awaited(world.vault.storage.write<bool>([](Database &database) {
        return CustomerNoteStore(database).addTask(CustomerId{1}, QStringLiteral("寄样品"), BusinessDay(QDate(2026, 11, 24)), 1);
    })));
    emit shown.detail()->taskTicked(task());
    QTRY_COMPARE(shown.said, QStringLiteral("Done: 寄样品"));
    QVERIFY(task().doneAt);
    shown.undo();
    QTRY_COMPARE(shown.said, QStringLiteral("Open again: 寄样品"));
    QVERIFY(task().isOpenTask());
    emit shown.detail()->noteAdded(QStringLiteral("<i>喜欢青色</i>"));
    QTRY_VERIFY(shown.labels().contains(QStringLiteral("<i>喜欢青色</i>")));
    emit shown.detail()->noteRemoved(shown.detail()->card()->notes.front());
    QTRY_VERIFY(!shown.labels().contains(QStringLiteral("<i>喜欢青色</i>")));
    QTRY_COMPARE(shown.said, QStringLiteral("Note deleted"));
    shown.undo();
    QTRY_VERIFY(shown.labels().contains(QStringLiteral("<i>喜欢青色</i>")));
}

void TestCustomersPage::pointsAndCouponsAreGivenAndTakenBack()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    shown.page.openTarget(QStringLiteral("customer:1"));
    QTRY_VERIFY(shown.called(QStringLiteral("Points: 0")));
    shown.called(QStringLiteral("Points: 0"))->click();
    auto *points = shown.page.findChild<PointsPopover *>();
    QVERIFY(points);
    QVERIFY(!points->findChild<QPushButton *>()->isEnabled()); // nothing is typed
    QTest::keyClicks(points->findChild<QLineEdit *>(), QStringLiteral("30"));
    QTest::keyClick(points->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(shown.called(QStringLiteral("Points: 30")));
    QVERIFY(shown.undo);
    shown.undo();
    QTRY_VERIFY(shown.called(QStringLiteral("Points: 0")));

    shown.called(QStringLiteral("Give a coupon …"))->click();
    auto *coupon = shown.page.findChild<CouponPopover *>();
    QVERIFY(coupon);
    const auto fields = coupon->findChildren<QLineEdit *>();
    const auto named = [&fields](const char *name) {
        return *std::ranges::find_if(fields, [name](const QLineEdit *field) { return field->accessibleName() == QString::fromUtf8(name); });
    };
    QTest::keyClicks(named("Takes off (¥)"), QStringLiteral("20"));
    QTest::keyClicks(named("Of orders from (¥)"), QStringLiteral("100"));
    QTest::keyClick(named("Of orders from (¥)"), Qt::Key_Return);
    QTRY_VERIFY(shown.chips().contains(QStringLiteral("Can be used")));
    QVERIFY2(shown.said.startsWith(QStringLiteral("Coupon given: ¥\u00a020.00 off from ¥\u00a0100.00")), qPrintable(shown.said));
    shown.undo();
    QTRY_VERIFY(shown.chips().contains(QStringLiteral("Taken back")));
}

void TestCustomersPage::theTimelineComesPageByPage()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    shown.page.openTarget(QStringLiteral("customer:1"));
    QTRY_COMPARE(shown.detail()->timeline().rowCount(), 200);
    QCOMPARE(shown.detail()->timeline().rowAt(0).number, QStringLiteral("YR-0041"));
    shown.detail()->timeline().fetchMore({});
    QTRY_COMPARE(shown.detail()->timeline().rowCount(), 400);
    shown.detail()->timeline().fetchMore({});
    QTRY_COMPARE(shown.detail()->timeline().rowCount(), 501);
    QVERIFY(!shown.detail()->timeline().canFetchMore({}));
}

void TestCustomersPage::aChipNarrowsTheTimeline()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    shown.page.openTarget(QStringLiteral("customer:1"));
    QTRY_COMPARE(shown.detail()->timeline().rowCount(), 200);
    const auto chips = shown.detail()->findChild<TimelineFilter *>()->findChildren<QPushButton *>();
    QCOMPARE(chips.size(), 8);
    chips.at(int(TimelineTopic::Money))->click();
    QTRY_COMPARE(shown.detail()->timeline().rowCount(), 1); // the one order among 500 events
    QCOMPARE(shown.detail()->timeline().rowAt(0).kind, TimelineEntry::Kind::Order);
    chips.at(int(TimelineTopic::Visits))->click();
    QTRY_COMPARE(shown.detail()->timeline().rowCount(), 200);
    chips.at(int(TimelineTopic::Everything))->click();
    QTRY_COMPARE(shown.detail()->timeline().rowAt(0).number, QStringLiteral("YR-0041"));
}

void TestCustomersPage::anOrderOfTheTimelineLeadsToTheOrders()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    QSignalSpy led(&shown.page, &Page::leadTo);
    shown.page.openTarget(QStringLiteral("customer:1"));
    QTRY_COMPARE(shown.detail()->timeline().rowCount(), 200);
    emit shown.detail()->findChild<TableView *>()->rowActivated(0);
    QCOMPARE(led.size(), 1);
    QCOMPARE(led[0][1].toString(), QStringLiteral("order:YR-0041"));
}

void TestCustomersPage::theOpenedCustomerComesBack()
{
    CompanyWorld world;
    fillCustomers(world);
    {
        ShownCustomers shown(world);
        shown.page.openTarget(QStringLiteral("customer:2"));
        QTRY_VERIFY(shown.detail()->isVisible());
    }
    ShownCustomers again(world);
    QTRY_VERIFY(again.detail()->isVisible());
    QCOMPARE(again.detail()->card()->listed.customer.id, CustomerId{2});
}

void TestCustomersPage::anErasedCustomerLeavesThePage()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    QCOMPARE(shown.rows(), 3);
    shown.page.openTarget(QStringLiteral("customer:1"));
    for (const char *step : {"Personal information …", "Erase this person …", "Erase for good"}) {
        QTRY_VERIFY2(shown.called(QString::fromUtf8(step)), step);
        shown.called(QString::fromUtf8(step))->click();
    }
    QTRY_VERIFY(!shown.detail()->isVisible());
    QTRY_COMPARE(shown.rows(), 2);
    QVERIFY(!shown.cell(0, 0).contains(QStringLiteral("苏木")) && !shown.cell(1, 0).contains(QStringLiteral("苏木")));
}

void TestCustomersPage::exportsWhatIsShown()
{
    CompanyWorld world;
    fillCustomers(world);
    ShownCustomers shown(world);
    shown.page.setRule({SegmentRule::Match::All, {{Field::Orders, Operator::AtLeast, qint64(7)}}});
    QTRY_COMPARE(shown.rows(), 2);
    const QString path = world.services->folder.path() + QStringLiteral("/customers.csv");
    shown.page.exportTo(path);
    QTRY_VERIFY(shown.said.startsWith(QStringLiteral("2 customers written to ")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().replace("\"", "").split('\n');
    QCOMPARE(lines[0].mid(3).trimmed(), QByteArray("Customer,Source,Group,Orders,Paid, \xC2\xA5,Last interaction,First seen"));
    QVERIFY2(lines[1].startsWith("<b>周舟</b>,An order,,7,1503.00,"), lines[1].constData());
    QVERIFY2(lines[2].startsWith("苏木,An order,,12,2864.00,"), lines[2].constData());
}

void TestCustomersPage::conditionsAreSaidAsASentence()
{
    const LanguageSwitch language(*qApp, Language::English); // which knows one day and more of them
    const SegmentRule rule{SegmentRule::Match::Any,
                           {{Field::LastPaid, Operator::NotWithin, qint64(90)},
                            {Field::Paid, Operator::AtLeast, qint64(50'000)},
                            {Field::Tag, Operator::Is, QStringLiteral("老客")},
                            {Field::Following, Operator::Is, QStringLiteral("no")},
                            {Field::Group, Operator::IsNot, QStringLiteral("asleep")}}};
    QCOMPARE(ruleSentence(rule),
             QStringLiteral(
                 "not bought within 90 days or Paid at least ¥\u00a0500.00 or Tag has “老客” or does not follow or Group is not Asleep"));
}

// The words of WeChat's own backend (关注, 标签) and of PRODUCT.md, put together as a Chinese reader would say them.
void TestCustomersPage::conditionsAndGroupsAreSaidInChinese()
{
    const LanguageSwitch language(*qApp, Language::Chinese);
    const SegmentRule rule{SegmentRule::Match::Any,
                           {{Field::LastPaid, Operator::NotWithin, qint64(90)},
                            {Field::Paid, Operator::AtLeast, qint64(50'000)},
                            {Field::Tag, Operator::Is, QStringLiteral("老客")},
                            {Field::Following, Operator::Is, QStringLiteral("no")},
                            {Field::Group, Operator::IsNot, QStringLiteral("asleep")}}};
    QCOMPARE(ruleSentence(rule),
             QStringLiteral("近 90 天没买过 或 累计实付至少 ¥\u00a0500.00 或 标签有 “老客” 或 未关注公众号 或 群体不是 沉睡"));
    QCOMPARE(rfmLines(std::nullopt), QStringList{QStringLiteral("近 12 个月没有购买，因此没有分组。")});
    const CustomerRfm few{{5, 3, Money::fromFen(12'800)}, {}};
    QCOMPARE(rfmLines(few),
             QStringList({QStringLiteral("近 12 个月有 3 天买过，共 ¥\u00a0128.00；最近一次：5 天前。"),
                          QStringLiteral("买过的客户太少：至少 30 位才能分组。")}));
}

// 苏木 bought on days 220, 179, 138 and 97 ago: every 41 days. The second one bought once, the third never.
void TestCustomersPage::theOutlookSaysDaysAndHabit()
{
    CompanyWorld world;
    const qint64 now = world.services->clock.now().toMSecsSinceEpoch();
    const auto filled = awaited(world.services->storage.write<bool>([now](Database &database) -> Result<bool> {
        CustomerRows rows(database);
        for (qint64 id = 1; id <= 3; ++id)
            rows.add(customerOf(id, QString::number(id), 0, 0, now));
        for (qint64 ago : {220, 179, 138, 97})
            rows.order(QStringLiteral("A%1").arg(ago), QStringLiteral("o-1-tail"), now - ago * dayMs, 100);
        rows.order(QStringLiteral("B"), QStringLiteral("o-2-tail"), now - 21 * dayMs, 100);
        return true;
    }));
    QVERIFY(filled);
    ShownCustomers shown(world);
    const auto said = [&shown] { return shown.labels().join(u'\n'); };
    shown.page.openTarget(QStringLiteral("customer:1"));
    QTRY_VERIFY2(said().contains(QStringLiteral("Buys about every 41 days, last bought 97 day")), qPrintable(said()));
    QVERIFY(said().contains(QStringLiteral("too few customers here have come back")));
    shown.page.openTarget(QStringLiteral("customer:2"));
    QTRY_VERIFY2(said().contains(QStringLiteral("One order only, 21 day")), qPrintable(said()));
    shown.page.openTarget(QStringLiteral("customer:3"));
    QTRY_VERIFY2(said().contains(QStringLiteral("No paid order yet.")), qPrintable(said()));
}

QTEST_MAIN(TestCustomersPage)
#include "tst_customerspage.moc"
