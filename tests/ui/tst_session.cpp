#include "base/futurejob.h"
#include "frame/navigationbutton.h"
#include "frame/page.h"
#include "frame/sidebar.h"
#include "reconcile/closeday.h"
#include "support/companywindow.h"
#include "support/windowworld.h"
#include "widgets/periodfilter.h"
#include "widgets/toast.h"

#include <QLabel>
#include <QPointer>
#include <QPromise>
#include <QScreen>
#include <QtTest>

using namespace yiren;

// What a sitting leaves for the next start. "As after a kill" is a second memory over the same file while the first window still lives:
// it has been told nothing.
class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void pageAndPeriodComeBackAsAfterAKill();
    void sizeAndPlaceComeBackAsAfterAKill();
    void aWindowOfAScreenThatIsGoneIsMovedToOneThatIsThere();
    void aWindowFitsASmallScreen();
    void aPageThatIsNoMoreLeadsToTheFirst();
    void picturesLeaveNoTrace();
    void theFootSaysWhoseBooksTheseAre();
    void theSidebarSaysWhatWaitsWhateverPageComesFirst();
    void aSavedAccountReachesThePageInFrontToo();
    void aSavedAccountWaitsForWhatRuns();
    void aPaymentIsSaidWhateverPageIsInFront();

private:
    static std::unique_ptr<MainWindow> anotherWindow(WindowWorld &world, ViewMemory &memory, const Account &account = {},
                                                     bool isDemo = false)
    {
        PageServices services{.storage = world.program->storage(),
                              .clock = world.program->clock(),
                              .pool = world.program->pool(),
                              .vault = world.program->vault(),
                              .folder = world.program->dataDir(),
                              .jobs = world.jobs,
                              .memory = memory,
                              .theme = world.theme,
                              .language = world.language,
                              .account = account,
                              .words =
                                  [](const Error &error) {
                                      return Problem{error.code, {}, {}};
                                  },
                              .door = world.door,
                              .connectPay = [](Merchant, AccountId) { return PayConnection(); },
                              .connectOfficial = {},
                              .importFiles = [](const QStringList &) {},
                              .restore = [](const QString &) {},
                              .accountSaved = [](const Account &) {},
                              .isDemo = isDemo};
        auto window = std::make_unique<MainWindow>(std::move(services), pageTable(true));
        window->showRememberedPage();
        return window;
    }
    static QString iniOf(const WindowWorld &world) { return world.folder.filePath(QStringLiteral("window.ini")); }
};

void TestSession::pageAndPeriodComeBackAsAfterAKill()
{
    WindowWorld world;
    world.window->showPage("settings");
    auto *period = world.window->findChild<PeriodFilter *>();
    const PeriodChoice days{PeriodChoice::Kind::FromTo,
                            Period::inclusive(BusinessDay(QDate(2026, 11, 3)), BusinessDay(QDate(2026, 11, 9)))};
    period->setChoice(days);
    emit period->chosen(days);
    QTRY_COMPARE(ViewMemory(iniOf(world)).value(QStringLiteral("page")).toString(), QStringLiteral("settings"));
    ViewMemory later(iniOf(world));
    const auto next = anotherWindow(world, later);
    QCOMPARE(next->currentPage()->name(), QByteArray("settings"));
    QVERIFY(next->findChild<PeriodFilter *>()->choice() == days);
}

void TestSession::sizeAndPlaceComeBackAsAfterAKill()
{
    WindowWorld world;
    world.window->setGeometry(60, 40, 710, 560);
    world.window->setMinimumSize(600, 400);
    world.window->resize(710, 520);
    const QSize size = world.window->size();
    QTest::qWait(500); // moving has ended
    QTRY_VERIFY(ViewMemory(iniOf(world)).value(QStringLiteral("window")).isValid());
    QTest::qWait(50);
    ViewMemory later(iniOf(world));
    QWidget bare;
    QVERIFY(bare.restoreGeometry(later.value(QStringLiteral("window")).toByteArray()));
    QCOMPARE(bare.size(), size);
    const auto next = anotherWindow(world, later);
    next->show();
    QCOMPARE(next->geometry().topLeft(), QPoint(60, 40));
}

void TestSession::aWindowOfAScreenThatIsGoneIsMovedToOneThatIsThere()
{
    WindowWorld world;
    QWidget elsewhere; // at the right of every screen here
    elsewhere.setGeometry(9000, 5000, 700, 500);
    ViewMemory memory(iniOf(world));
    memory.set(QStringLiteral("window"), elsewhere.saveGeometry());
    const auto next = anotherWindow(world, memory);
    next->show();
    bool isSeen = false;
    for (const QScreen *screen : QGuiApplication::screens())
        isSeen = isSeen || screen->availableGeometry().contains(next->geometry().topLeft());
    QVERIFY2(isSeen, qPrintable(QStringLiteral("%1 %2").arg(next->x()).arg(next->y())));
}

// An ordinary laptop's 1366 x 768, 40 of which are the task bar's.
void TestSession::aWindowFitsASmallScreen()
{
    WindowWorld world;
    ViewMemory memory(iniOf(world));
    const auto window = anotherWindow(world, memory);
    QCOMPARE(window->size(), QSize(1440, 900));
    const QRect laptop(0, 0, 1366, 728);
    window->fitInto(laptop);
    QVERIFY(laptop.contains(window->geometry()));
    QVERIFY(window->width() > 1300 && window->height() > 660);
    QVERIFY(window->y() >= 30); // its title is seen
    const QRect fitted = window->geometry();
    window->fitInto(QRect(0, 0, 1920, 1040));
    QCOMPARE(window->geometry(), fitted);
}

void TestSession::aPageThatIsNoMoreLeadsToTheFirst()
{
    WindowWorld world;
    ViewMemory memory(iniOf(world));
    memory.set(QStringLiteral("page"), QStringLiteral("no_such_page"));
    QCOMPARE(anotherWindow(world, memory)->currentPage()->name(), QByteArray("today"));
}

void TestSession::picturesLeaveNoTrace()
{
    WindowWorld world;
    const QString path = world.folder.filePath(QStringLiteral("pictures.ini"));
    {
        ViewMemory fixed(path, ViewMemory::Keeping::Nothing);
        const auto window = anotherWindow(world, fixed);
        window->show();
        window->showPage("orders");
        window->close();
        fixed.forget(QStringLiteral("page"));
    }
    QVERIFY(!QFile::exists(path));
}

void TestSession::theFootSaysWhoseBooksTheseAre()
{
    WindowWorld world;
    world.language.setLanguage(Language::English);
    const auto foot = [&](const QString &name, const QString &mchid, bool isDemo) {
        Account account;
        account.name = name;
        account.mchid = MerchantId(mchid);
        account.merchantSerial = mchid.isEmpty() ? QString() : QStringLiteral("1DDE55AD98ED71D6EDD4A4A16996DE7B47773A8C");
        const auto window = anotherWindow(world, world.memory, account, isDemo);
        QStringList texts;
        for (const QLabel *label : window->findChild<Sidebar *>()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'|');
    };
    QVERIFY2(foot(QStringLiteral("demo"), {}, true).startsWith(QStringLiteral("Ceramics studio|Demonstration data|")), "demo");
    QVERIFY(foot(QStringLiteral("main"), {}, false).startsWith(QStringLiteral("My company|Not connected to WeChat Pay|")));
    QVERIFY(foot(QStringLiteral("林小满手作"), QStringLiteral("1900000109"), false)
                .startsWith(QStringLiteral("林小满手作|WeChat Pay merchant 1900000109|")));
}

void TestSession::theSidebarSaysWhatWaitsWhateverPageComesFirst()
{
    CompanyWindow company(Language::English); // one day's bill, not compared yet
    MainWindow window(*company.world.services, pageTable(false));
    const auto names = [&window] {
        QStringList all;
        for (const auto *button : window.findChildren<NavigationButton *>())
            all.append(button->accessibleName());
        return all;
    };
    window.showPage("orders");
    QTRY_VERIFY2(names().contains(QStringLiteral("Today, 1 waiting")), qPrintable(names().join(u'|')));
    QCOMPARE(window.madePage("today"), nullptr);
    QVERIFY(awaited(company.world.vault.storage.write<DayReport>([](Database &database) {
        return reconcileAndStore(database, AccountId{1}, contractday::day, 0);
    }))); // one difference: it stays open
    window.showPage("orders");
    QTRY_VERIFY2(names().contains(QStringLiteral("Reconciliation, 1 waiting")), qPrintable(names().join(u'|')));
}

void TestSession::aSavedAccountReachesThePageInFrontToo()
{
    WindowWorld world;
    ViewMemory memory(iniOf(world));
    const auto window = anotherWindow(world, memory);
    window->showPage("settings");
    const Page *settings = window->currentPage();
    window->setAccount(Account());
    QCOMPARE(window->currentPage(), settings); // where it was saved
    window->showPage("orders");
    const Page *orders = window->currentPage();
    window->setAccount(Account()); // the save ended after the person had gone on
    QVERIFY(window->currentPage() != orders);
    QCOMPARE(window->currentPage()->name(), QByteArray("orders"));
    QCOMPARE(window->madePage("settings"), nullptr);
}

void TestSession::aSavedAccountWaitsForWhatRuns()
{
    WindowWorld world;
    ViewMemory memory(iniOf(world));
    const auto window = anotherWindow(world, memory);
    window->showPage("reconcile");
    const QPointer<Page> page = window->currentPage();
    QPromise<Result<int>> promise;
    promise.start();
    JobHandle<int> closing(new FutureJob<int>([&promise] { return promise.future(); })); // as 日结 on that page
    world.jobs.watch(*closing, [] { return QStringLiteral("closing"); });
    closing->start();
    window->setAccount(Account());
    QTest::qWait(10);
    QVERIFY(page && window->currentPage() == page);
    promise.addResult(1);
    promise.finish();
    QTRY_VERIFY(!page);
    QCOMPARE(window->currentPage()->name(), QByteArray("reconcile"));
}

void TestSession::aPaymentIsSaidWhateverPageIsInFront()
{
    WindowWorld world; // the page of orders was never opened
    PayRequest request{OutTradeNo(QStringLiteral("Y1")), Money::fromFen(12850), QStringLiteral("拉坯体验课")};
    request.state = PayRequestState::Paid;
    emit world.cashier.paid(request);
    const auto labels = world.window->findChild<Toast *>()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("128.50")) && label->text().contains(QStringLiteral("拉坯体验课"));
    }));
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
