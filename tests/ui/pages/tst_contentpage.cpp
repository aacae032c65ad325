#include "content/postdeeds.h"
#include "content/poststore.h"
#include "content/postversionstore.h"
#include "models/tableview.h"
#include "pages/content/articleeditor.h"
#include "pages/content/articlepreview.h"
#include "pages/content/calendarview.h"
#include "pages/content/contentbooks.h"
#include "pages/content/contentpage.h"
#include "pages/content/countedfield.h"
#include "pages/content/draftlist.h"
#include "pages/content/findingslist.h"
#include "pages/content/markdowntext.h"
#include "pages/content/planchoice.h"
#include "pages/content/planpopover.h"
#include "pages/content/versionsheet.h"
#include "pages/content/wakepopover.h"
#include "support/companyworld.h"
#include "support/hostiletexts.h"
#include "widgets/errorbar.h"

#include <QAction>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

namespace {

Post draftCalled(const QString &title, const QString &body = QStringLiteral("正文"))
{
    Post post;
    post.account = AccountId{1};
    post.article.title = title;
    post.article.body = body;
    return post;
}

// The page on the screen on the 20th of November 2026 at ten in the morning, in China.
struct Shown {
    Shown()
    {
        world.vault.clock.set(QDateTime(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC));
        world.language.setLanguage(Language::English);
    }
    Post add(const Post &post, const QString &wall = {})
    {
        const qint64 at = now();
        return *awaited(world.vault.storage.write<Post>([post, wall, at](Database &database) -> Result<Post> {
            auto added = addPost(database, post, at);
            if (!added || wall.isEmpty())
                return added;
            if (auto planned = planPost(database, added->account, added->id, {post.kind, {}, readTime(wall, chinaZone, at)->time}, at);
                !planned)
                return failure(planned.error());
            return PostStore(database).post(added->account, added->id);
        }));
    }
    std::vector<Post> posts()
    {
        return *awaited(
            world.vault.storage.read<std::vector<Post>>([](Database &database) { return PostStore(database).posts(AccountId{1}, {}); }));
    }
    QString wallOf(const Post &post)
    {
        for (const Post &other : posts()) {
            if (other.id == post.id)
                return other.due ? other.due->wall : QStringLiteral("-");
        }
        return QStringLiteral("gone");
    }
    qint64 now() const { return world.vault.clock.now().toMSecsSinceEpoch(); }
    void open()
    {
        page = std::make_unique<ContentPage>(*world.services);
        QObject::connect(page.get(), &Page::noticed, page.get(), [this](const QString &sentence, const std::function<void()> &undo) {
            sentences.append(sentence);
            if (undo)
                undoLast = undo;
        });
        page->resize(1240, 760);
        page->show();
        page->activate();
        QApplication::setActiveWindow(page.get());
        settle();
    }
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(page->state() != Page::State::Loading, 10'000); }
    CalendarView &calendar() { return *page->findChild<CalendarView *>(); }
    QPoint inCalendar(const char *day) // global
    {
        const QRect cell = calendar().grid().cellOf(*BusinessDay::fromText(QString::fromLatin1(day)));
        return calendar().mapToGlobal(cell.center() + QPoint(0, cell.height() / 3));
    }
    // Presses at `from` in the widget, goes to the day and lets go.
    void drag(QWidget &source, QPoint from, const char *day, Qt::KeyboardModifiers modifiers = {})
    {
        const QPoint there = source.mapFromGlobal(inCalendar(day));
        const auto send = [&](QEvent::Type type, QPoint place, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, place, source.mapToGlobal(place), button, buttons, modifiers);
            QApplication::sendEvent(&source, &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, from + QPoint(20, 20), Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, there, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, there, Qt::LeftButton, Qt::NoButton);
    }
    CompanyWorld world;
    std::unique_ptr<ContentPage> page;
    QStringList sentences;
    std::function<void()> undoLast;
};

QPushButton *buttonCalled(QWidget &where, const QString &text)
{
    for (auto *button : where.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestContentPage : public QObject
{
    Q_OBJECT

private slots:
    void aDraftIsDraggedOntoADayAndTakenBack();
    void aPostIsDraggedToAnotherDayAndKeepsItsTime();
    void withCtrlACopyIsMade();
    void altAndArrowsMoveAPostAndUndoBringsItBack();
    void nothingIsPlannedForThePast();
    void theNextFreeTimeIsOneOfTheUsualTimes();
    void whatNeedsTheComputerAwakeCanGoToTheBoxNow();
    void aDeletedPostComesBack();
    void theShapeIsRemembered();
    void whatIsTypedIsKeptByItself();
    void escapeKeepsWhatWasTypedLast();
    void theEditorsPictureShowsWhatGoesOutNext();
    void aNewTextIsPlannedFromTheEditor();
    void anOlderTextComesBack();
    void aFindingLeadsToItsPlace();
    void thePreviewOpensNothing();
    void aCampaignsMassSendCountsAgainstTheQuota();
};

void TestContentPage::aDraftIsDraggedOntoADayAndTakenBack()
{
    Shown shown;
    const Post draft = shown.add(draftCalled(QStringLiteral("新品开团")));
    shown.open();
    auto *list = shown.page->findChild<DraftList *>();
    shown.drag(*list->viewport(), QPoint(40, 20), "2026-11-25");
    QTRY_COMPARE(shown.wallOf(draft), QStringLiteral("2026-11-25T20:30"));
    QTRY_VERIFY(!shown.calendar().placeOf(draft.id).isEmpty());
    QTRY_VERIFY(shown.undoLast);
    shown.undoLast();
    QTRY_COMPARE(shown.wallOf(draft), QStringLiteral("-"));
    QTRY_VERIFY(list->model()->rowCount() == 1);
}

void TestContentPage::aPostIsDraggedToAnotherDayAndKeepsItsTime()
{
    Shown shown;
    const Post post = shown.add(draftCalled(QStringLiteral("月末答谢")), QStringLiteral("2026-11-28T12:10"));
    shown.open();
    shown.drag(shown.calendar(), shown.calendar().placeOf(post.id).center(), "2026-11-24");
    QTRY_COMPARE(shown.wallOf(post), QStringLiteral("2026-11-24T12:10"));
    shown.settle();
    shown.drag(shown.calendar(), shown.calendar().placeOf(post.id).center(), "2026-11-10"); // has passed
    QTest::qWait(50);
    QCOMPARE(shown.wallOf(post), QStringLiteral("2026-11-24T12:10"));
}

void TestContentPage::withCtrlACopyIsMade()
{
    Shown shown;
    const Post post = shown.add(draftCalled(QStringLiteral("月末答谢")), QStringLiteral("2026-11-28T12:10"));
    shown.open();
    shown.drag(shown.calendar(), shown.calendar().placeOf(post.id).center(), "2026-11-24", Qt::ControlModifier);
    QTRY_COMPARE(shown.posts().size(), size_t(2));
    QCOMPARE(shown.posts()[0].due->wall, QStringLiteral("2026-11-24T12:10")); // by time
    QCOMPARE(shown.wallOf(post), QStringLiteral("2026-11-28T12:10"));
    QTRY_VERIFY(shown.undoLast);
    shown.undoLast();
    QTRY_COMPARE(shown.posts().size(), size_t(1));
}

void TestContentPage::altAndArrowsMoveAPostAndUndoBringsItBack()
{
    Shown shown;
    const Post post = shown.add(draftCalled(QStringLiteral("第 100 只杯子")), QStringLiteral("2026-11-23T12:10"));
    shown.open();
    shown.calendar().choose(post.id);
    shown.calendar().setFocus();
    QTest::keyClick(&shown.calendar(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&shown.calendar(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(shown.wallOf(post), QStringLiteral("2026-12-01T12:10"));
    QTRY_COMPARE(shown.sentences.size(), 2);
    shown.undoLast();
    QTRY_COMPARE(shown.wallOf(post), QStringLiteral("2026-11-24T12:10"));
}

void TestContentPage::nothingIsPlannedForThePast()
{
    Shown shown;
    const Post post = shown.add(draftCalled(QStringLiteral("a")), QStringLiteral("2026-11-23T12:10"));
    shown.open();
    shown.calendar().choose(post.id);
    QTest::keyClick(&shown.calendar(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(shown.sentences, QStringList(QStringLiteral("11-16 12:10 has passed")));
    QTest::qWait(50);
    QCOMPARE(shown.wallOf(post), QStringLiteral("2026-11-23T12:10"));
}

void TestContentPage::theNextFreeTimeIsOneOfTheUsualTimes()
{
    Shown shown;
    shown.world.run(QStringLiteral("INSERT INTO setting(key, value) VALUES('schedule.slots', 'Asia/Shanghai 2 12:00')"));
    const Post post = shown.add(draftCalled(QStringLiteral("a")));
    shown.open();
    emit shown.page->findChild<DraftList *>()->chosen(post.id);
    shown.page->command("next-free")->trigger();
    QTRY_COMPARE(shown.wallOf(post), QStringLiteral("2026-11-24T12:00")); // a Tuesday
}

void TestContentPage::whatNeedsTheComputerAwakeCanGoToTheBoxNow()
{
    Shown shown;
    const Post post = shown.add(draftCalled(QStringLiteral("月末答谢")), QStringLiteral("2026-11-28T12:10"));
    shown.open();
    QTest::mouseClick(buttonCalled(*shown.page, QStringLiteral("Posts that need this computer awake: 1")), Qt::LeftButton);
    auto *unconnected = shown.page->findChild<WakePopover *>();
    QPushButton *send = buttonCalled(*unconnected, QStringLiteral("Send the draft now"));
    QVERIFY(!send->isEnabled() && send->toolTip().contains(u"No official account is connected"));
    unconnected->close();
    QTRY_VERIFY(!shown.page->findChild<WakePopover *>());
    shown.world.services->account.appid = QStringLiteral("wx0123456789abcdef");
    shown.open();
    shown.page->command("awake")->trigger();
    QTest::mouseClick(buttonCalled(*shown.page->findChild<WakePopover *>(), QStringLiteral("Send the draft now")), Qt::LeftButton);
    QTRY_COMPARE(shown.wallOf(post), QStringLiteral("2026-11-20T10:00")); // now
    QCOMPARE(shown.posts().front().kind, PostKind::Draft);
    QTRY_VERIFY(shown.undoLast);
    shown.undoLast();
    QTRY_COMPARE(shown.wallOf(post), QStringLiteral("2026-11-28T12:10"));
}

void TestContentPage::aDeletedPostComesBack()
{
    Shown shown;
    const Post post = shown.add(draftCalled(QStringLiteral("a")), QStringLiteral("2026-11-23T12:10"));
    shown.open();
    shown.calendar().choose(post.id);
    QTest::keyClick(&shown.calendar(), Qt::Key_Delete);
    QTRY_VERIFY(shown.posts().empty());
    QTRY_VERIFY(shown.undoLast);
    shown.undoLast();
    QTRY_COMPARE(shown.wallOf(post), QStringLiteral("2026-11-23T12:10"));
}

void TestContentPage::theShapeIsRemembered()
{
    Shown shown;
    shown.add(draftCalled(QStringLiteral("a")), QStringLiteral("2026-11-23T12:10"));
    shown.open();
    shown.page->command("list")->trigger();
    shown.open();
    auto *table = shown.page->findChild<TableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("12:10"));
}

void TestContentPage::whatIsTypedIsKeptByItself()
{
    Shown shown;
    shown.open();
    shown.page->command("write")->trigger();
    auto *editor = shown.page->findChild<ArticleEditor *>();
    QTest::keyClicks(editor->findChild<CountedField *>()->field(), QStringLiteral("Winter cups"));
    QTest::keyClicks(editor->findChild<MarkdownText *>(), QStringLiteral("first words"));
    QTRY_VERIFY_WITH_TIMEOUT(!shown.posts().empty(), 2'500);
    QTRY_COMPARE_WITH_TIMEOUT(shown.posts()[0].article.body, QStringLiteral("first words"), 2'500);
    QTest::keyClicks(editor->findChild<MarkdownText *>(), QStringLiteral(" and more"));
    QTRY_COMPARE_WITH_TIMEOUT(shown.posts()[0].article.body, QStringLiteral("first words and more"), 2'500);
    QCOMPARE(shown.posts().size(), size_t(1)); // one post, however often it was kept
    QCOMPARE(shown.posts()[0].article.title, QStringLiteral("Winter cups"));
}

void TestContentPage::escapeKeepsWhatWasTypedLast()
{
    Shown shown;
    shown.open();
    shown.page->command("write")->trigger();
    auto *text = shown.page->findChild<MarkdownText *>();
    QTest::keyClicks(text, QStringLiteral("x"));
    QTest::keyClick(text, Qt::Key_B, Qt::ControlModifier);
    QTest::keyClicks(text, QStringLiteral("bold"));
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!shown.page->isWriting());
    QTRY_COMPARE(shown.posts().size(), size_t(1));
    QCOMPARE(shown.posts()[0].article.body, QStringLiteral("x**bold**"));
}

// However much of the plan has gone out already.
void TestContentPage::theEditorsPictureShowsWhatGoesOutNext()
{
    Shown shown;
    const Post out = shown.add(draftCalled(QStringLiteral("out")), QStringLiteral("2026-11-20T12:10"));
    shown.add(draftCalled(QStringLiteral("next")), QStringLiteral("2026-11-26T12:10"));
    shown.world.run(QStringLiteral("UPDATE post SET state = 'published' WHERE id = %1").arg(toInteger(out.id)));
    shown.open();
    shown.page->openTarget(QStringLiteral("write:next"));
    QVERIFY(shown.page->isWriting());
    QCOMPARE(shown.page->findChild<CountedField *>()->field()->text(), QStringLiteral("next"));
    QVERIFY(shown.sentences.isEmpty());
    QVERIFY(!shown.page->isSettled()); // the phone is empty yet
    QTRY_VERIFY(shown.page->isSettled());
    QVERIFY(shown.page->findChild<ArticlePreview *>()->toPlainText().contains(u"正文"));
}

// Before it was ever kept by itself.
void TestContentPage::aNewTextIsPlannedFromTheEditor()
{
    Shown shown;
    shown.open();
    shown.page->command("write")->trigger();
    QTest::keyClicks(shown.page->findChild<CountedField *>()->field(), QStringLiteral("Winter cups"));
    QTest::mouseClick(buttonCalled(*shown.page->findChild<ArticleEditor *>(), QStringLiteral("Plan")), Qt::LeftButton);
    QTRY_VERIFY(shown.page->findChild<PlanPopover *>());
    auto *popover = shown.page->findChild<PlanPopover *>();
    popover->findChild<QDateEdit *>()->setDate(QDate(2026, 11, 10));
    QVERIFY(!buttonCalled(*popover, QStringLiteral("Plan it"))->isEnabled()); // has passed
    popover->findChild<QDateEdit *>()->setDate(QDate(2026, 11, 26));
    QTest::mouseClick(buttonCalled(*popover, QStringLiteral("Plan it")), Qt::LeftButton);
    QTRY_VERIFY(!shown.posts().empty() && shown.posts()[0].due);
    QCOMPARE(shown.posts()[0].due->wall, QStringLiteral("2026-11-26T20:30"));
    QCOMPARE(shown.posts()[0].article.title, QStringLiteral("Winter cups"));
    QVERIFY(!shown.page->isWriting());
}

void TestContentPage::anOlderTextComesBack()
{
    Shown shown;
    Post post = shown.add(draftCalled(QStringLiteral("a"), QStringLiteral("old\nsame")));
    post.article.body = QStringLiteral("new\nsame");
    const qint64 later = shown.now() + 60'000;
    QVERIFY(awaited(shown.world.vault.storage.write<Post>([post, later](Database &database) {
        return savePost(database, post.account, {post.id, post.article, {}, false}, SaveCause::ByHand, later);
    })));
    shown.open();
    emit shown.page->findChild<DraftList *>()->opened(post.id);
    auto *text = shown.page->findChild<MarkdownText *>();
    QCOMPARE(text->toPlainText(), QStringLiteral("new\nsame"));
    QTest::mouseClick(buttonCalled(*shown.page, QStringLiteral("Versions")), Qt::LeftButton);
    auto *sheet = shown.page->findChild<VersionSheet *>();
    auto *versions = sheet->findChild<TableView *>();
    QTRY_COMPARE(versions->model()->rowCount(), 2);
    versions->selectRow(1);
    const QString changes = sheet->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY2(changes.contains(u"− old\n+ new\n  same"), qPrintable(changes));
    QTest::mouseClick(buttonCalled(*sheet, QStringLiteral("Back to this text")), Qt::LeftButton);
    QTRY_COMPARE(text->toPlainText(), QStringLiteral("old\nsame"));
    QCOMPARE(shown.posts()[0].article.body, QStringLiteral("old\nsame"));
}

void TestContentPage::aFindingLeadsToItsPlace()
{
    Shown shown;
    const Post post = shown.add(draftCalled(QStringLiteral("a"), QStringLiteral("这是全国第一的杯子")));
    shown.open();
    emit shown.page->findChild<DraftList *>()->opened(post.id);
    auto *table = shown.page->findChild<FindingsList *>()->findChild<TableView *>();
    QTRY_VERIFY(table->model()->rowCount() > 0);
    auto *text = shown.page->findChild<MarkdownText *>();
    for (int row = 0; row < table->model()->rowCount() && !text->textCursor().hasSelection(); ++row)
        table->selectRow(row);
    QVERIFY(text->textCursor().hasSelection());
    QVERIFY(QStringLiteral("这是全国第一的杯子").contains(text->textCursor().selectedText()));
}

void TestContentPage::thePreviewOpensNothing()
{
    HostileTexts hostile;
    const QTemporaryDir folder;
    ArticlePreview preview;
    preview.show();
    for (const auto &[name, text] : hostile.all()) {
        preview.showArticle(text, text, text.left(20'000)); // as if it were HTML: worse than anything that renderArticle() writes
        preview.grab();
        QVERIFY2(!hostile.wasBaitTaken(), name);
    }
    QCOMPARE(hostile.calls(), 0);
}

// A campaign went to followers by a tag on the 20th; what it meant to send and WeChat refused went to nobody.
void TestContentPage::aCampaignsMassSendCountsAgainstTheQuota()
{
    Shown shown;
    const auto campaign = [&](const char *state, const char *wall) {
        const qint64 at = readTime(QString::fromLatin1(wall), chinaZone, 0)->time.atMs;
        shown.world.run(QStringLiteral("INSERT INTO campaign(account_id, name, rule, text, channels, held_out, days, state, changed_at, "
                                       "began_at, mass_state, mass_at) VALUES(1, 'c', '{}', 't', 'mass', 0, 7, 'ended', 0, 1, '%1', %2)")
                            .arg(QLatin1String(state))
                            .arg(at));
    };
    campaign("sent", "2026-11-20T09:00");
    campaign("failed", "2026-11-21T09:00");
    const BusinessDay first = *BusinessDay::fromText(u"2026-11-01");
    const BusinessDay sent = *BusinessDay::fromText(u"2026-11-20");
    const ContentQuestion question{
        shown.world.services->account, Period::inclusive(first, *BusinessDay::fromText(u"2026-11-30")), sent, {}};
    const ContentBooks books =
        *awaited(shown.world.vault.storage.read<ContentBooks>([question](Database &database) { return loadContent(database, question); }));
    QVERIFY(books.planned.empty()); // it is no post
    const auto posts = plannedPosts(books.counted(books.planned));
    QCOMPARE(quotaWords(sent, posts, subscriptionQuota), QStringLiteral("Mass sends 1/1"));
    QCOMPARE(quotaWords(sent.next(), posts, subscriptionQuota), QStringLiteral("Mass sends 0/1"));
    QCOMPARE(quotaWords(sent.next(), posts, serviceQuota), QStringLiteral("1/4 this month"));
    OfficialRights rights;
    rights.isConnected = true;
    rights.drafts = rights.massSends = Right::Given;
    rights.kind = OfficialKind::Subscription;
    Post post = draftCalled(QStringLiteral("新品"));
    post.kind = PostKind::MassSend;
    const auto outlook = [&](BusinessDay day) {
        return outlookOf({day.date(), QTime(20, 0), PostKind::MassSend, {}}, post, books.counted(books.allPlanned()), rights, shown.now());
    };
    QVERIFY2(outlook(sent).isDoubtful && outlook(sent).words.contains(u"mass send 2 of this day, 1 allowed"),
             qPrintable(outlook(sent).words));
    QVERIFY(!outlook(sent.next()).isDoubtful);
}

QTEST_MAIN(TestContentPage)
#include "tst_contentpage.moc"
