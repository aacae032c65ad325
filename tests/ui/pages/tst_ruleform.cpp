#include "accounts/account.h"
#include "conversations/snippetstore.h"
#include "products/productdeeds.h"
#include "support/replyrules.h"
#include "support/shownrules.h"
#include "support/smallvideo.h"
#include "wechat/videofile.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimeEdit>
#include <QtTest>

#include <algorithm>

using namespace yiren;

// The form of 规则: what is typed into it is what is kept.
class TestRuleForm : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldIsKept();
    void everyKindOfReplyIsKept_data();
    void everyKindOfReplyIsKept();
    void aPictureThatWeChatDoesNotTakeIsSaid();
    void aFileThatWeChatDoesNotTakeIsSaid();
    void aVideoIsKeptWithItsCover();
    void whatWasTypedStays();
    void switchingOnKeepsWhatWasTypedFirst();
    void whatCannotGoLiveIsNotLost();
};

// Typed into the form of a new rule, kept, and read from the data file.
void TestRuleForm::everyFieldIsKept()
{
    ShownRules shown({namedRule("价格", {QStringLiteral("价格")})});
    shown.page->command("new")->trigger();
    const auto tick = [&](const char *name, bool on) {
        for (auto *box : shown.form()->findChildren<QCheckBox *>()) {
            if (box->text() == QLatin1String(name))
                box->setChecked(on);
        }
    };
    const auto tickBox = [&](const char *name) {
        const auto boxes = shown.form()->findChildren<QCheckBox *>();
        return *std::ranges::find_if(boxes, [name](const QCheckBox *one) { return one->text() == QLatin1String(name); });
    };
    const auto choose = [&](const char *name, const char *text) {
        auto &box = shown.field<QComboBox>(name);
        QVERIFY2(box.findText(QLatin1String(text)) >= 0, text);
        box.setCurrentIndex(box.findText(QLatin1String(text)));
    };
    shown.field<QLineEdit>("Name of the rule").setText(QStringLiteral("催发货"));
    choose("How words are compared", "fits the pattern");
    shown.field<QPlainTextEdit>("Words, one a line").setPlainText(QStringLiteral("发货.*吗\n几天到？"));
    tick("Mini Program", false);
    choose("Time of day, in Beijing", "Outside office hours");
    shown.field<QTimeEdit>("Office hours from").setTime(QTime(8, 30));
    shown.field<QTimeEdit>("Office hours to").setTime(QTime(17, 45));
    tick("Office hours are on workdays only", true);
    tick("Only when asked twice within a day", true);
    shown.field<QSpinBox>("Wait before answering").setValue(45);
    tick("Not when a person has answered", false);
    QVERIFY(tickBox("Still waits for my own answer")->isChecked()); // outside office hours it only puts off
    tickBox("Still waits for my own answer")->click();
    shown.field<QPlainTextEdit>("Words of reply 1").setPlainText(QStringLiteral("{姓名}，当天发货"));
    shown.field<QLineEdit>("Tag for the customer").setText(QStringLiteral("催单"));
    shown.field<QLineEdit>("Task about the customer, shown on Today on its day").setText(QStringLiteral("查一下单"));
    choose("Day of the task", "After 3 days");
    shown.perform([&] { shown.button("Keep")->click(); });
    ReplyRule expected;
    expected.id = shown.kept().back().id;
    expected.name = QStringLiteral("催发货");
    expected.match = KeywordMatch::Regex;
    expected.words = QStringList{QStringLiteral("发货.*吗"), QStringLiteral("几天到？")};
    expected.channels = {TalkPeer::Channel::Kf, TalkPeer::Channel::Official};
    expected.hours = RuleHours::Outside;
    expected.fromMinute = 510;
    expected.toMinute = 1065;
    expected.onlyWorkdays = true;
    expected.whenAskedTwice = true;
    expected.delaySeconds = 45;
    expected.stopsWhenAnswered = false;
    expected.stillWaits = false;
    RuleReply words;
    words.text = QStringLiteral("{姓名}，当天发货");
    expected.replies = {words};
    expected.addTag = QStringLiteral("催单");
    expected.task = QStringLiteral("查一下单");
    expected.taskInDays = 3;
    QCOMPARE(shown.kept().back(), expected);
    for (const auto &[text, trigger] :
         {std::pair("Menu click", RuleTrigger::MenuClick), std::pair("Scan", RuleTrigger::Scan),
          std::pair("Any message", RuleTrigger::AnyMessage), std::pair("Follows or enters", RuleTrigger::Follow)}) {
        choose("When", text);
        shown.perform([&] { shown.button("Keep")->click(); });
        QCOMPARE(shown.kept().back().trigger, trigger);
    }
}

void TestRuleForm::everyKindOfReplyIsKept_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("fields"); // name, what is typed, …
    QTest::addColumn<RuleReply>("expected");
    const auto row = [](const char *kind, const QStringList &fields, RuleReply expected) {
        QTest::newRow(kind) << QString::fromLatin1(kind) << fields << std::move(expected);
    };
    using Kind = RuleReply::Kind;
    const QByteArray picture = drawnPicture();
    const auto reply = [](Kind kind) {
        RuleReply made;
        made.kind = kind;
        return made;
    };
    RuleReply text = reply(Kind::Text);
    text.text = QStringLiteral("好的");
    row("Text", {QStringLiteral("Words of reply 1"), text.text}, text);
    RuleReply image = reply(Kind::Picture);
    image.picture = picture;
    row("Picture", {}, image);
    RuleReply link = reply(Kind::Link);
    link.text = QStringLiteral("全部价格");
    link.title = QStringLiteral("价目表");
    link.url = QStringLiteral("https://example.com/prices");
    link.picture = picture;
    row("Link",
        {QStringLiteral("Words of reply 1"), link.text, QStringLiteral("Title of reply 1"), link.title,
         QStringLiteral("Address of reply 1"), link.url},
        link);
    RuleReply card = reply(Kind::Card);
    card.title = QStringLiteral("青瓷杯，手作");
    card.appid = QStringLiteral("wx0pc00000000test");
    card.pagePath = QStringLiteral("pages/cup?id=1");
    card.product = ProductId{1};
    card.picture = picture;
    row("Product card",
        {QStringLiteral("Title of reply 1"), card.title, QStringLiteral("AppID of reply 1"), card.appid, QStringLiteral("Page of reply 1"),
         card.pagePath},
        card);
    RuleReply snippet = reply(Kind::Snippet);
    snippet.snippet = QStringLiteral("退货须知");
    row("Snippet", {}, snippet);
    RuleReply order = reply(Kind::Order);
    order.product = ProductId{1};
    order.text = QStringLiteral("{商品} {金额} {链接}");
    row("Order with payment link", {QStringLiteral("Words of reply 1"), order.text}, order);
    RuleReply file = reply(Kind::File);
    file.setFile(QStringLiteral("prices.pdf"), "%PDF-1.7 prices");
    row("File", {}, file);
    RuleReply voice = reply(Kind::Voice);
    voice.setFile(QStringLiteral("hello.amr"), "#!AMR\n" + QByteArray("\x3C" + QByteArray(31, '\0')));
    row("Voice", {}, voice);
}

void TestRuleForm::everyKindOfReplyIsKept()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, fields);
    QFETCH(RuleReply, expected);
    ShownRules shown({namedRule("价格", {QStringLiteral("价格")})});
    const auto prepared = awaited(shown.world.vault.storage.write<qint64>([](Database &database) -> Result<qint64> {
        Product cup;
        cup.account = AccountId{1};
        cup.name = QStringLiteral("青瓷杯");
        cup.price = Money::fromFen(12800);
        Snippet snippet;
        snippet.name = QStringLiteral("退货须知");
        snippet.text = QStringLiteral("七天内可退");
        const auto added = addProduct(database, cup, 3, 1);
        return added ? SnippetStore(database).put(AccountId{1}, snippet, 1) : failure(added.error());
    }));
    QVERIFY(prepared);
    QFile picture(shown.world.vault.folder->filePath(QStringLiteral("cup.png")));
    QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write(expected.picture) == expected.picture.size());
    picture.close();
    QSignalSpy settled(shown.page.get(), &Page::settled);
    shown.page->activate(); // what is chosen from
    QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 10'000);
    shown.choose(0);
    auto &kinds = shown.field<QComboBox>("Kind of reply 1");
    kinds.setCurrentIndex(kinds.findText(kind));
    for (qsizetype i = 0; i + 1 < fields.size(); i += 2) {
        if (auto *line = shown.named<QLineEdit>(fields[i].toLatin1().constData()))
            line->setText(fields[i + 1]);
        else
            shown.field<QPlainTextEdit>(fields[i].toLatin1().constData()).setPlainText(fields[i + 1]);
    }
    for (const char *name : {"Product of reply 1", "Snippet of reply 1"}) {
        if (auto *box = shown.named<QComboBox>(name))
            box->setCurrentIndex(1);
    }
    if (!expected.picture.isEmpty()) {
        shown.button("Choose a picture …")->click();
        auto *dialog = shown.page->findChild<QFileDialog *>();
        emit dialog->fileSelected(picture.fileName());
        dialog->close();
    }
    if (!expected.file.isEmpty()) {
        QFile file(shown.world.vault.folder->filePath(expected.fileName));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(expected.file) == expected.file.size());
        file.close();
        shown.button("Choose a file …")->click();
        auto *dialog = shown.page->findChild<QFileDialog *>();
        emit dialog->fileSelected(file.fileName());
        dialog->close();
    }
    shown.perform([&] { shown.button("Keep")->click(); });
    QCOMPARE(shown.kept().front().replies, std::vector<RuleReply>{expected});
}

void TestRuleForm::aPictureThatWeChatDoesNotTakeIsSaid()
{
    ReplyRule rule = namedRule("图", {QStringLiteral("图")});
    rule.replies.front() = RuleReply();
    rule.replies.front().kind = RuleReply::Kind::Picture;
    rule.isOn = false;
    ShownRules shown({rule});
    shown.choose(0);
    const auto choosePicture = [&](const QString &name, const QByteArray &bytes) {
        QFile file(shown.world.vault.folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        shown.button("Choose a picture …")->click();
        auto *dialog = shown.page->findChild<QFileDialog *>();
        emit dialog->fileSelected(file.fileName());
        dialog->close();
        QTRY_VERIFY(!shown.page->findChild<QFileDialog *>());
    };
    const QByteArray drawn = drawnPicture();
    choosePicture(QStringLiteral("large.png"), drawn + QByteArray(2 * 1024 * 1024, '\0'));
    QVERIFY(shown.isSaid(QStringLiteral("The picture has more than 2 MB")));
    choosePicture(QStringLiteral("words.png"), "no picture at all");
    QVERIFY(shown.isSaid(QStringLiteral("This is no JPG or PNG that can be read")));
    QVERIFY(shown.button("Choose a picture …"));
    choosePicture(QStringLiteral("small.png"), drawn);
    QVERIFY(!shown.isSaid(QStringLiteral("This is no JPG or PNG that can be read")));
    QVERIFY(shown.button("Another picture …"));
}

void TestRuleForm::aFileThatWeChatDoesNotTakeIsSaid()
{
    ReplyRule rule = namedRule("音", {QStringLiteral("音")});
    rule.replies.front() = RuleReply();
    rule.replies.front().kind = RuleReply::Kind::Voice;
    rule.isOn = false;
    ShownRules shown({rule});
    shown.choose(0);
    QFile file(shown.world.vault.folder->filePath(QStringLiteral("long.amr")));
    const QByteArray tooLong = "#!AMR\n" + QByteArray(3001, '\x7C'); // frames of nothing, 20 ms each
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(tooLong) == tooLong.size());
    file.close();
    shown.button("Choose a file …")->click();
    auto *dialog = shown.page->findChild<QFileDialog *>();
    emit dialog->fileSelected(file.fileName());
    dialog->close();
    QVERIFY(shown.isSaid(QStringLiteral("WeChat takes a voice as AMR or MP3 of at most 60 seconds and 2 MB")));
    QVERIFY(shown.button("Choose a file …")); // none is chosen
    auto &kinds = shown.field<QComboBox>("Kind of reply 1");
    kinds.setCurrentIndex(kinds.findText(QStringLiteral("Text")));
    QVERIFY(!shown.isSaid(QStringLiteral("WeChat takes a voice as AMR")));
}

// The cover is made of the picture: what is transparent is white, and it has no more than WeChat takes.
void TestRuleForm::aVideoIsKeptWithItsCover()
{
    ShownRules shown({namedRule("视频", {QStringLiteral("视频")})});
    shown.choose(0);
    auto &kinds = shown.field<QComboBox>("Kind of reply 1");
    kinds.setCurrentIndex(kinds.findText(QStringLiteral("Video")));
    const auto give = [&](const char *button, const QString &name, const QByteArray &bytes) {
        QFile file(shown.world.vault.folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QVERIFY2(shown.button(button), button);
        shown.button(button)->click();
        auto *dialog = shown.page->findChild<QFileDialog *>();
        emit dialog->fileSelected(file.fileName());
        dialog->close();
        QTRY_VERIFY(!shown.page->findChild<QFileDialog *>());
    };
    give("Choose a file …", QStringLiteral("a.mov"), smallVideo());
    QVERIFY(shown.isSaid(QStringLiteral("WeChat takes a video as MP4 of up to 10 MB")));
    give("Choose a file …", QStringLiteral("demo.mp4"), smallVideo());
    QVERIFY(shown.button("demo.mp4 · another …"));
    QImage noise(700, 500, QImage::Format_ARGB32); // hard to make small
    for (int i = 0; i < noise.width() * noise.height(); ++i)
        noise.setPixel(i % noise.width(), i / noise.width(),
                       i % noise.width() < 350 ? qRgba(0, 0, 0, 0) : qRgb(i * 7919 % 256, i * 104729 % 251, i * 31 % 255));
    QByteArray drawn;
    QBuffer buffer(&drawn);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && noise.save(&buffer, "PNG") && drawn.size() < 2 * 1024 * 1024);
    give("Choose a cover …", QStringLiteral("cover.png"), drawn);
    QVERIFY(shown.button("Another cover …"));
    shown.field<QLineEdit>("Title of reply 1").setText(QStringLiteral("演示"));
    shown.field<QPlainTextEdit>("Words of reply 1").setPlainText(QStringLiteral("一分钟"));
    shown.perform([&] { shown.button("Keep")->click(); });
    const RuleReply reply = shown.kept().front().replies.front();
    RuleReply expected;
    expected.kind = RuleReply::Kind::Video;
    expected.title = QStringLiteral("演示");
    expected.text = QStringLiteral("一分钟");
    expected.setFile(QStringLiteral("demo.mp4"), smallVideo());
    expected.picture = reply.picture;
    QCOMPARE(reply, expected);
    QVERIFY(isTakenAsCover(reply.picture));
    const QImage cover = QImage::fromData(reply.picture, "JPEG");
    QVERIFY(!cover.isNull());
    QVERIFY(qGray(cover.pixel(cover.width() / 8, cover.height() / 2)) > 250);
}

// Nothing that the page does by itself throws away what is being typed; leaving the rule keeps it.
void TestRuleForm::whatWasTypedStays()
{
    ShownRules shown({namedRule("a", {QStringLiteral("a")}), namedRule("b", {QStringLiteral("b")})});
    shown.choose(0);
    const auto type = [&](const char *words) { shown.field<QPlainTextEdit>("Words of reply 1").setPlainText(QString::fromUtf8(words)); };
    const auto typed = [&] { return shown.field<QPlainTextEdit>("Words of reply 1").toPlainText(); };
    const auto kept = [&](const char *name) {
        const ReplyRules rules = shown.kept();
        return std::ranges::find(rules, QString::fromUtf8(name), &ReplyRule::name)->replies.front().text;
    };
    type("一");
    shown.perform([&] { shown.page->command("down")->trigger(); });
    QCOMPARE(typed(), QStringLiteral("一"));
    shown.perform([&] { shown.undo(); });
    QCOMPARE(typed(), QStringLiteral("一"));
    QCOMPARE(kept("a"), QStringLiteral("您好"));
    shown.perform([&] { shown.table()->selectRow(1); }); // another rule
    QCOMPARE(kept("a"), QStringLiteral("一"));
    QTRY_COMPARE(shown.field<QLineEdit>("Name of the rule").text(), QStringLiteral("b"));
    QCOMPARE(kept("b"), QStringLiteral("您好"));
    shown.perform([&] { shown.undo(); });
    QCOMPARE(kept("a"), QStringLiteral("您好"));
    type("二");
    const qsizetype before = shown.sentences.size();
    shown.page->hide(); // another page
    QTRY_VERIFY_WITH_TIMEOUT(shown.sentences.size() > before && shown.page->state() != Page::State::Loading, 10'000);
    QSignalSpy settled(shown.page.get(), &Page::settled);
    shown.page->show();
    shown.page->activate();
    QTRY_VERIFY_WITH_TIMEOUT(!settled.isEmpty(), 10'000);
    QCOMPARE(kept("b"), QStringLiteral("二"));
    QCOMPARE(typed(), QStringLiteral("二"));
    // A new one as well, once; what is blank is nothing.
    shown.page->command("new")->trigger();
    shown.page->command("new")->trigger();
    type("三");
    shown.perform([&] { shown.table()->selectRow(0); });
    QCOMPARE(shown.names(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("New rule")}));
    QVERIFY(!shown.kept().back().isOn);
    shown.perform([&] { shown.undo(); });
    QCOMPARE(shown.kept().size(), size_t(2));
}

void TestRuleForm::switchingOnKeepsWhatWasTypedFirst()
{
    ReplyRule off = namedRule("价格", {QStringLiteral("价格")});
    off.isOn = false;
    ShownRules shown({off});
    shown.choose(0);
    shown.field<QPlainTextEdit>("Words of reply 1").setPlainText(QStringLiteral("138 元"));
    shown.perform([&] { shown.button("Switch on")->click(); });
    QVERIFY(shown.kept().front().isOn);
    QCOMPARE(shown.kept().front().replies.front().text, QStringLiteral("138 元"));
    QTRY_VERIFY(shown.button("Switch off"));
    shown.field<QPlainTextEdit>("Words of reply 1").clear(); // switching off keeps half of it, switching on says what it lacks
    shown.perform([&] { shown.button("Switch off")->click(); });
    QVERIFY(!shown.kept().front().isOn && shown.kept().front().replies.front().text.isEmpty());
    QTRY_VERIFY(shown.button("Switch on"));
    shown.button("Switch on")->click();
    QTRY_VERIFY(shown.isSaid(QStringLiteral("rule.reply")));
    QVERIFY(!shown.kept().front().isOn);
}

void TestRuleForm::whatCannotGoLiveIsNotLost()
{
    ShownRules shown({namedRule("a", {QStringLiteral("a")}), namedRule("b", {QStringLiteral("b")})});
    shown.choose(0);
    shown.field<QLineEdit>("Name of the rule").setText(QStringLiteral("a2"));
    shown.field<QPlainTextEdit>("Words, one a line").clear();
    shown.table()->selectRow(1);
    QTRY_VERIFY(shown.isSaid(QStringLiteral("rule.words")));
    QCOMPARE(shown.names().front(), QStringLiteral("a"));
    QTRY_VERIFY(shown.button("Try again"));
    shown.button("Try again")->click();
    QTRY_COMPARE(shown.field<QLineEdit>("Name of the rule").text(), QStringLiteral("a2"));
    shown.field<QPlainTextEdit>("Words, one a line").setPlainText(QStringLiteral("甲"));
    shown.perform([&] { shown.button("Keep")->click(); });
    QCOMPARE(shown.names().front(), QStringLiteral("a2"));
    QVERIFY(shown.kept().front().isOn);
}

QTEST_MAIN(TestRuleForm)
#include "tst_ruleform.moc"
