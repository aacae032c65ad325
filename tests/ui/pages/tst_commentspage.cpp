#include "accounts/account.h"
#include "accounts/accountstore.h"
#include "comments/commentdeeds.h"
#include "models/tableview.h"
#include "pages/comments/commentspage.h"
#include "pages/comments/trashsheet.h"
#include "sandbox/sandbox.h"
#include "support/companyworld.h"
#include "support/shownfields.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

namespace {

const CommentedArticle article{MessageDataId(QStringLiteral("2247500010")), 0, QStringLiteral("一人公司如何记账"), {}, {}};

// 留言 of a company with comments that were read already, in English; nothing is connected.
struct ShownComments {
    explicit ShownComments(const QStringList &texts)
    {
        world.language.setLanguage(Language::English);
        std::vector<ArticleComment> comments;
        for (const QString &text : texts) {
            ArticleComment comment;
            comment.id = CommentId(QString::number(comments.size() + 1));
            comment.author = OpenId(QStringLiteral("oAbCd0000000000000000000001A"));
            comment.createdAt = now() - static_cast<qint64>(comments.size()) * 60'000;
            comment.text = text;
            comments.push_back(comment);
        }
        if (!comments.empty()) {
            comments.back().reply = QStringLiteral("谢谢");
            comments.back().isElected = true;
        }
        const auto kept = awaited(world.vault.storage.write<qint64>(
            [comments, at = now()](Database &database) { return keepComments(database, AccountId{1}, article, comments, at); }));
        if (!kept)
            qFatal("%s", qUtf8Printable(kept.error().code));
        page = std::make_unique<CommentsPage>(*world.services);
        QObject::connect(page.get(), &Page::waitingChanged, &notices, [this](int count, bool) { waiting = count; });
        page->resize(1280, 800);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->activate();
        QTRY_VERIFY_WITH_TIMEOUT(page->state() != Page::State::Loading, 10'000);
    }
    qint64 now() const { return world.vault.clock.now().toMSecsSinceEpoch(); }
    template <typename T>
    T *named(const char *name) const
    {
        return shownField<T>(*page, name);
    }
    template <typename T>
    T &field(const char *name) const
    {
        return awaitedField<T>(*page, name);
    }
    bool isSaid(const QString &words) const
    {
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    QPushButton *button(const char *text) const
    {
        for (auto *one : page->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text() == QString::fromUtf8(text))
                return one;
        }
        return nullptr;
    }
    TableView *table() const { return named<TableView>("Comments under articles"); }

    CompanyWorld world;
    std::unique_ptr<CommentsPage> page;
    QObject notices;
    int waiting = -1;
};

} // namespace

class TestCommentsPage : public QObject
{
    Q_OBJECT

private slots:
    void commentsThatWaitComeFirst();
    void anAnswerIsTypedBesideTheComment();
    void anAnsweredCommentCanBeTakenBackAndNoLongerChosen();
    void trashingIsAsked();
    void commentsFromOutsideAreNoMarkup();
    void anEmptyPageSaysWhatItWouldShow();
};

void TestCommentsPage::commentsThatWaitComeFirst()
{
    ShownComments shown({QStringLiteral("讲得清楚"), QStringLiteral("有模板吗"), QStringLiteral("收藏了")});
    QCOMPARE(shown.table()->model()->rowCount(), 2);
    QCOMPARE(shown.waiting, 2);
    shown.field<QComboBox>("Which comments are shown").setCurrentIndex(1);
    QCOMPARE(shown.table()->model()->rowCount(), 3);
    shown.field<QComboBox>("Which comments are shown").setCurrentIndex(2);
    QCOMPARE(shown.table()->model()->rowCount(), 1);
}

void TestCommentsPage::anAnswerIsTypedBesideTheComment()
{
    ShownComments shown({QStringLiteral("讲得清楚"), QStringLiteral("有模板吗"), QStringLiteral("收藏了")});
    shown.page->command("next")->trigger();
    auto *answer = shown.named<QPlainTextEdit>("Answer to the comment");
    QVERIFY(answer && answer->hasFocus());
    QVERIFY(shown.isSaid(QStringLiteral("讲得清楚")));
    QTest::keyClicks(answer, QStringLiteral("thanks"));
    shown.page->activate(); // read again meanwhile
    QTRY_VERIFY(shown.page->state() == Page::State::Ready);
    QTRY_VERIFY(shown.named<QPlainTextEdit>("Answer to the comment")); // what is added to a pane that is shown comes with the next events
    QTRY_COMPARE(shown.field<QPlainTextEdit>("Answer to the comment").toPlainText(), QStringLiteral("thanks"));
    shown.page->command("next")->trigger();
    QTRY_VERIFY(shown.isSaid(QStringLiteral("有模板吗")));
    QVERIFY(shown.field<QPlainTextEdit>("Answer to the comment").toPlainText().isEmpty());
}

void TestCommentsPage::anAnsweredCommentCanBeTakenBackAndNoLongerChosen()
{
    ShownComments shown({QStringLiteral("收藏了")});
    shown.field<QComboBox>("Which comments are shown").setCurrentIndex(1);
    shown.table()->selectRow(0);
    QVERIFY(shown.isSaid(QStringLiteral("谢谢")));
    QVERIFY(shown.button("Take the answer back"));
    QVERIFY(shown.button("No longer chosen"));
    QVERIFY(!shown.named<QPlainTextEdit>("Answer to the comment"));
}

void TestCommentsPage::trashingIsAsked()
{
    ShownComments shown({QStringLiteral("广告"), QStringLiteral("收藏了")});
    shown.table()->selectRow(0);
    shown.button("Move to the bin …")->click();
    auto *sheet = shown.page->window()->findChild<TrashSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    bool isNamed = false;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        isNamed |= label->text().contains(QStringLiteral("广告"));
    QVERIFY(isNamed);
}

void TestCommentsPage::commentsFromOutsideAreNoMarkup()
{
    ShownComments shown({QStringLiteral("<img src=file:///etc/passwd>"), QStringLiteral("收藏了")});
    shown.table()->selectRow(0);
    QVERIFY(shown.isSaid(QStringLiteral("<img src=file:///etc/passwd>")));
    for (const QLabel *label : shown.page->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
}

void TestCommentsPage::anEmptyPageSaysWhatItWouldShow()
{
    ShownComments shown({});
    QCOMPARE(shown.page->state(), Page::State::Empty);
    QVERIFY(shown.isSaid(QStringLiteral("No comment was read yet.")));
}

QTEST_MAIN(TestCommentsPage)
#include "tst_commentspage.moc"
