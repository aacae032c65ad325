#include "complaints/complaintclock.h"
#include "demo/demoserver.h"
#include "models/tableview.h"
#include "pages/complaints/complaintpane.h"
#include "pages/complaints/complaintspage.h"
#include "pages/complaints/picturereading.h"
#include "pages/complaints/replybox.h"
#include "pages/today/attentionwords.h"
#include "sandbox/studiocomplaints.h"
#include "support/companyworld.h"
#include "time/durations.h"
#include "widgets/popover.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace yiren;

namespace {

// The page of a company whose stand-in has complaints, connected to it.
struct Shown {
    Shown()
    {
        sandbox::Sandbox::Options options;
        server = std::move(*sandbox::Sandbox::create(world.vault.clock, std::move(options)));
        if (!server->start())
            qFatal("no sandbox");
        world.services->isDemo = true;
        world.services->demoPay = [this]() -> Result<PayConnection> {
            auto merchant = merchantOf(*server);
            PayConnection connection;
            connection.http =
                std::make_unique<HttpClient>(HttpSetup{allowedHosts(merchant->baseUrls), merchant->caPem, {}}, world.vault.clock);
            PaySettings settings;
            settings.callsPerSecond = 100'000; // the clock stands
            connection.api =
                std::make_unique<PayApi>(*connection.http, std::move(*merchant), world.vault.clock, world.vault.pool, settings);
            return connection;
        };
        if (!awaited(world.vault.vault.unlock()))
            qFatal("no vault");
    }
    void complain(const char *id, qint64 agoMs, const QString &words)
    {
        sandbox::Complaint made;
        made.complaintId = QLatin1String(id);
        made.atMs = world.vault.clock.now().toMSecsSinceEpoch() - agoMs;
        made.detail = words;
        made.outTradeNo = OutTradeNo(QStringLiteral("A-1"));
        made.amount = Money::fromFen(12800);
        made.images = {QStringLiteral("https://api.mch.weixin.qq.com/v3/merchant-service/images/P1")};
        made.history.push_back({made.atMs, QStringLiteral("用户"), QStringLiteral("USER_CREATE_COMPLAINT"), words, made.images});
        server->control().addComplaint(made);
    }
    void show()
    {
        page = std::make_unique<ComplaintsPage>(*world.services);
        page->resize(1200, 760);
        page->show();
        page->activate();
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(page->state() != Page::State::Loading, 10'000); }
    void read()
    {
        QSignalSpy noticed(page.get(), &Page::noticed);
        buttonCalled("立即查看")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!noticed.isEmpty(), 10'000);
        settle();
    }
    QPushButton *buttonCalled(const char *text, const QWidget *where = nullptr) const
    {
        for (auto *button : (where ? where : page.get())->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == QString::fromUtf8(text))
                return button;
        }
        return nullptr;
    }
    ComplaintPane *pane() const { return page->findChild<ComplaintPane *>(); }
    QStringList labels() const
    {
        QStringList texts;
        for (const QLabel *label : pane()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts;
    }
    qsizetype replies(const char *id) const
    {
        return server->control().applied(sandbox::EffectLedger::Kind::ComplaintReplied, QLatin1String(id));
    }

    CompanyWorld world;
    std::unique_ptr<sandbox::Sandbox> server;
    std::unique_ptr<ComplaintsPage> page;
};

} // namespace

// 投诉 in the window.
class TestComplaintsPage : public QObject
{
    Q_OBJECT

private slots:
    void saysThatNobodyComplained();
    void theNearestClockIsFirstAndItsPicturesCome();
    void theOrderAndItsRefundAreOneStepAway();
    void aReplyIsSentAndTheFieldIsEmptyAgain();
    void whatCannotBeSentSaysWhy();
    void aCompletionIsAskedForFirst();
    void aFailedReplyKeepsItsWords();
    void aReplyBeingWrittenStaysWithItsComplaint();
    void todayCountsTheTimeThatIsLeft_data();
    void todayCountsTheTimeThatIsLeft();
    void aFileThatIsNoPictureIsNotShown();
};

void TestComplaintsPage::saysThatNobodyComplained()
{
    Shown shown;
    shown.show();
    QCOMPARE(shown.page->state(), Page::State::Empty);
    shown.read();
    QCOMPARE(shown.page->state(), Page::State::Empty);
}

void TestComplaintsPage::theNearestClockIsFirstAndItsPicturesCome()
{
    Shown shown;
    shown.complain("1", hourMs, QStringLiteral("刚刚"));
    shown.complain("2", 20 * hourMs, QStringLiteral("<b>昨天</b>"));
    shown.show();
    shown.read();
    const auto *table = shown.page->findChild<TableView *>();
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("还剩 4 小时 回复"));
    shown.page->openTarget(QStringLiteral("urgent"));
    QTRY_VERIFY(shown.pane()->isVisible());
    QVERIFY(shown.labels().contains(QStringLiteral("<b>昨天</b>")));
    QTRY_VERIFY_WITH_TIMEOUT(shown.pane()->findChildren<QPushButton *>().size() > 0
                                 && std::ranges::any_of(shown.pane()->findChildren<QPushButton *>(),
                                                        [](const QPushButton *button) {
                                                            return button->accessibleName() == QStringLiteral("图片 1：放大查看")
                                                                && button->isEnabled();
                                                        }),
                             10'000);
}

void TestComplaintsPage::theOrderAndItsRefundAreOneStepAway()
{
    Shown shown;
    shown.complain("1", hourMs, QStringLiteral("杯子碎了"));
    shown.show();
    shown.read();
    shown.page->openTarget(QStringLiteral("urgent"));
    QTRY_VERIFY_WITH_TIMEOUT(shown.pane()->isVisible(), 10'000);
    QSignalSpy led(shown.page.get(), &Page::leadTo);
    shown.buttonCalled("查看订单 A-1")->click();
    shown.buttonCalled("退款…")->click();
    QCOMPARE(led.count(), 2);
    QCOMPARE(led.at(0), (QVariantList{QByteArray("orders"), QStringLiteral("order:A-1")}));
    QCOMPARE(led.at(1), (QVariantList{QByteArray("orders"), QStringLiteral("refund:A-1")}));
}

void TestComplaintsPage::aReplyIsSentAndTheFieldIsEmptyAgain()
{
    Shown shown;
    shown.complain("1", hourMs, QStringLiteral("杯口有裂"));
    shown.show();
    shown.read();
    shown.page->openTarget(QStringLiteral("order:A-1"));
    QTRY_VERIFY(shown.pane()->isVisible());
    QPlainTextEdit *field = shown.pane()->reply()->field();
    field->setPlainText(QStringLiteral("今天就寄新的"));
    QSignalSpy noticed(shown.page.get(), &Page::noticed);
    QApplication::setActiveWindow(shown.page.get());
    shown.buttonCalled("发送")->setFocus();
    shown.buttonCalled("发送")->click();
    QVERIFY(field->hasFocus()); // the button can't keep it
    QTRY_VERIFY_WITH_TIMEOUT(!noticed.isEmpty(), 10'000);
    QCOMPARE(noticed.at(0).at(0).toString(), QStringLiteral("回复已送达顾客。"));
    QCOMPARE(shown.replies("1"), 1);
    QVERIFY(field->toPlainText().isEmpty());
    QTRY_VERIFY(shown.labels().contains(QStringLiteral("今天就寄新的")));
}

void TestComplaintsPage::whatCannotBeSentSaysWhy()
{
    Shown shown;
    shown.complain("1", hourMs, QStringLiteral("杯口有裂"));
    shown.show();
    shown.read();
    shown.page->openTarget(QStringLiteral("complaint:1"));
    QTRY_VERIFY(shown.pane()->isVisible());
    const QPushButton *send = shown.buttonCalled("发送"), *complete = shown.buttonCalled("处理完成…");
    QVERIFY(send && complete);
    QVERIFY(!send->isEnabled() && !send->toolTip().isEmpty());
    QVERIFY(!complete->isEnabled() && complete->toolTip().contains(QStringLiteral("先回复顾客")));
    QPlainTextEdit *field = shown.pane()->reply()->field();
    field->setPlainText(QString(201, u'好'));
    QVERIFY(!send->isEnabled() && send->toolTip().contains(QStringLiteral("200")));
    field->setPlainText(QStringLiteral("抱歉😅"));
    QVERIFY(!send->isEnabled() && send->toolTip().contains(QStringLiteral("😅")));
    field->setPlainText(QString(200, u'好'));
    QVERIFY(send->isEnabled());
}

void TestComplaintsPage::aCompletionIsAskedForFirst()
{
    Shown shown;
    shown.complain("1", hourMs, QStringLiteral("杯口有裂"));
    shown.show();
    shown.read();
    shown.page->openTarget(QStringLiteral("complaint:1"));
    QTRY_VERIFY(shown.pane()->isVisible());
    shown.pane()->reply()->field()->setPlainText(QStringLiteral("已退款"));
    shown.buttonCalled("发送")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.buttonCalled("处理完成…")->isEnabled(), 10'000);
    shown.buttonCalled("处理完成…")->click();
    auto *question = shown.page->findChild<Popover *>();
    QVERIFY(question);
    shown.buttonCalled("已解决，标记完成", question)->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown.server->control().applied(sandbox::EffectLedger::Kind::ComplaintCompleted, QStringLiteral("1")), 1,
                              10'000);
    QTRY_VERIFY_WITH_TIMEOUT(shown.buttonCalled("处理完成…")->toolTip().contains(QStringLiteral("已处理完成")), 10'000);
}

void TestComplaintsPage::aFailedReplyKeepsItsWords()
{
    Shown shown;
    shown.complain("1", hourMs, QStringLiteral("杯口有裂"));
    shown.show();
    shown.read();
    shown.page->openTarget(QStringLiteral("complaint:1"));
    QTRY_VERIFY(shown.pane()->isVisible());
    shown.server->control().addFaults(*sandbox::FaultScript::fromText(QStringLiteral("complaint_reply:403")));
    shown.pane()->reply()->field()->setPlainText(QStringLiteral("已退款"));
    shown.buttonCalled("发送")->click();
    QTRY_VERIFY_WITH_TIMEOUT(shown.labels().contains(QStringLiteral("这条回复没有送达顾客：“已退款”")), 10'000);
    QCOMPARE(shown.pane()->reply()->text(), QStringLiteral("已退款"));
    QCOMPARE(shown.replies("1"), 0);
}

void TestComplaintsPage::aReplyBeingWrittenStaysWithItsComplaint()
{
    Shown shown;
    shown.complain("1", hourMs, QStringLiteral("一"));
    shown.complain("2", 2 * hourMs, QStringLiteral("二"));
    shown.show();
    shown.read();
    const auto open = [&shown](const QString &id) {
        shown.page->openTarget(QStringLiteral("complaint:") + id);
        QTRY_VERIFY(shown.pane()->isVisible() && shown.pane()->about()->kept.complaint.id == id);
    };
    open(QStringLiteral("1"));
    shown.pane()->reply()->field()->setPlainText(QStringLiteral("给一"));
    open(QStringLiteral("2"));
    QCOMPARE(shown.pane()->reply()->text(), QString());
    open(QStringLiteral("1"));
    QCOMPARE(shown.pane()->reply()->text(), QStringLiteral("给一"));
    shown.page->activate();
    shown.settle();
    QCOMPARE(shown.pane()->reply()->text(), QStringLiteral("给一"));
}

void TestComplaintsPage::todayCountsTheTimeThatIsLeft_data()
{
    QTest::addColumn<bool>("isAnswered");
    QTest::addColumn<qint64>("agoMs");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("to answer") << false << 20 * hourMs + 48 * minuteMs << QStringLiteral("投诉 1 件 · 还剩 3 小时 12 分 回复");
    QTest::newRow("late") << false << 40 * hourMs << QStringLiteral("投诉 1 件 · 回复已超时 16 小时");
    QTest::newRow("to solve") << true << 20 * hourMs << QStringLiteral("投诉 1 件 · 还剩 2 天 4 小时 解决");
    QTest::newRow("solved late") << true << 72 * hourMs << QStringLiteral("投诉 1 件 · 解决已超时 不到 1 分钟");
}

void TestComplaintsPage::todayCountsTheTimeThatIsLeft()
{
    QFETCH(bool, isAnswered);
    QFETCH(qint64, agoMs);
    QFETCH(QString, sentence);
    constexpr qint64 now = 1'800'000'000'000;
    const LanguageSwitch language(*qApp, Language::Chinese);
    AttentionInput input;
    input.today = BusinessDay::ofMs(now);
    Complaint complaint;
    complaint.id = QStringLiteral("C1");
    complaint.state = isAnswered ? QStringLiteral("PROCESSING") : QStringLiteral("PENDING");
    complaint.complainedAt = now - agoMs;
    input.complaints = {complaint};
    const std::vector<Attention> list = attentionOf(input);
    QCOMPARE(list.size(), size_t(1));
    const AttentionWords words = attentionWords(
        list[0], [](const Error &) { return Problem(); }, now);
    QCOMPARE(words.sentence, sentence);
    QCOMPARE(words.page, QByteArray("complaints"));
    QCOMPARE(words.target, QStringLiteral("complaint:C1"));
}

void TestComplaintsPage::aFileThatIsNoPictureIsNotShown()
{
    QVERIFY(pictureOf("<svg xmlns=\"http://www.w3.org/2000/svg\"/>").isNull());
    QVERIFY(pictureOf({}).isNull());
    const auto made = sandbox::imagesOf(sandbox::makeStudio(1, BusinessDay(QDate(2026, 11, 24))).complaints);
    QCOMPARE(pictureOf(made.begin()->bytes).size(), QSize(96, 72));
    QByteArray vast = made.begin()->bytes; // claims 65,536 pixels a side
    vast[18] = vast[19] = vast[22] = vast[23] = 0;
    vast[20] = vast[24] = 1;
    QVERIFY(pictureOf(vast).isNull());
}

QTEST_MAIN(TestComplaintsPage)
#include "tst_complaintspage.moc"
