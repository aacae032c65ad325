#include "customers/customernotestore.h"
#include "customers/customerstore.h"
#include "charts/daychart.h"
#include "content/poststore.h"
#include "models/tableview.h"
#include "pages/today/alertwords.h"
#include "pages/today/attentioncard.h"
#include "pages/today/attributioncard.h"
#include "pages/today/morningfigures.h"
#include "pages/today/mutedeeds.h"
#include "pages/today/mutepopover.h"
#include "pages/today/nextpostscard.h"
#include "pages/today/postpopover.h"
#include "pages/today/revenuewords.h"
#include "pages/today/todaypage.h"
#include "pages/today/topicscard.h"
#include "shipping/shippingdeeds.h"
#include "support/closeworld.h"
#include "support/companyworld.h"
#include "widgets/keyfigure.h"
#include "widgets/textlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

// The morning after the contract's sample day, on the screen.
struct Shown {
    explicit Shown(CompanyWorld &world) : page(*inTheMorning(world).services)
    {
        page.resize(1200, 800);
        page.show();
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.state() != Page::State::Loading, 10'000);
    }
    static CompanyWorld &inTheMorning(CompanyWorld &world)
    {
        world.vault.clock.set(contractday::day.end().addSecs(9 * 3600));
        return world;
    }
    QStringList figures() const
    {
        QStringList names;
        for (const KeyFigure *figure : page.findChildren<KeyFigure *>())
            names.append(figure->accessibleName());
        return names;
    }

    TodayPage page;
};

// A post of that state whose time is `minutes` from nine in the morning after the sample day, in China.
PostId addPost(CompanyWorld &world, const QString &title, PostState state, int minutes, const QString &why = {})
{
    Post post;
    post.account = AccountId{1};
    post.state = state;
    post.failure = why;
    post.article.title = title;
    post.article.body = QStringLiteral("正文");
    post.due = plannedAt(contractday::day.end().addSecs(9 * 3600 + minutes * 60).toMSecsSinceEpoch());
    return *awaited(world.vault.storage.write<PostId>([post](Database &database) { return PostStore(database).add(post); }));
}

Post postOf(CompanyWorld &world, PostId id)
{
    return *awaited(world.vault.storage.read<Post>([id](Database &database) { return PostStore(database).post(AccountId{1}, id); }));
}

QPushButton *buttonCalled(const QWidget &where, const QString &text)
{
    for (auto *button : where.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

void importSampleDay(CompanyWorld &world)
{
    world.import(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    world.import(QStringLiteral("basic.csv"), contractBill(BillKind::FundBasic));
    world.import(QStringLiteral("orders.csv"), contractday::ordersCsv());
    world.import(QStringLiteral("refunds.csv"), contractday::refundsCsv());
}

} // namespace

class TestTodayPage : public QObject
{
    Q_OBJECT

private slots:
    void showsTheMoneyOfYesterday();
    void whatWaitsToBeShippedIsFrozenAndLeadsThere();
    void leadsToWhereThingsAreDone();
    void showsTheNumbersBehindItsChart();
    void saysThatNothingIsThereYet();
    void whatGoesOutNextIsThere();
    void aPlannedPostThatCannotGoOutIsNamedBeforeItsHour();
    void aMissedPostIsSentNowRightHere();
    void aMissedPostIsGivenUpRightHere();
    void theAddressOfAPublishedArticleClosesItsPostRightHere();
    void eachFailureHasTheRemedyOfItsReason_data();
    void eachFailureHasTheRemedyOfItsReason();
    void aTaskIsTickedOffHereAndTakenBack();
    void anAlertSaysWhatIsUsualAndNeverWhy();
    void mutingNeedsAReasonAndIsTakenBack();
    void whatIsUnderWayLeadsToItsRows();
    void whatNoArticleBroughtStandsInItsOwnRow();
    void theForecastIsDashedWithItsBand();
    void topicsSayThatAgeAndSexDoNotExist();
    void theChartMarksTodayAndThePostsThatWentOut();
    void theLunarDateStandsBesideTheGreeting();
    void exportsWhatItShows();
    void aCancelledExportSaysNothing();
    void theCardCountsWhatTheSidebarCounts();
    void drawsInEveryLanguageAndTheme();
};

// By hand in tst_morning: 3189.89 brought in and arrived, 280.00 of a refund under way, ten orders.
void TestTodayPage::showsTheMoneyOfYesterday()
{
    CompanyWorld world;
    importSampleDay(world);
    const Shown shown(world);
    const QStringList figures = shown.figures();
    QCOMPARE(figures.size(), 7); // the last two are of followers
    const QStringList expected{QStringLiteral("3,189.89"), QStringLiteral("3,189.89"), QStringLiteral("0.00"), QStringLiteral("280.00"),
                               QStringLiteral(" 10")};
    for (int i = 0; i < 5; ++i)
        QVERIFY2(figures[i].endsWith(expected[i]), figures[i].toUtf8().constData());
}

void TestTodayPage::whatWaitsToBeShippedIsFrozenAndLeadsThere()
{
    CompanyWorld world;
    importSampleDay(world);
    const qint64 now = world.vault.clock.now().toMSecsSinceEpoch();
    const auto kept = awaited(world.vault.storage.write<qint64>([now](Database &database) {
        std::vector<ManagedOrder> orders(3);
        for (size_t i = 0; i < orders.size(); ++i) {
            orders[i].key.transaction = TransactionId(QString::number(i + 1));
            orders[i].paid = Money::fromFen(10'000);
            orders[i].paidAt = now - qint64(i) * 3 * 24 * 3'600'000; // now, three and six days ago
        }
        orders[2].state = ManagedOrder::State::Finished;
        return keepManagedOrders(database, AccountId{1}, orders, now);
    }));
    QVERIFY(kept);
    Shown shown(world);
    QVERIFY2(shown.figures()[2].endsWith(QStringLiteral("200.00")), shown.figures()[2].toUtf8().constData());
    QSignalSpy leads(&shown.page, &Page::leadTo);
    QTest::keyClick(shown.page.findChildren<KeyFigure *>()[2], Qt::Key_Return);
    QCOMPARE(leads.at(0).at(0).toByteArray(), QByteArray("orders"));
    QCOMPARE(leads.at(0).at(1).toString(), QStringLiteral("section:shipping"));
}

void TestTodayPage::leadsToWhereThingsAreDone()
{
    CompanyWorld world;
    importSampleDay(world);
    Shown shown(world);
    QSignalSpy led(&shown.page, &Page::leadTo);
    QTest::keyClick(shown.page.findChildren<KeyFigure *>().front(), Qt::Key_Return);
    QCOMPARE(led.size(), 1);
    QCOMPARE(led[0][0].toByteArray(), QByteArray("reconcile"));
    QCOMPARE(led[0][1].toString(), QStringLiteral("day:2026-03-05"));
    QTest::keyClick(shown.page.findChildren<KeyFigure *>()[4], Qt::Key_Return);
    QCOMPARE(led[1][0].toByteArray(), QByteArray("orders"));
}

void TestTodayPage::showsTheNumbersBehindItsChart()
{
    CompanyWorld world;
    importSampleDay(world);
    Shown shown(world);
    auto *chart = shown.page.findChild<Chart *>();
    const ChartTable table = chart->table();
    QCOMPARE(table.rows.size(), size_t(1)); // one day has a bill
    QVERIFY2(table.rows[0].last().endsWith(QStringLiteral("3,189.89")), table.rows[0].last().toUtf8().constData());
}

void TestTodayPage::saysThatNothingIsThereYet()
{
    CompanyWorld world;
    const Shown shown(world);
    QCOMPARE(shown.page.state(), Page::State::Empty);
}

void TestTodayPage::whatGoesOutNextIsThere()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    addPost(world, QStringLiteral("Tomorrow"), PostState::Scheduled, 24 * 60);
    const PostId first = addPost(world, QStringLiteral("Today"), PostState::Scheduled, 60);
    addPost(world, QStringLiteral("Out"), PostState::Published, -60);
    Shown shown(world);
    auto *table = shown.page.findChild<NextPostsCard *>()->findChild<TableView *>();
    const QAbstractItemModel &rows = *table->model();
    QCOMPARE(rows.rowCount(), 2);
    QCOMPARE(rows.index(0, 0).data().toString(), QStringLiteral("today 10:00"));
    QCOMPARE(rows.index(0, 1).data().toString(), QStringLiteral("Today"));
    QCOMPARE(rows.index(1, 0).data().toString(), QStringLiteral("tomorrow 09:00"));
    QSignalSpy led(&shown.page, &Page::leadTo);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(led.size(), 1);
    QCOMPARE(led[0][1].toString(), QStringLiteral("post:%1").arg(toInteger(first)));
}

void TestTodayPage::aPlannedPostThatCannotGoOutIsNamedBeforeItsHour()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const PostId post = addPost(world, QStringLiteral("Cups"), PostState::Scheduled, 60); // without a cover
    Shown shown(world);
    QStringList sentences;
    for (const auto *label : shown.page.findChildren<TextLabel *>())
        sentences.append(label->text());
    const QString expected = QStringLiteral("“Cups” is planned for 03-06 10:00 and can't go out as it is: There is no cover.");
    QVERIFY2(sentences.contains(expected), qPrintable(sentences.join(u'\n')));
    QSignalSpy led(&shown.page, &Page::leadTo);
    QTest::mouseClick(buttonCalled(shown.page, QStringLiteral("Mend the text")), Qt::LeftButton);
    QCOMPARE(led.size(), 1);
    QCOMPARE(led[0][1].toString(), QStringLiteral("write:%1").arg(toInteger(post)));
}

void TestTodayPage::aMissedPostIsSentNowRightHere()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const PostId post = addPost(world, QStringLiteral("Slept"), PostState::Missed, -120);
    Shown shown(world);
    QTest::mouseClick(buttonCalled(shown.page, QStringLiteral("Decide")), Qt::LeftButton);
    QTest::mouseClick(buttonCalled(*shown.page.findChild<PostPopover *>(), QStringLiteral("Send now")), Qt::LeftButton);
    QTRY_COMPARE(postOf(world, post).state, PostState::Scheduled);
    QCOMPARE(postOf(world, post).due->atMs, world.vault.clock.now().toMSecsSinceEpoch());
    QTRY_VERIFY(!buttonCalled(shown.page, QStringLiteral("Decide"))); // it waits no longer
}

void TestTodayPage::aMissedPostIsGivenUpRightHere()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const PostId post = addPost(world, QStringLiteral("Slept"), PostState::Missed, -120);
    Shown shown(world);
    QTest::mouseClick(buttonCalled(shown.page, QStringLiteral("Decide")), Qt::LeftButton);
    QTest::mouseClick(buttonCalled(*shown.page.findChild<PostPopover *>(), QStringLiteral("Give up")), Qt::LeftButton);
    QTRY_COMPARE(postOf(world, post).state, PostState::Draft);
}

void TestTodayPage::theAddressOfAPublishedArticleClosesItsPostRightHere()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const PostId post = addPost(world, QStringLiteral("Waits"), PostState::WaitingForYou, -120);
    Shown shown(world);
    QTest::mouseClick(buttonCalled(shown.page, QStringLiteral("Do it now")), Qt::LeftButton);
    auto *address = shown.page.findChild<PostPopover *>()->findChild<QLineEdit *>();
    address->setText(QStringLiteral("https://mp.weixin.qq.com/s/abcdefghijk"));
    QTRY_COMPARE(postOf(world, post).state, PostState::Published);
    QCOMPARE(postOf(world, post).url, QStringLiteral("https://mp.weixin.qq.com/s/abcdefghijk"));
}

// What the codes ask for: contract 11.8 and docs/CONTENT.md.
void TestTodayPage::eachFailureHasTheRemedyOfItsReason_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("remedy");
    const auto row = [](const char *code, PostRemedy remedy) {
        QTest::newRow(code) << QString::fromLatin1(code) << static_cast<int>(remedy);
    };
    row("wechat.48001", PostRemedy::OpenSettings); // not permitted
    row("wechat.40164", PostRemedy::OpenSettings); // address not allowed
    row("wechat.45003", PostRemedy::Write);        // title too long
    row("post.check", PostRemedy::Write);
    row("picture.not_found", PostRemedy::Write);
    row("post.publish_failed", PostRemedy::TryAgain);
    row("wechat.45009", PostRemedy::TryAgain); // the day's calls are used up
    row("post.banned", PostRemedy::Look);
    row("post.deleted_there", PostRemedy::Look);
    row("post.mass_failed", PostRemedy::Look);
}

void TestTodayPage::eachFailureHasTheRemedyOfItsReason()
{
    QFETCH(QString, code);
    QFETCH(int, remedy);
    Post post;
    post.state = PostState::Failed;
    post.failure = code;
    QCOMPARE(static_cast<int>(remedyOf(post)), remedy);
}

// ANALYTICS D.2's own example.
void TestTodayPage::aTaskIsTickedOffHereAndTakenBack()
{
    CompanyWorld world;
    importSampleDay(world);
    const BusinessDay day = contractday::day.next();
    QVERIFY(awaited(world.vault.storage.write<void>([day](Database &database) -> Done {
        const auto id = CustomerStore(database).create(AccountId{1}, {QStringLiteral("林小姐"), QStringLiteral("hand"), {}, 0, {}}, 0);
        const auto added = id ? CustomerNoteStore(database).addTask(*id, QStringLiteral("寄样品"), day, 0) : failure(id.error());
        return added ? Done() : failure(added.error());
    })));
    world.language.setLanguage(Language::English);
    Shown shown(world);
    std::function<void()> undo;
    connect(&shown.page, &Page::noticed, this, [&undo](const QString &, const std::function<void()> &back) { undo = back; });
    QSignalSpy led(&shown.page, &Page::leadTo);
    const auto isListed = [&shown] { return buttonCalled(shown.page, QStringLiteral("To the customer")) != nullptr; };
    QVERIFY(isListed());
    buttonCalled(shown.page, QStringLiteral("To the customer"))->click();
    QCOMPARE(led.back()[0].toByteArray(), QByteArray("customers"));
    QVERIFY(led.back()[1].toString().startsWith(QStringLiteral("customer:")));
    buttonCalled(shown.page, QStringLiteral("Done"))->click();
    QTRY_VERIFY(!isListed());
    QVERIFY(undo);
    undo();
    QTRY_VERIFY(isListed());
}

void TestTodayPage::anAlertSaysWhatIsUsualAndNeverWhy()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    FigureAlert alert;
    alert.figure = WatchedFigure::LostFollowers;
    alert.day = BusinessDay(QDate(2026, 11, 24));
    alert.value = 12;
    alert.usualLow = 2;
    alert.usualHigh = 5;
    QCOMPARE(alertSentence(alert),
             QStringLiteral("Unfollows on 11-24 (Tuesday): 12; on that weekday of the last 8 weeks 2 to 5. That is unusual."));
    world.language.setLanguage(Language::Chinese);
    QCOMPARE(alertSentence(alert), QStringLiteral("11-24（周二）取关为 12；过去 8 周的同一周几为 2–5，属异常。"));
}

void TestTodayPage::mutingNeedsAReasonAndIsTakenBack()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const auto muted = [&world] {
        return *awaited(world.vault.storage.read<std::vector<MutedFigure>>(
            [](Database &database) { return AlertStore(database).muted(AccountId{1}); }));
    };
    QWidget owner;
    owner.show();
    auto *popover = new MutePopover(WatchedFigure::LostFollowers, BusinessDay(QDate(2026, 11, 25)), &owner);
    popover->openBelow(owner);
    MuteDeeds deeds(*world.services, &owner);
    connect(popover, &MutePopover::decided, &deeds, &MuteDeeds::mute);
    std::function<void()> undo;
    connect(&deeds, &MuteDeeds::done, &owner, [&](const QString &, const std::function<void()> &back) { undo = back; });
    QVERIFY(!buttonCalled(*popover, QStringLiteral("Mute"))->isEnabled());
    popover->findChild<QLineEdit *>()->setText(QStringLiteral("market week"));
    QTest::mouseClick(buttonCalled(*popover, QStringLiteral("Mute")), Qt::LeftButton);
    QTRY_VERIFY(undo);
    QCOMPARE(muted().size(), size_t(1));
    QCOMPARE(muted()[0].reason, QStringLiteral("market week"));
    QCOMPARE(muted()[0].until->toText(), QStringLiteral("2026-12-01")); // seven days with today
    QSignalSpy done(&deeds, &MuteDeeds::done);
    std::exchange(undo, {})();
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(muted().size(), size_t(0));
    QVERIFY(!undo); // Ctrl+Z once more goes further back
}

void TestTodayPage::whatIsUnderWayLeadsToItsRows()
{
    MorningFigures figures;
    QSignalSpy led(&figures, &MorningFigures::leadTo);
    Morning morning;
    morning.revenue.resize(1);
    morning.orders = {0, 0};
    const auto press = [&] {
        figures.set(morning);
        QTest::keyClick(figures.findChildren<KeyFigure *>().at(3), Qt::Key_Return); // as in today.png
    };
    press();
    QCOMPARE(led.size(), 0); // nothing is under way
    morning.unbookedDay = BusinessDay(QDate(2026, 11, 20));
    morning.unbookedDays = 2;
    press();
    QCOMPARE(led.at(0), QVariantList({QByteArray("reconcile"), QStringLiteral("day:2026-11-20")}));
    morning.refundsUnderWay = 1;
    press();
    QCOMPARE(led.at(1), QVariantList({QByteArray("orders"), QStringLiteral("refunds:underway")}));
}

void TestTodayPage::whatNoArticleBroughtStandsInItsOwnRow()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    Attribution attribution;
    attribution.period = {BusinessDay(QDate(2026, 11, 1)), BusinessDay(QDate(2026, 12, 1))};
    attribution.posts.push_back({PostId{17}, QStringLiteral("Cups"), 200, {4, Money::fromFen(15'000), Money::fromFen(3'000)}, {}});
    attribution.unknown = {2, Money::fromFen(8'000), {}};
    attribution.ledger = {6, Money::fromFen(23'000), Money::fromFen(3'000)};
    AttributionCard card(world.memory);
    card.set(attribution);
    const QAbstractItemModel &rows = *card.findChild<TableView *>()->model();
    QCOMPARE(rows.rowCount(), 2);
    QCOMPARE(rows.index(0, 2).data().toString(), QStringLiteral("2.0%")); // four of 200
    QCOMPARE(rows.index(0, 4).data().toString(), QStringLiteral("¥\u00A0120.00"));
    QCOMPARE(rows.index(1, 0).data().toString(), QStringLiteral("Source unknown"));
    QCOMPARE(rows.index(1, 4).data().toString(), QStringLiteral("¥\u00A080.00"));
    QStringList sentences;
    for (const auto *label : card.findChildren<TextLabel *>())
        sentences.append(label->text());
    QVERIFY2(sentences.contains(QStringLiteral("Together ¥\u00A0200.00 of 6 orders, as in the books.")), qPrintable(sentences.join(u'\n')));
}

void TestTodayPage::theForecastIsDashedWithItsBand()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    RevenueForecast forecast;
    forecast.days.push_back({BusinessDay(QDate(2026, 11, 26)), Money::fromFen(300'000), Money::fromFen(250'000), Money::fromFen(350'000)});
    forecast.expected = Money::fromFen(1'240'000);
    forecast.low = Money::fromFen(980'000);
    forecast.high = Money::fromFen(1'500'000);
    const DayChartData data = revenueChart({}, &forecast);
    QVERIFY(data.forecast);
    QCOMPARE(data.forecast->points[0].low, 2500.0);
    QCOMPARE(data.forecast->points[0].high, 3500.0);
    QCOMPARE(forecastSentence(forecast),
             QStringLiteral("Next 7 days: about ¥\u00A012,400, in 8 of 10 such weeks ¥\u00A09,800–15,000; campaigns are not counted."));
    QCOMPARE(forecastSentence(stats::refusal(stats::RefusalCode::TooFew, "days", 9)),
             QStringLiteral("No forecast: About 9 more days are needed."));
}

void TestTodayPage::topicsSayThatAgeAndSexDoNotExist()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    TopicsCard card;
    card.set(stats::refusal(stats::RefusalCode::NotIdentified, "reads"));
    QStringList sentences;
    for (const auto *label : card.findChildren<TextLabel *>())
        sentences.append(label->text());
    QVERIFY(sentences.contains(QStringLiteral("WeChat does not tell who read what.")));
    QVERIFY(std::ranges::any_of(sentences, [](const QString &line) { return line.startsWith(u"Age and sex don't exist"); }));
}

void TestTodayPage::theChartMarksTodayAndThePostsThatWentOut()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    Post post;
    post.article.title = QStringLiteral("Cups");
    post.due = plannedAt(contractday::day.start().addSecs(20 * 3600).toMSecsSinceEpoch());
    RevenueDay day;
    day.day = contractday::day;
    const DayChartData data = revenueChart({day}, nullptr, {post});
    QCOMPARE(data.today->toText(), QStringLiteral("2026-03-06"));
    QCOMPARE(data.events.size(), size_t(1));
    QCOMPARE(data.events[0].day.toText(), QStringLiteral("2026-03-05"));
    QCOMPARE(data.events[0].name, QStringLiteral("Post “Cups”"));

    importSampleDay(world); // and on the page: what is published, not what is planned
    addPost(world, QStringLiteral("Bowls"), PostState::Published, -600);
    addPost(world, QStringLiteral("Plates"), PostState::Scheduled, 600);
    Shown shown(world);
    auto *chart = shown.page.findChild<DayChart *>();
    QTRY_VERIFY_WITH_TIMEOUT(shown.page.isSettled(), 10'000);
    chart->setFocus(Qt::TabFocusReason);
    QStringList said;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(chart, Qt::Key_Left);
        said.append(chart->accessibleDescription());
    }
    QVERIFY2(said.join(u'\n').contains(QStringLiteral("Post “Bowls”")), qPrintable(said.join(u'\n')));
    QVERIFY(!said.join(u'\n').contains(QStringLiteral("Plates")));
}

// The day of design/today.png.
void TestTodayPage::theLunarDateStandsBesideTheGreeting()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    QCOMPARE(lunarDate(BusinessDay(QDate(2026, 11, 22))), QStringLiteral("lunar 十月十四"));
    QCOMPARE(lunarDate(BusinessDay(QDate(2101, 1, 1))), QString());
    importSampleDay(world);
    Shown shown(world);
    QStringList texts;
    for (const auto *label : shown.page.findChildren<TextLabel *>())
        texts.append(label->text());
    // Seventeen days after the Spring Festival of 2026, 17 February.
    QVERIFY2(texts.join(u'\n').contains(QStringLiteral("lunar 正月十八 · yesterday's bill waits to be compared")),
             qPrintable(texts.join(u'\n')));
}

void TestTodayPage::exportsWhatItShows()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    importSampleDay(world);
    Shown shown(world);
    QTRY_VERIFY_WITH_TIMEOUT(shown.page.isSettled(), 10'000);
    const auto written = [&](TodayPart part) {
        const QString path = world.vault.folder->filePath(QStringLiteral("out.csv"));
        QSignalSpy noticed(&shown.page, &Page::noticed);
        shown.page.exportTo(path, part);
        QFile file(path);
        if (!(noticed.count() == 1 || noticed.wait(10'000)) || !file.open(QIODevice::ReadOnly))
            return QStringList();
        return QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    };
    const QStringList figures = written(TodayPart::Figures); // as showsTheMoneyOfYesterday() knows them
    QCOMPARE(figures.size(), 8);
    QVERIFY2(figures[1].contains(QStringLiteral("3,189.89")) && figures[4].contains(QStringLiteral("280.00")),
             qPrintable(figures.join(u'\n')));
    const QStringList revenue = written(TodayPart::Revenue);
    QCOMPARE(revenue.size(), 2); // one day has a bill, and there is no forecast of one
    QVERIFY2(revenue[1].startsWith(QStringLiteral("\"2026-03-05\",3189.89,")), qPrintable(revenue[1]));
    const QStringList orders = written(TodayPart::Orders);
    QCOMPARE(orders.size(), 1 + int(newestOrdersShown));
    QVERIFY(written(TodayPart::Articles).size() == 2); // nothing but “source unknown”
    QVERIFY(!written(TodayPart::Actions).isEmpty());
}

void TestTodayPage::aCancelledExportSaysNothing()
{
    CompanyWorld world;
    importSampleDay(world);
    Shown shown(world);
    world.vault.pool.setMaxThreadCount(1);
    QSemaphore gate;
    world.vault.pool.start([&gate] { gate.acquire(); });
    const QString path = world.vault.folder->filePath(QStringLiteral("out.xlsx"));
    shown.page.exportTo(path, TodayPart::Figures);
    QCOMPARE(world.jobs.entries().size(), size_t(1));
    world.jobs.cancel(world.jobs.entries().front().id);
    gate.release();
    world.vault.pool.waitForDone();
    QVERIFY(!QFile::exists(path));
}

// What is unusual is listed, and waits for nobody.
void TestTodayPage::theCardCountsWhatTheSidebarCounts()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const ProblemWords words = [](const Error &error) { return Problem{error.code, {}, {}}; };
    AttentionCard card(words, world.vault.clock);
    Attention open;
    open.kind = Attention::Kind::MissingBills;
    open.count = 1;
    open.day = contractday::day;
    card.set({open});
    FigureAlert alert;
    alert.figure = WatchedFigure::LostFollowers;
    alert.day = contractday::day;
    card.setAlerts({alert}, {});
    QStringList texts;
    for (const auto *label : card.findChildren<TextLabel *>())
        texts.append(label->text());
    QVERIFY2(texts.contains(QStringLiteral("1")) && !texts.contains(QStringLiteral("2")), qPrintable(texts.join(u'\n')));
}

void TestTodayPage::drawsInEveryLanguageAndTheme()
{
    CompanyWorld world;
    importSampleDay(world);
    Shown shown(world);
    for (Language language : {Language::Chinese, Language::English}) {
        for (Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            world.language.setLanguage(language);
            world.theme.setMode(mode);
            QVERIFY(coloursOf(shown.page) > 40);
        }
    }
}

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
