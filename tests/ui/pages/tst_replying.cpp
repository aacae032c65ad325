#include "accounts/capabilitystore.h"
#include "conversations/draftstore.h"
#include "pages/conversations/cardsheet.h"
#include "pages/conversations/linksheet.h"
#include "pages/conversations/snippetchoice.h"
#include "pages/conversations/snippetsheet.h"
#include "models/tableview.h"
#include "support/smallvideo.h"
#include "support/talkpageworld.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTemporaryDir>

using namespace yiren;

namespace {

// One customer who has written an hour ago, with the page open on it.
struct Answering : TalkPageWorld {
    explicit Answering(qint64 agoMs = hourMs)
    {
        peer = meet(QStringLiteral("周舟"));
        hear(peer, agoMs, QStringLiteral("杯子能退吗"));
    }
    void type(const QString &text)
    {
        field()->setFocus();
        for (const QChar c : text)
            QTest::keyClick(field(), c.toLatin1());
    }
    QString saidLast() const { return talk()->model()->index(talk()->model()->rowCount() - 1, 0).data().toString(); }
    QString why() const { return button("发送")->toolTip(); }

    qint64 peer = 0;
};

QByteArray smallPng()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

// Answering on the page 消息.
class TestReplying : public QObject
{
    Q_OBJECT

private slots:
    void enterSendsAndShiftEnterBreaksTheLine();
    void aLostAnswerSaysWhatItMeans();
    void refusedWordsComeBack();
    void moreThan2048BytesAreNotSent();
    void aClosedWindowSaysWhyAndWhatElseCanBeDone();
    void whatWeChatDeniesTheAccountIsSaid();
    void usedUpAnswersBlockTheField();
    void threeKeysBringASnippet();
    void whatIsNotKnownIsMarkedAndNotSent();
    void aDraftStaysWithItsCustomerAcrossStarts();
    void aPictureIsPastedShownAndSent();
    void aFileThatIsTooLargeIsNotTaken();
    void aVideoIsDroppedAndSentAsAVideo();
    void aVideoOfAnotherFormatGoesAsAFile();
    void snippetsAreAddedChangedAndRemovedWithUndo();
    void aProductGoesAsWordsWithoutAMiniProgram();
    void aProductCardLeadsIntoTheMiniProgram();
    void aLinkGoesWithItsPicture();
    void aLinkThatTheChannelTakesNotGoesAsWords();
    void nothingIsSentWithoutAConnection();
    void anAnswerOfBeforeIsSuggestedWithItsSourceAndNeverSentByItself();
    void anAnswerThatIsUsedStandsInTheField();
    void theAnswerGoesWhereItIsAwaitedUnlessAnotherChannelIsChosen();
    void whoIsNobodysCustomerIsAnsweredAllTheSame();
};

void TestReplying::enterSendsAndShiftEnterBreaksTheLine()
{
    Answering world;
    world.show();
    world.type(QStringLiteral("a"));
    QTest::keyClick(world.field(), Qt::Key_Return, Qt::ShiftModifier);
    world.type(QStringLiteral("b"));
    QCOMPARE(world.wires->wishes.size(), size_t(0));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
    QCOMPARE(world.wires->wishes[0].text, QStringLiteral("a\nb"));
    QCOMPARE(world.wires->wishes[0].peer, world.peer);
    QTRY_VERIFY(world.field()->toPlainText().isEmpty());
    QTRY_VERIFY(world.page->isSettled() && world.saidLast().endsWith(QStringLiteral("a\nb")));
    QTRY_VERIFY(!world.threads()->rows()[0].isWaiting);
    QCOMPARE(world.threads()->rows()[0].chip, QStringLiteral("还可回复 4 条 · 剩 1 天 23 小时"));
}

void TestReplying::aLostAnswerSaysWhatItMeans()
{
    Answering world;
    world.wires->fate = WiresOfTests::Fate::GetsLost;
    world.show();
    QSignalSpy noticed(world.page.get(), &Page::noticed);
    world.type(QStringLiteral("ok"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY(noticed[0][0].toString().contains(QStringLiteral("不会重发")));
    QTRY_COMPARE(world.talk()->lines().back().message.state, TalkMessage::State::Unknown);
    QVERIFY(world.field()->toPlainText().isEmpty());
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
}

void TestReplying::refusedWordsComeBack()
{
    Answering world;
    world.wires->fate = WiresOfTests::Fate::IsRefused;
    world.show();
    world.type(QStringLiteral("ok"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.field()->toPlainText(), QStringLiteral("ok"));
    QTRY_COMPARE(world.talk()->lines().back().message.state, TalkMessage::State::Failed);
    QTRY_VERIFY(world.button("重试"));
}

// 683 Chinese characters are 2,049 bytes.
void TestReplying::moreThan2048BytesAreNotSent()
{
    Answering world;
    world.show();
    world.field()->setPlainText(QString(682, u'好'));
    QVERIFY(world.button("发送")->isEnabled());
    world.field()->setPlainText(QString(683, u'好'));
    QVERIFY(!world.button("发送")->isEnabled());
    QVERIFY2(world.why().contains(QStringLiteral("2,048")), qPrintable(world.why()));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QCOMPARE(world.wires->wishes.size(), size_t(0));
    QStringList labels;
    for (const QLabel *label : world.composer()->findChildren<QLabel *>())
        labels.append(label->text());
    QVERIFY(labels.contains(QStringLiteral("✗ 2049/2048")));
}

void TestReplying::aClosedWindowSaysWhyAndWhatElseCanBeDone()
{
    Answering world(49 * hourMs);
    world.show();
    QCOMPARE(world.threads()->rows()[0].chip, QStringLiteral("窗口已关闭"));
    world.type(QStringLiteral("ok"));
    QVERIFY(!world.button("发送")->isEnabled());
    QVERIFY2(world.why().contains(QStringLiteral("48 小时")) && world.why().contains(QStringLiteral("打电话")), qPrintable(world.why()));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QCOMPARE(world.wires->wishes.size(), size_t(0));
    QCOMPARE(world.field()->toPlainText(), QStringLiteral("ok"));
}

// 48001: the contract's unverified account (0.4).
void TestReplying::whatWeChatDeniesTheAccountIsSaid()
{
    Answering world(47 * hourMs);
    world.company.language.setLanguage(Language::English);
    const qint64 official = world.meetAlsoOver(1, TalkPeer::Channel::Official, QStringLiteral("wx1"), QStringLiteral("oZhouZhou"));
    world.say(world.peer, minuteMs, QStringLiteral("可以"));
    world.hear(official, hourMs, QStringLiteral("今天开门吗"));
    (void)world.write<bool>([](Database &database) -> Result<bool> {
        const Capability followers{QStringLiteral("wechat.followers"), Capability::State::NotPermitted, {}};
        const auto kept = CapabilityStore(database).keep(AccountId{1}, {followers}, 1);
        return kept ? Result<bool>(true) : failure(kept.error());
    });
    world.show();
    auto *way = world.page->findChild<QComboBox *>();
    QCOMPARE(way->count(), 2);
    way->setCurrentIndex(way->findData(official));
    emit way->activated(way->currentIndex());
    world.type(QStringLiteral("ok"));
    const QString why = world.button("Send")->toolTip();
    QVERIFY(!world.button("Send")->isEnabled());
    QVERIFY2(why.contains(QStringLiteral("verified")), qPrintable(why));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QCOMPARE(world.wires->wishes.size(), size_t(0));
}

void TestReplying::usedUpAnswersBlockTheField()
{
    Answering world;
    for (int i = 0; i < 5; ++i)
        world.say(world.peer, (50 - i) * minuteMs, QStringLiteral("答"));
    world.show();
    QCOMPARE(world.threads()->rows()[0].name, QStringLiteral("周舟"));
    world.field()->setPlainText(QStringLiteral("再说一句"));
    QVERIFY2(world.why().contains(QStringLiteral("条数已用完")), qPrintable(world.why()));
}

// /tk is 退款说明 by its first letters; with Enter the text is there.
void TestReplying::threeKeysBringASnippet()
{
    Answering world;
    world.addSnippet(QStringLiteral("退款说明"), QStringLiteral("{姓名}，7 天内未使用都能退。"));
    world.addSnippet(QStringLiteral("营业时间"), QStringLiteral("每天 10 点到 18 点。"));
    world.show();
    auto *choice = world.page->findChild<SnippetChoice *>();
    world.type(QStringLiteral("/"));
    QVERIFY(choice->isVisible());
    QCOMPARE(choice->model()->rowCount(), 2);
    world.type(QStringLiteral("tk"));
    QCOMPARE(choice->model()->rowCount(), 1);
    QVERIFY(world.field()->accessibleDescription().contains(QStringLiteral("退款说明")));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QCOMPARE(world.field()->toPlainText(), QStringLiteral("周舟，7 天内未使用都能退。"));
    QVERIFY(!choice->isVisible());
    QCOMPARE(world.wires->wishes.size(), size_t(0)); // it only stands in the field
    world.field()->setPlainText({});
    world.type(QStringLiteral("and/or"));
    QVERIFY(!choice->isVisible()); // a slash within a word is one
}

void TestReplying::whatIsNotKnownIsMarkedAndNotSent()
{
    Answering world;
    world.addSnippet(QStringLiteral("订单查询"), QStringLiteral("订单 {订单}：{链接}"));
    world.show();
    world.type(QStringLiteral("/dd"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QCOMPARE(world.field()->toPlainText(), QStringLiteral("订单 {订单}：{链接}"));
    QCOMPARE(world.why(), QStringLiteral("还不知道，请先填好：{订单}、{链接}"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QCOMPARE(world.wires->wishes.size(), size_t(0));
    world.field()->setPlainText(QStringLiteral("订单 NO1：在路上"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
}

void TestReplying::aDraftStaysWithItsCustomerAcrossStarts()
{
    Answering world;
    const qint64 other = world.meet(QStringLiteral("何以"));
    world.hear(other, 2 * hourMs, QStringLiteral("几点开门"));
    world.show();
    world.open(1);
    world.type(QStringLiteral("abc"));
    world.open(2);
    QCOMPARE(world.field()->toPlainText(), QString());
    world.open(1);
    QCOMPARE(world.field()->toPlainText(), QStringLiteral("abc"));
    world.type(QStringLiteral("d"));
    QTRY_COMPARE(world.write<QString>([&world](Database &database) { return DraftStore(database).draft({world.peer}); }),
                 QStringLiteral("abcd"));
    world.show(); // another start
    QTRY_COMPARE(world.field()->toPlainText(), QStringLiteral("abcd"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.write<QString>([&world](Database &database) { return DraftStore(database).draft({world.peer}); }), QString());
}

void TestReplying::aPictureIsPastedShownAndSent()
{
    Answering world;
    world.show();
    auto data = std::make_unique<QMimeData>();
    QImage image;
    image.loadFromData(smallPng());
    data->setImageData(image);
    QGuiApplication::clipboard()->setMimeData(data.release());
    world.field()->setFocus();
    QTest::keyClick(world.field(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(world.button("picture.png"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
    QCOMPARE(world.wires->wishes[0].kind, ReplyWish::Kind::Image);
    QVERIFY(world.wires->wishes[0].bytes.startsWith("\x89PNG"));
    QTRY_VERIFY(!world.button("picture.png"));
}

void TestReplying::aFileThatIsTooLargeIsNotTaken()
{
    Answering world;
    world.show();
    world.composer()->attach("\x89PNG\r\n\x1a\n" + QByteArray(10 * 1024 * 1024, 'x'), QStringLiteral("big.png"));
    QVERIFY(!world.button("big.png"));
    world.composer()->attach(QByteArray(1024, 'x'), QStringLiteral("a&b.pdf"));
    QVERIFY(world.button("a&&b.pdf"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
    QCOMPARE(world.wires->wishes[0].kind, ReplyWish::Kind::File);
    QCOMPARE(world.wires->wishes[0].fileName, QStringLiteral("a&b.pdf"));
}

// Dropped on the field, as any file.
void TestReplying::aVideoIsDroppedAndSentAsAVideo()
{
    Answering world;
    world.show();
    const QTemporaryDir folder;
    const auto drop = [&](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(world.field()->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(world.field()->viewport(), &event);
    };
    const QString name = QStringLiteral("开箱.mp4");
    drop(name, smallVideo());
    QVERIFY(world.button("开箱.mp4"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
    QCOMPARE(world.wires->wishes[0].kind, ReplyWish::Kind::Video);
    QCOMPARE(world.wires->wishes[0].fileName, name);
    QCOMPARE(world.wires->wishes[0].title, QStringLiteral("开箱"));
    QCOMPARE(world.wires->wishes[0].bytes, smallVideo());
    QTRY_VERIFY(!world.button("开箱.mp4"));
}

// WeChat takes no other format as a video, and none of more than 10 MB: 微信客服 may still take it as a file.
void TestReplying::aVideoOfAnotherFormatGoesAsAFile()
{
    Answering world;
    world.show();
    world.composer()->attach(smallVideo(), QStringLiteral("a.mov"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
    QCOMPARE(world.wires->wishes[0].kind, ReplyWish::Kind::File);
}

void TestReplying::snippetsAreAddedChangedAndRemovedWithUndo()
{
    Answering world;
    world.show();
    world.page->command("snippets")->trigger();
    auto *sheet = world.page->findChild<SnippetSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QVERIFY(!world.button("添加", sheet)->isEnabled());
    QSignalSpy noticed(world.page.get(), &Page::noticed);
    const auto undo = [&noticed] { noticed.back()[1].value<std::function<void()>>()(); };
    sheet->findChild<QLineEdit *>()->setText(QStringLiteral("退款说明"));
    sheet->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("都能退"));
    world.button("添加", sheet)->click();
    QTRY_COMPARE(noticed.size(), 1);
    QTRY_COMPARE(sheet->model().rowCount(), 1);
    QCOMPARE(sheet->model().index(0, 1).data().toString(), QStringLiteral("/tksm"));
    sheet->findChild<TableView *>()->selectRow(0);
    sheet->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("7 天内都能退"));
    world.button("保存修改", sheet)->click();
    QTRY_COMPARE(sheet->model().rowAt(0).text, QStringLiteral("7 天内都能退"));
    QTRY_COMPARE(noticed.size(), 2);
    undo();
    QTRY_COMPARE(sheet->model().rowAt(0).text, QStringLiteral("都能退"));
    sheet->findChild<TableView *>()->selectRow(0);
    QTRY_VERIFY(world.button("删除", sheet)->isEnabled());
    const qsizetype before = noticed.size();
    world.button("删除", sheet)->click();
    QTRY_COMPARE(sheet->model().rowCount(), 0);
    QTRY_VERIFY(noticed.size() > before);
    undo();
    QTRY_COMPARE(sheet->model().rowCount(), 1);
}

void TestReplying::aProductGoesAsWordsWithoutAMiniProgram()
{
    Answering world;
    world.company.run(QStringLiteral(
        "INSERT INTO product(account_id, kind, name, price_fen, low_stock, created_at) VALUES(1, 'goods', '青釉杯', 16800, 0, 0)"));
    world.show();
    world.button("商品卡片")->click();
    QTRY_VERIFY(world.page->findChild<CardSheet *>());
    auto *sheet = world.page->findChild<CardSheet *>();
    QVERIFY(!world.button("发送卡片", sheet)->isEnabled());
    QVERIFY(world.button("发送卡片", sheet)->toolTip().contains(QStringLiteral("小程序")));
    world.button("以文字放进回复", sheet)->click();
    QCOMPARE(world.field()->toPlainText(), QStringLiteral("青釉杯 · ¥ 168.00")); // fields give no-break spaces back as spaces
    QCOMPARE(world.wires->wishes.size(), size_t(0));
}

void TestReplying::aProductCardLeadsIntoTheMiniProgram()
{
    Answering world;
    world.company.services->account.miniAppid = QStringLiteral("wx0123456789abcdef");
    world.company.run(QStringLiteral(
        "INSERT INTO product(account_id, kind, name, price_fen, low_stock, created_at) VALUES(1, 'goods', '青釉杯', 16800, 0, 0)"));
    const QString path = world.company.vault.folder->filePath(QStringLiteral("cup.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(smallPng()) > 0);
    file.close();
    world.show();
    world.button("商品卡片")->click();
    QTRY_VERIFY(world.page->findChild<CardSheet *>());
    auto *sheet = world.page->findChild<CardSheet *>();
    sheet->findChild<QLineEdit *>()->setText(QStringLiteral("pages/cup"));
    sheet->takePicture(path);
    QVERIFY(world.button("发送卡片", sheet)->isEnabled());
    world.button("发送卡片", sheet)->click();
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
    const ReplyWish &wish = world.wires->wishes[0];
    QCOMPARE(wish.kind, ReplyWish::Kind::MiniProgram);
    QCOMPARE(wish.title, QStringLiteral("青釉杯"));
    QCOMPARE(wish.pagePath, QStringLiteral("pages/cup"));
    QCOMPARE(wish.appid, QStringLiteral("wx0123456789abcdef"));
    QCOMPARE(wish.thumbnail, smallPng());
}

void TestReplying::aLinkGoesWithItsPicture()
{
    Answering world;
    const QString path = world.company.vault.folder->filePath(QStringLiteral("cup.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(smallPng()) > 0);
    file.close();
    world.show();
    world.type(QStringLiteral("ab"));
    emit world.composer()->linkWanted();
    auto *sheet = world.page->findChild<LinkSheet *>();
    const auto fields = sheet->findChildren<QLineEdit *>();
    auto *send = sheet->findChildren<QPushButton *>().back();
    QCOMPARE(fields.size(), 3);
    fields[0]->setText(QStringLiteral("青釉杯"));
    fields[1]->setText(QStringLiteral("龙泉青瓷"));
    fields[2]->setText(QStringLiteral("example.com/cup"));
    sheet->takePicture(path);
    QVERIFY(!send->isEnabled()); // no address
    fields[2]->setText(QStringLiteral("https://example.com/cup"));
    QVERIFY(send->isEnabled());
    send->click();
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
    const ReplyWish &wish = world.wires->wishes[0];
    QCOMPARE(wish.kind, ReplyWish::Kind::Link);
    QCOMPARE(wish.peer, world.peer);
    QCOMPARE(wish.title, QStringLiteral("青釉杯"));
    QCOMPARE(wish.description, QStringLiteral("龙泉青瓷"));
    QCOMPARE(wish.url, QStringLiteral("https://example.com/cup"));
    QCOMPARE(wish.thumbnail, smallPng());
    QCOMPARE(world.field()->toPlainText(), QStringLiteral("ab")); // what was being written stays
}

void TestReplying::aLinkThatTheChannelTakesNotGoesAsWords()
{
    Answering world;
    const qint64 mini = world.meetAlsoOver(1, TalkPeer::Channel::Mini, QStringLiteral("wxmini"), QStringLiteral("oMini"));
    world.hear(mini, 2 * hourMs, QStringLiteral("在吗")); // closes first
    world.show();
    emit world.composer()->linkWanted();
    auto *sheet = world.page->findChild<LinkSheet *>();
    const auto fields = sheet->findChildren<QLineEdit *>();
    QList<QPushButton *> buttons = sheet->findChildren<QPushButton *>();
    buttons.removeIf([](const QPushButton *button) { return !button->isVisible(); }); // there is no picture to choose
    QCOMPARE(buttons.size(), 3);                                                      // as words, close, send
    fields[0]->setText(QStringLiteral("青釉杯"));
    fields[2]->setText(QStringLiteral("https://example.com/cup"));
    QVERIFY(!buttons.back()->isEnabled());
    QVERIFY(!buttons.back()->toolTip().isEmpty());
    buttons.front()->click();
    QCOMPARE(world.field()->toPlainText(), QStringLiteral("青釉杯 https://example.com/cup"));
    QCOMPARE(world.wires->wishes.size(), size_t(0));
}

void TestReplying::nothingIsSentWithoutAConnection()
{
    Answering world;
    world.company.services->account.corpid.clear();
    world.show();
    world.type(QStringLiteral("ok"));
    QVERIFY(!world.button("发送")->isEnabled());
    QVERIFY(world.why().contains(QStringLiteral("设置")));
}

// Asked before in nearly the same words, and answered on 20 November.
void TestReplying::anAnswerOfBeforeIsSuggestedWithItsSourceAndNeverSentByItself()
{
    Answering world;
    const qint64 other = world.meet(QStringLiteral("何以"));
    world.hear(other, 4 * 24 * hourMs + hourMs, QStringLiteral("请问杯子能退吗？"));
    world.say(other, 4 * 24 * hourMs, QStringLiteral("可以的，7 天内未使用都能退。"));
    world.hear(other, 3 * 24 * hourMs, QStringLiteral("明天几点开门"));
    world.say(other, 3 * 24 * hourMs - minuteMs, QStringLiteral("十点"));
    world.show();
    world.open(1);
    const auto lines = [&world] {
        QStringList texts;
        for (const QLabel *label : world.composer()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    };
    QTRY_VERIFY(lines().contains(QStringLiteral("建议 · 来自你 2026-11-20 的回复：“可以的，7 天内未使用都能退。”")));
    QVERIFY(world.field()->toPlainText().isEmpty());
    QCOMPARE(world.wires->wishes.size(), size_t(0));
    world.open(2); // nobody waits there
    QTRY_VERIFY(!world.button("采用"));
}

void TestReplying::anAnswerThatIsUsedStandsInTheField()
{
    Answering world;
    world.write<qint64>([&world](Database &database) {
        return SnippetStore(database).put(
            AccountId{1}, {0, QStringLiteral("退款说明"), {}, QStringLiteral("{姓名}，都能退"), QStringLiteral("杯子能退吗"), 0, 0},
            world.now());
    });
    world.show();
    QTRY_VERIFY(world.button("采用"));
    world.button("采用")->click();
    QCOMPARE(world.field()->toPlainText(), QStringLiteral("周舟，都能退"));
    QCOMPARE(world.wires->wishes.size(), size_t(0));
    QVERIFY(!world.button("采用"));
}

// The same customer asked over 微信客服 first and over the official account since.
void TestReplying::theAnswerGoesWhereItIsAwaitedUnlessAnotherChannelIsChosen()
{
    Answering world(47 * hourMs);
    const qint64 official = world.meetAlsoOver(1, TalkPeer::Channel::Official, QStringLiteral("wx1"), QStringLiteral("oZhouZhou"));
    world.hear(official, hourMs, QStringLiteral("今天开门吗"));
    world.show();
    auto *way = world.page->findChild<QComboBox *>();
    QVERIFY(way->isVisible());
    QCOMPARE(way->count(), 2);
    QCOMPARE(way->currentData().toLongLong(), world.peer);
    QVERIFY(!way->accessibleName().isEmpty());
    QCOMPARE(world.threads()->rows()[0].chip, QStringLiteral("还可回复 5 条 · 剩 1 小时"));
    world.type(QStringLiteral("ok"));
    way->setFocus();
    QTest::keyClick(way, Qt::Key_Down);
    QCOMPARE(way->currentData().toLongLong(), official);
    QCOMPARE(world.field()->toPlainText(), QStringLiteral("ok"));
    world.page->activate(); // what is read meanwhile takes nothing back
    world.settle();
    QCOMPARE(way->currentData().toLongLong(), official);
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
    QCOMPARE(world.wires->wishes[0].peer, official);
    QTRY_VERIFY(world.page->isSettled() && world.field()->toPlainText().isEmpty());
    world.open(1); // the other question still waits
    QTRY_VERIFY(world.threads()->rows()[0].isWaiting);
    QVERIFY(world.field()->toPlainText().isEmpty()); // nothing of it is left under the first channel
}

// An import that was undone took the customer away.
void TestReplying::whoIsNobodysCustomerIsAnsweredAllTheSame()
{
    Answering world;
    world.company.run(QStringLiteral("DELETE FROM customer_identity WHERE customer_id = 1"));
    world.company.run(QStringLiteral("DELETE FROM customer_figures WHERE customer_id = 1"));
    world.company.run(QStringLiteral("DELETE FROM customer WHERE id = 1"));
    world.show();
    QCOMPARE(world.threads()->rows().size(), size_t(1));
    world.page->openTarget(QStringLiteral("peer:%1").arg(world.peer));
    world.settle();
    world.type(QStringLiteral("ok"));
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.wires->wishes.size(), size_t(1));
    QCOMPARE(world.wires->wishes[0].peer, world.peer);
    QTRY_VERIFY(!world.threads()->rows()[0].isWaiting);
}

QTEST_MAIN(TestReplying)
#include "tst_replying.moc"
