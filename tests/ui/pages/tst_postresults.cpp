#include "content/poststore.h"
#include "formatting/language.h"
#include "pages/content/besttimehint.h"
#include "pages/content/contentpage.h"
#include "pages/content/figurespopover.h"
#include "pages/content/postpane.h"
#include "pages/content/postresults.h"
#include "readership/followerstore.h"
#include "readership/readingstore.h"
#include "support/companyworld.h"
#include "charts/chartcard.h"
#include "charts/daychart.h"

#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

namespace {

const BusinessDay published(QDate(2026, 11, 16));

qint64 at(const char *rfc3339)
{
    return *rfc3339ToMs(QString::fromLatin1(rfc3339));
}

PostOutcome outcomeOf(const ReadingFigures &figures)
{
    PostOutcome outcome;
    outcome.post = PostId(17);
    outcome.published = published;
    outcome.wasAsked = true;
    ReadingFigures before;
    before.readers = Figure(210);
    outcome.reading.article = ArticleTotal{
        published, QStringLiteral("2247500010_1"), false, QStringLiteral("T"), {}, {{published, before}, {published.next(), figures}}};
    return outcome;
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const auto *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

QPushButton *buttonCalled(QWidget &where, const QString &text)
{
    for (auto *button : where.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

// The pane of a post that is out, with what came of it.
std::unique_ptr<PostPane> paneOf(const PostOutcome &outcome)
{
    auto pane = std::make_unique<PostPane>();
    PostFacts facts;
    facts.post.state = PostState::Published;
    facts.outcome = outcome;
    pane->show(std::move(facts));
    return pane;
}

} // namespace

// What a published post's pane says came of it.
class TestPostResults : public QObject
{
    Q_OBJECT

private slots:
    void aNumberAndNotReportedAndNotYetAreThreeThings();
    void theChartHasItsSentenceAndItsTable();
    void beforeHalfPastEightItSaysWhenTheFirstFiguresCome();
    void aPersonalAccountIsToldToTypeThemIn();
    void ordersCountOnlyWhereTheyNameTheArticle();
    void figuresAreTypedInMarkedAndTakenBack();
    void theHintIsSilentWithFewArticlesAndClaimsNoDifference();
};

void TestPostResults::aNumberAndNotReportedAndNotYetAreThreeThings()
{
    ReadingFigures figures;
    figures.readers = Figure(320);
    figures.sharers = Figure(0);
    figures.followers = Figure::absent(false);
    figures.comments = Figure::absent(true);
    figures.sources = {{QStringLiteral("公众号消息"), 150}, {QStringLiteral("朋友圈"), 90}};
    figures.finishRate = 0.47;
    PostResults results(outcomeOf(figures), at("2026-11-18T09:00:00+08:00"), nullptr);
    const QStringList texts = textsOf(results);
    QVERIFY(texts.contains(QStringLiteral("320")));
    QVERIFY(texts.contains(QStringLiteral("0")));
    QVERIFY(texts.contains(QStringLiteral("not reported")));
    QVERIFY(texts.contains(QStringLiteral("not yet")));
    QVERIFY(texts.contains(QStringLiteral("From publication to the end of 2026-11-17, as WeChat reports it.")));
    QVERIFY(texts.contains(QStringLiteral("They came from: 公众号消息 150 · 朋友圈 90")));
    QVERIFY(texts.contains(QStringLiteral("47.0% of the readers read it to the end.")));
    QVERIFY(!buttonCalled(*paneOf(outcomeOf(figures)), QStringLiteral("Type in figures"))); // WeChat has them
}

void TestPostResults::theChartHasItsSentenceAndItsTable()
{
    ReadingFigures figures;
    figures.readers = Figure(320);
    PostResults results(outcomeOf(figures), at("2026-11-18T09:00:00+08:00"), nullptr);
    QVERIFY(textsOf(results).contains(QStringLiteral("320 had read it by the end of 11-17, 210 of them by the end of 11-16.")));
    const auto *chart = results.findChild<DayChart *>();
    QVERIFY(chart);
    QCOMPARE(chart->table().rows,
             (std::vector<QStringList>{{QStringLiteral("2026-11-16"), QStringLiteral("210")},
                                       {QStringLiteral("2026-11-17"), QStringLiteral("320")}}));
    results.findChild<ChartCard *>()->showTable(true);
    QVERIFY(results.findChild<ChartCard *>()->showsTable());
}

void TestPostResults::beforeHalfPastEightItSaysWhenTheFirstFiguresCome()
{
    PostOutcome outcome;
    outcome.published = published;
    const auto said = [&outcome](const char *now) { return textsOf(PostResults(outcome, at(now), nullptr)).at(1); };
    QCOMPARE(said("2026-11-17T08:29:00+08:00"),
             QStringLiteral("Not yet: WeChat has the first figures on 2026-11-17 from 08:30 (Beijing time)."));
    QCOMPARE(said("2026-11-17T08:30:00+08:00"),
             QStringLiteral("Not fetched yet. Figures come by themselves once a day while this program is open."));
    outcome.wasAsked = true;
    QCOMPARE(said("2026-11-17T08:31:00+08:00"), QStringLiteral("WeChat reports no figures of this article."));
}

void TestPostResults::aPersonalAccountIsToldToTypeThemIn()
{
    PostOutcome outcome;
    outcome.published = published;
    outcome.isRefused = true;
    const PostResults results(outcome, at("2026-11-20T09:00:00+08:00"), nullptr);
    QVERIFY(textsOf(results).at(1).startsWith(QStringLiteral("WeChat gives the figures of this kind of account to no program.")));
    QVERIFY(buttonCalled(*paneOf(outcome), QStringLiteral("Type in figures")));
}

void TestPostResults::ordersCountOnlyWhereTheyNameTheArticle()
{
    PostOutcome outcome;
    outcome.post = PostId(17);
    QVERIFY(textsOf(PostResults(outcome, 0, nullptr))
                .contains(QStringLiteral("No payment names this article. One counts for it when its attach (商户数据包) is \"post:17\".")));
    outcome.money = {2, Money::fromFen(124280), Money::fromFen(500)};
    QVERIFY(textsOf(PostResults(outcome, 0, nullptr))
                .contains(QStringLiteral("2 orders name this article: ¥ 1,242.80, of which ¥ 5.00 were refunded.")));
}

void TestPostResults::figuresAreTypedInMarkedAndTakenBack()
{
    CompanyWorld world;
    world.vault.clock.set(QDateTime(QDate(2026, 11, 20), QTime(2, 0), Qt::UTC));
    world.language.setLanguage(Language::English);
    const auto added = awaited(world.vault.storage.write<PostId>([](Database &database) {
        Post post;
        post.account = AccountId{1};
        post.state = PostState::Published;
        post.article.title = QStringLiteral("T");
        post.due = plannedAt(at("2026-11-16T20:30:00+08:00"));
        return PostStore(database).add(post);
    }));
    QVERIFY(added);
    ContentPage page(*world.services);
    std::function<void()> undo;
    connect(&page, &Page::noticed, &page, [&undo](const QString &, const std::function<void()> &step) { undo = step; });
    page.resize(1240, 760);
    page.show();
    page.openTarget(QStringLiteral("post:%1").arg(toInteger(*added)));
    QTRY_VERIFY(page.findChild<PostResults *>());
    QPushButton *type = buttonCalled(*page.findChild<PostPane *>(), QStringLiteral("Type in figures"));
    QVERIFY(type);
    type->click();
    auto *popover = page.findChild<FiguresPopover *>();
    QVERIFY(popover);
    QPushButton *keep = buttonCalled(*popover, QStringLiteral("Keep"));
    QVERIFY(!keep->isEnabled());
    QVERIFY(!keep->toolTip().isEmpty());
    for (auto *field : popover->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == QStringLiteral("Readers"))
            field->setText(QStringLiteral("88"));
    }
    keep->click();
    const auto results = [&page] {
        QStringList texts;
        for (const auto *shown : page.findChildren<PostResults *>()) {
            if (shown->isVisible())
                texts += textsOf(*shown);
        }
        return texts;
    };
    QTRY_VERIFY(results().contains(QStringLiteral("From publication to the end of 2026-11-20, typed in by hand.")));
    QVERIFY(results().contains(QStringLiteral("88")));
    QVERIFY(results().contains(QStringLiteral("not reported"))); // what was left out is not 0
    undo();
    QTRY_VERIFY(!results().contains(QStringLiteral("88")));
}

// Articles that all reached one follower in ten, on Mondays and Tuesdays: there is nothing to say but that.
void TestPostResults::theHintIsSilentWithFewArticlesAndClaimsNoDifference()
{
    CompanyWorld world;
    world.language.setLanguage(Language::English);
    const auto add = [&world](int from, int to) {
        return awaited(world.vault.storage.write<void>([from, to](Database &database) -> Done {
            for (int i = from; i < to; ++i) {
                const QDate monday = QDate(2026, 3, 2).addDays(7 * (i / 2));
                const QDateTime sent(monday.addDays(i % 2), QTime(12, 30), Qt::UTC);
                const qint64 ms = sent.toMSecsSinceEpoch();
                if (auto done = database.execute(
                        QStringLiteral(
                            "INSERT INTO post(id, account_id, kind, state, due_at, due_wall, due_zone, created_at, edited_at, title, "
                            "author, digest, body, source_url, cover, wide_crop, square_crop, theme, opens_comments, "
                            "only_fans_comment) VALUES(%1, 1, 'publish', 'published', %2, '2026-03-02T20:30', 'Asia/Shanghai', 0, 0, "
                            "'T', '', '', '', '', '', '', '', '', 0, 0)")
                            .arg(i + 1)
                            .arg(ms));
                    !done)
                    return done;
                if (auto done = database.execute(
                        QStringLiteral(
                            "INSERT INTO outbox(post_id, run, step, path, body, body_sha256, key, state, attempt, first_sent_at, "
                            "sent_at, reference, message_data_id, failure) VALUES(%1, 1, 'publish', '/p', x'', '', '', 'sent', 1, "
                            "%2, %2, '', '22475%1', '')")
                            .arg(i + 1)
                            .arg(ms));
                    !done)
                    return done;
                const BusinessDay day = BusinessDay::of(sent);
                ReadingFigures figures;
                figures.readers = Figure(120);
                const ArticleTotal article{
                    day, QStringLiteral("22475%1_1").arg(i + 1), false, QStringLiteral("T"), {}, {{day.plusDays(6), figures}}};
                if (auto done = ReadingStore(database).put(AccountId{1}, article, false); !done)
                    return done;
                if (auto done = FollowerStore(database).put(AccountId{1}, FollowerCount{day.previous(), 1200}); !done)
                    return done;
            }
            return {};
        }));
    };
    QVERIFY(add(0, 10));
    BestTimeHint few(world.vault.storage, AccountId{1}, false, nullptr);
    QSignalSpy fewSpoke(&few, &BestTimeHint::spoke);
    QTest::qWait(300);
    QVERIFY(fewSpoke.isEmpty() && few.isHidden());
    QVERIFY(add(10, 40));
    BestTimeHint hint(world.vault.storage, AccountId{1}, false, nullptr);
    QSignalSpy spoke(&hint, &BestTimeHint::spoke);
    QTRY_COMPARE(spoke.size(), 1);
    QVERIFY2(hint.text().endsWith(QStringLiteral("articles the time made no visible difference for this account.")),
             qPrintable(hint.text()));
}

QTEST_MAIN(TestPostResults)
#include "tst_postresults.moc"
