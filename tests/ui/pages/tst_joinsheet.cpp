#include "customers/customerstore.h"
#include "formatting/language.h"
#include "models/tableview.h"
#include "pages/customers/customerdetail.h"
#include "pages/customers/customerspage.h"
#include "pages/customers/joinsheet.h"
#include "pages/customers/newcustomerpopover.h"
#include "support/companyworld.h"
#include "support/customerrows.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

Customer personSeen(qint64 id, const QString &name, qint64 at)
{
    Customer customer;
    customer.id = CustomerId{id};
    customer.name = name;
    customer.source = QStringLiteral("order");
    customer.firstSeenAt = at;
    customer.figures = {1, Money::fromFen(100), Money(), at, at, 0, 0, at};
    return customer;
}

// 苏木 has two openids and a unionid that WeChat tells with the third one's openid as well.
void fillPeople(CompanyWorld &world)
{
    const qint64 now = world.services->clock.now().toMSecsSinceEpoch();
    QVERIFY(awaited(world.services->storage.write<bool>([now](Database &database) -> Result<bool> {
        CustomerRows rows(database);
        rows.add(personSeen(1, QStringLiteral("苏木"), now - 3'000), QStringLiteral("sm"), QStringLiteral("oAAA8fQ2"));
        rows.add(personSeen(2, QStringLiteral("周舟"), now - 2'000), QStringLiteral("zz"), QStringLiteral("oBBB9xx1"));
        rows.add(personSeen(3, {}, now - 1'000), {}, QStringLiteral("oCCCzzzz"));
        rows.identity(1, QStringLiteral("openid"), QStringLiteral("oDDD1234"));
        rows.identity(1, QStringLiteral("unionid"), QStringLiteral("uAAA5678"));
        rows.run(QStringLiteral("INSERT INTO follower(account_id, openid, unionid, is_following, run) VALUES(1, ?, ?, 1, 1)"),
                 {QStringLiteral("oCCCzzzz"), QStringLiteral("uAAA5678")});
        return true;
    })));
}

struct PeoplePage {
    explicit PeoplePage(CompanyWorld &world) : page(*world.services)
    {
        world.language.setLanguage(Language::English);
        QObject::connect(&page, &Page::noticed, &page, [this](const QString &sentence, const std::function<void()> &back) {
            said = sentence;
            undo = back;
        });
        for (auto *view : page.findChildren<TableView *>()) {
            if (view->parentWidget() != detail())
                table = view;
        }
        page.resize(1200, 760);
        page.show();
        page.activateWindow();
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.state() != Page::State::Loading, 10'000);
        QTRY_VERIFY(page.isActiveWindow());
    }
    int rows() const { return table->model()->rowCount(); }
    CustomerDetail *detail() const { return page.findChild<CustomerDetail *>(); }
    JoinSheet *sheet() const { return page.findChild<JoinSheet *>(); }
    bool says(const QString &text) const
    {
        const auto labels = sheet()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    // The control of the sheet with this accessible name or text, reached by Tab alone.
    QWidget *reached(const QString &name)
    {
        for (int steps = 0; steps < 60; ++steps) {
            QWidget *at = QApplication::focusWidget();
            const auto *button = qobject_cast<QAbstractButton *>(at);
            if (at && (at->accessibleName() == name || (button && button->text() == name)))
                return at;
            QTest::keyClick(at ? at : sheet(), Qt::Key_Tab);
        }
        return nullptr;
    }
    bool press(const QString &name)
    {
        QWidget *at = reached(name);
        if (at)
            QTest::keyClick(at, Qt::Key_Space);
        return at != nullptr;
    }

    CustomersPage page;
    TableView *table = nullptr;
    QString said;
    std::function<void()> undo;
};

} // namespace

class TestJoinSheet : public QObject
{
    Q_OBJECT

private slots:
    void aProposalIsJoinedAndTakenBackByKeys();
    void anotherCustomerIsTheSamePerson();
    void idsOfSomebodyElseAreSplitOff();
    void withoutProposalsItSaysSo();
    void theDetailSaysWhatAPersonIsKnownBy();
    void aNameIsTypedAndTakenBack();
    void aNewCustomerIsTypedAndTakenBack();
    void whatWasTypedStaysUntilItIsKept();
};

void TestJoinSheet::aProposalIsJoinedAndTakenBackByKeys()
{
    CompanyWorld world;
    fillPeople(world);
    PeoplePage shown(world);
    shown.page.command("joins")->trigger();
    QTRY_VERIFY(shown.sheet());
    QTRY_VERIFY(shown.says(QStringLiteral("苏木 and openid …zzzz: WeChat calls both by one unionid")));
    QVERIFY(shown.press(QStringLiteral("Join 苏木 and openid …zzzz")));
    QTRY_COMPARE(shown.rows(), 2);
    QVERIFY2(shown.said.startsWith(QStringLiteral("They are one customer now")), qPrintable(shown.said));
    QTRY_VERIFY(shown.says(QStringLiteral("No two customers are one person by a rule.")));
    QVERIFY(shown.press(QStringLiteral("Take back")));
    QTRY_COMPARE(shown.rows(), 3);
    QVERIFY2(shown.said.startsWith(QStringLiteral("Taken back: they are two customers")), qPrintable(shown.said));
    QTRY_VERIFY(shown.says(QStringLiteral("No two customers are one person by a rule."))); // nobody is asked again
    shown.undo();
    QTRY_COMPARE(shown.rows(), 2);
    QTest::keyClick(shown.sheet(), Qt::Key_Escape);
    QTRY_VERIFY(!shown.sheet());
    shown.undo(); // the message outlives the sheet
    QTRY_COMPARE(shown.rows(), 3);
}

void TestJoinSheet::anotherCustomerIsTheSamePerson()
{
    CompanyWorld world;
    fillPeople(world);
    PeoplePage shown(world);
    shown.page.openTarget(QStringLiteral("customer:2"));
    QTRY_VERIFY(shown.detail()->isVisible());
    emit shown.detail()->joinsWanted();
    QTRY_VERIFY(shown.sheet());
    QWidget *field = shown.reached(QStringLiteral("Same person as … (name, initials, number)"));
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("sm"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(shown.sheet()->findChild<QPushButton *>() && shown.says(QStringLiteral("Same person as …")));
    QTRY_VERIFY(shown.press(QStringLiteral("The same person as 苏木"))); // once it was found
    QTRY_COMPARE(shown.rows(), 2);
    QTRY_COMPARE(shown.detail()->card()->listed.customer.id, CustomerId{1}); // who was seen first stays
    QCOMPARE(shown.detail()->card()->joins.size(), size_t(1));
    shown.undo();
    QTRY_COMPARE(shown.rows(), 3);
}

void TestJoinSheet::idsOfSomebodyElseAreSplitOff()
{
    CompanyWorld world;
    fillPeople(world);
    PeoplePage shown(world);
    shown.page.openTarget(QStringLiteral("customer:1"));
    QTRY_VERIFY(shown.detail()->isVisible());
    emit shown.detail()->joinsWanted();
    QTRY_VERIFY(shown.sheet() && shown.sheet()->findChildren<QCheckBox *>().size() == 3);
    const auto split = [&shown] {
        for (auto *button : shown.sheet()->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Split off the chosen ids"))
                return button;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    QVERIFY(split() && !split()->isEnabled());
    QVERIFY(shown.press(QStringLiteral("openid …1234, typed by hand")));
    QVERIFY(split()->isEnabled());
    QVERIFY(shown.press(QStringLiteral("Split off the chosen ids")));
    QTRY_COMPARE(shown.rows(), 4);
    QTRY_COMPARE(shown.sheet()->findChildren<QCheckBox *>().size(), 2);
    shown.undo();
    QTRY_COMPARE(shown.rows(), 3);
    QTRY_COMPARE(shown.sheet()->findChildren<QCheckBox *>().size(), 3);
    for (auto *box : shown.sheet()->findChildren<QCheckBox *>())
        box->setChecked(true);
    QVERIFY(!split()->isEnabled()); // one at least stays
}

void TestJoinSheet::withoutProposalsItSaysSo()
{
    CompanyWorld world;
    PeoplePage shown(world);
    shown.page.openTarget(QStringLiteral("joins"));
    QTRY_VERIFY(shown.sheet());
    QTRY_VERIFY(shown.says(QStringLiteral("No two customers are one person by a rule.")));
}

void TestJoinSheet::theDetailSaysWhatAPersonIsKnownBy()
{
    CompanyWorld world;
    fillPeople(world);
    PeoplePage shown(world);
    shown.page.openTarget(QStringLiteral("customer:1"));
    QTRY_VERIFY(shown.detail()->isVisible());
    const auto labels = shown.detail()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->text() == QStringLiteral("openid …8fQ2, typed by hand\nopenid …1234, typed by hand\nunionid …5678, typed by hand");
    }));
}

void TestJoinSheet::aNameIsTypedAndTakenBack()
{
    CompanyWorld world;
    fillPeople(world);
    PeoplePage shown(world);
    const auto first = [&shown] { return shown.table->model()->index(0, 0).data().toString(); };
    QCOMPARE(first(), QStringLiteral("openid …zzzz"));
    shown.page.openTarget(QStringLiteral("customer:3"));
    QTRY_VERIFY(shown.detail()->isVisible());
    const auto field = [&shown] {
        const auto fields = shown.detail()->findChildren<QLineEdit *>();
        return *std::ranges::find(fields, QStringLiteral("Name"), &QLineEdit::accessibleName);
    };
    field()->setFocus();
    QTest::keyClicks(field(), QStringLiteral("Mia"));
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_COMPARE(first(), QStringLiteral("Mia"));
    QCOMPARE(shown.said, QStringLiteral("Named: Mia"));
    QTRY_VERIFY(field()->hasFocus());
    shown.undo();
    QTRY_COMPARE(first(), QStringLiteral("openid …zzzz"));
    QTRY_COMPARE(field()->text(), QString());
}

void TestJoinSheet::aNewCustomerIsTypedAndTakenBack()
{
    CompanyWorld world;
    fillPeople(world);
    QVERIFY(awaited(world.services->vault.unlock()));
    PeoplePage shown(world);
    shown.page.command("new")->trigger();
    auto *popover = shown.page.findChild<NewCustomerPopover *>();
    QVERIFY(popover);
    const auto fields = popover->findChildren<QLineEdit *>();
    auto *phone = *std::ranges::find(fields, QStringLiteral("Phone"), &QLineEdit::accessibleName);
    auto *name = *std::ranges::find(fields, QStringLiteral("Name"), &QLineEdit::accessibleName);
    QVERIFY(!popover->findChild<QPushButton *>()->isEnabled()); // nothing is typed
    QTest::keyClicks(phone, QStringLiteral("138"));
    QVERIFY(!popover->findChild<QPushButton *>()->isEnabled()); // no number
    QTest::keyClicks(phone, QStringLiteral(" 0013 8000"));
    QTest::keyClicks(name, QStringLiteral("Mia"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 4, 20'000);
    QTRY_VERIFY(shown.detail()->isVisible());
    QCOMPARE(shown.detail()->card()->listed.customer.name, QStringLiteral("Mia"));
    QVERIFY(shown.detail()->card()->hasPhone);
    shown.page.search(QStringLiteral("8000"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.rows(), 1, 20'000);
    shown.page.search({});
    QTRY_COMPARE(shown.rows(), 4);
    shown.undo();
    QTRY_COMPARE(shown.rows(), 3);
}

// Writing to WeChat may fail, and the same may be told again: nothing has to be typed twice.
void TestJoinSheet::whatWasTypedStaysUntilItIsKept()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    CustomerDetail detail(world.services->clock);
    CustomerCard card;
    card.listed.customer = personSeen(1, QStringLiteral("苏木"), 1'000);
    card.remark = FollowerListStore::Remark{OpenId(QStringLiteral("oA")), QStringLiteral("老客")};
    detail.show(card);
    const auto field = [&detail](const QString &name) {
        auto fields = detail.findChildren<QLineEdit *>(); // those that were shown before go a moment later
        std::ranges::reverse(fields);
        return *std::ranges::find(fields, name, &QLineEdit::accessibleName);
    };
    const QString remark = QStringLiteral("A remark of at most nine Chinese characters"), tag = QStringLiteral("A new tag"),
                  note = QStringLiteral("A new note");
    QSignalSpy written(&detail, &CustomerDetail::remarkWritten);
    QTest::keyClick(field(remark), Qt::Key_Return); // unchanged
    QCOMPARE(written.size(), 1);
    detail.show(card);
    QCOMPARE(field(remark)->text(), QStringLiteral("老客"));
    field(remark)->setText(QStringLiteral("大客户"));
    QTest::keyClick(field(remark), Qt::Key_Return);
    detail.show(card); // it failed
    QCOMPARE(field(remark)->text(), QStringLiteral("大客户"));
    field(note)->setText(QStringLiteral("喜欢青色"));
    field(tag)->setText(QStringLiteral("送礼"));
    QTest::keyClick(field(tag), Qt::Key_Return);
    QCOMPARE(field(tag)->text(), QStringLiteral("送礼"));
    card.listed.customer.tags = {QStringLiteral("送礼")};
    detail.show(card);
    QCOMPARE(field(tag)->text(), QString()); // kept
    QCOMPARE(field(note)->text(), QStringLiteral("喜欢青色"));
    QCOMPARE(field(remark)->text(), QStringLiteral("大客户"));
    card.remark->text = QStringLiteral("大客户");
    card.notes = {{1, QStringLiteral("喜欢青色"), 5}};
    detail.show(card);
    QCOMPARE(field(note)->text(), QString());
    QCOMPARE(field(remark)->text(), QStringLiteral("大客户"));
}

QTEST_MAIN(TestJoinSheet)
#include "tst_joinsheet.moc"
