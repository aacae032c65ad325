#include "charts/chartcard.h"
#include "charts/chart.h"
#include "content/poststore.h"
#include "customers/customereventstore.h"
#include "experiments/countdeeds.h"
#include "experiments/experimentdeeds.h"
#include "experiments/experimentreadings.h"
#include "experiments/experimentnews.h"
#include "experiments/experimentstore.h"
#include "models/tableview.h"
#include "pages/experiments/countssheet.h"
#include "pages/experiments/experimentlist.h"
#include "pages/experiments/experimentsheet.h"
#include "pages/experiments/experimentspage.h"
#include "pages/experiments/experimentview.h"
#include "pages/experiments/experimentwords.h"
#include "pages/experiments/verdictcard.h"
#include "support/companywindow.h"
#include "readership/typedreadingstore.h"
#include "support/experimentbuilders.h"
#include "time/durations.h"
#include "widgets/errorbar.h"
#include "widgets/helppopover.h"
#include "widgets/popover.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>

using namespace yiren;

namespace {

// The window with its page 实验; the clock stands fifteen days after trialStart, so that fourteen days are over.
struct Shown {
    Shown() { company.world.vault.clock.set(trialStart.plusDays(14).start().addSecs(10 * 3600)); }
    // One that began on trialStart, with these counts on its first days.
    ExperimentId begin(const std::vector<DayCount> &counts, Design design = Design::LandingPages, Metric metric = Metric::Clicks)
    {
        Experiment draft;
        draft.account = AccountId{1};
        draft.rule = titleRule();
        draft.rule.design = design;
        draft.rule.metric = metric;
        const qint64 now = company.world.services->clock.now().toMSecsSinceEpoch();
        const auto started = awaited(company.world.services->storage.write<qint64>([=](Database &database) -> Result<qint64> {
            const auto saved = saveDraft(database, draft, now);
            if (!saved)
                return failure(saved.error());
            const auto running = startExperiment(database, AccountId{1}, saved->id, now, trialStart);
            if (!running)
                return failure(running.error());
            if (!counts.empty()) {
                if (const auto entered = enterCounts(database, AccountId{1}, saved->id, {}, counts, now); !entered)
                    return failure(entered.error());
            }
            return toInteger(saved->id);
        }));
        if (!started)
            qFatal("%s", qPrintable(started.error().code));
        return ExperimentId{*started};
    }
    ExperimentsPage &show()
    {
        company.show("experiments");
        return *static_cast<ExperimentsPage *>(company.window->currentPage());
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const QLabel *label : company.window->currentPage()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    QString headline() const { return company.window->findChild<VerdictCard *>()->accessibleName(); }
    bool tabTo(const QString &name) const
    {
        for (int i = 0; i < 60; ++i) {
            QWidget *there = QApplication::focusWidget();
            const auto *button = qobject_cast<const QPushButton *>(there);
            if (there && (there->accessibleName() == name || (button && button->text() == name)))
                return true;
            QTest::keyClick(there ? there : company.window.get(), Qt::Key_Tab);
        }
        return false;
    }

    CompanyWindow company;
};

// The form of a new one, with its fields by their names.
struct Form {
    explicit Form(Shown &shown, const char *command = "new")
    {
        shown.show().command(command)->trigger();
        if (!QTest::qWaitFor([&] { return (sheet = shown.company.window->findChild<ExperimentSheet *>()) != nullptr; }))
            qFatal("no form");
    }
    template <typename T>
    T *field(const char *name) const
    {
        const auto all = sheet->findChildren<T *>();
        const auto found = std::ranges::find_if(all, [name](const T *one) { return one->accessibleName() == QString::fromUtf8(name); });
        if (found == all.end())
            qFatal("no field %s", name);
        return *found;
    }
    void type(const char *name, const QString &text) const
    {
        auto *line = field<QLineEdit>(name);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(const char *name, int data) const
    {
        auto *choice = field<QComboBox>(name);
        choice->setCurrentIndex(choice->findData(data));
        emit choice->activated(choice->currentIndex());
    }
    void name() const
    {
        type("问题", QStringLiteral("Which one?"));
        type("版本 A 的名称", QStringLiteral("old"));
        type("版本 B 的名称", QStringLiteral("new"));
    }
    void plan(const QString &rate, const QString &users) const
    {
        type("现在的比率", rate);
        type("每天人数", users);
    }
    QPushButton *start() const
    {
        for (auto *button : sheet->findChildren<QPushButton *>()) {
            if (button->text() == QString::fromUtf8("开始"))
                return button;
        }
        return nullptr;
    }

    ExperimentSheet *sheet = nullptr;
};

void write(const Shown &shown, std::function<Done(Database &)> work)
{
    const auto done = awaited(shown.company.world.services->storage.write<void>(std::move(work)));
    if (!done)
        qFatal("%s", qPrintable(done.error().code + done.error().detail));
}

// Thirteen more than the seven of whom this window knows. One of the twenty bought in one of the twelve weeks: a case of 240. Nobody wrote.
void knowTwenty(const Shown &shown)
{
    write(shown, [](Database &database) -> Done {
        const QString rows[] = {
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 701 UNION ALL SELECT i + 1 FROM n WHERE i < 713) INSERT INTO customer(id, "
                           "account_id, first_seen_at, updated_at) SELECT i, 1, 0, 0 FROM n"),
            QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) VALUES(1, 701, 'openid', "
                           "'oP701', 'import', 0)"),
            QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, paid_at, amount_fen, refunded_fen, status, source, mark, "
                           "updated_at, digest) VALUES(1, 'K1', 'oP701', %1, 8900, 0, 'SUCCESS', 'hand', '', 0, x'')")
                .arg(trialStart.start().toMSecsSinceEpoch())};
        for (const QString &sql : rows) {
            if (auto done = database.execute(sql); !done)
                return done;
        }
        return {};
    });
}

std::vector<DayCount> countsOf(const std::vector<std::pair<qint64, qint64>> &arms)
{
    return spreadOver(10, arms).days;
}

} // namespace

// 实验 in the window.
class TestExperimentsPage : public QObject
{
    Q_OBJECT

private slots:
    void withoutExperimentsItSaysHowToBegin();
    void aNewOneIsMadeByKeyboardAlone();
    void thePlannerSaysHowItReckons();
    void typedCountsAreTakenBack();
    void oneCountedHereIsStarted();
    void oneOfPostsIsStarted();
    void theRateFollowsWhatCountsUntilSomebodyTypesIt();
    void aDraftKeepsItsEightWeeks();
    void oneThatIsTooSmallIsAskedAboutFirst();
    void designsThatCantBeRunAreClosedWithTheReason();
    void aChartsNumbersAreExported();
    void aFileOfCountsIsShownBeforeItIsTaken();
    void aWrongFileIsSaidInTheSheet();
    void theDaysVersionIsNamed();
    void aDayOnWhichNobodyCameIsEntered();
    void moreThanCameIsSaidBeforeItIsEntered();
    void eachBuyersAmountIsAskedFor();
    void aBrokenSplitHidesAllEffects();
    void aDeletedDraftComesBack();
    void thePeopleOfASplitByTagAreTaggedAndLedToWeChat();
    void whatIsShownIsExported();
    void whatIsDecidedIsSaidOnTodayUntilItIsLookedAt();
    void onlyWhatStoodOnTheScreenCountsAsLookedAt();
    void onASmallScreenNothingLiesBeyondTheEdge();
};

void TestExperimentsPage::withoutExperimentsItSaysHowToBegin()
{
    Shown shown;
    ExperimentsPage &page = shown.show();
    QCOMPARE(page.state(), Page::State::Empty);
    QVERIFY(!page.command("stop")->isEnabled());
    QVERIFY(page.command("new")->isEnabled());
}

void TestExperimentsPage::thePlannerSaysHowItReckons()
{
    Shown shown;
    Form form(shown);
    auto *sign = form.sheet->findChild<HelpPopover *>();
    QVERIFY(sign && sign->isVisible());
    sign->click();
    auto *said = sign->findChild<Popover *>();
    QVERIFY(said);
    QVERIFY(said->findChildren<QLabel *>().size() >= 3); // the question, the formula, what it takes
    said->close();
}

void TestExperimentsPage::aNewOneIsMadeByKeyboardAlone()
{
    Shown shown;
    ExperimentsPage &page = shown.show();
    page.command("new")->trigger();
    QTRY_VERIFY(shown.company.window->findChild<ExperimentSheet *>());
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString(), QString::fromUtf8("问题"));
    const auto type = [&](const char *name, const QString &text) {
        QVERIFY2(shown.tabTo(QString::fromUtf8(name)), name);
        QTest::keyClicks(QApplication::focusWidget(), text);
    };
    type("问题", QStringLiteral("Title"));
    type("版本 A 的名称", QStringLiteral("original"));
    type("版本 B 的名称", QStringLiteral("question"));
    type("现在的比率", QStringLiteral("10"));
    type("每天人数", QStringLiteral("2000"));
    auto *sheet = shown.company.window->findChild<ExperimentSheet *>();
    QPushButton *start = nullptr;
    for (auto *button : sheet->findChildren<QPushButton *>())
        start = button->text() == QString::fromUtf8("开始") ? button : start;
    QVERIFY(start);
    QTRY_VERIFY(start->isEnabled());
    QVERIFY(shown.tabTo(QString::fromUtf8("开始")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(page.state(), Page::State::Ready);
    QTRY_VERIFY(shown.texts().join(u' ').contains(QString::fromUtf8("规则已固定：")));
    const auto &reading = shown.company.window->findChild<ExperimentView *>()->reading();
    QVERIFY(reading && reading->experiment.state == ExperimentState::Running);
    QCOMPARE(reading->experiment.rule.question, QStringLiteral("Title"));
    QVERIFY(shown.texts().join(u' ').contains(QString::fromLatin1(reading->experiment.ruleHash.toHex().left(12))));
    QCOMPARE(reading->experiment.rule.plan.plannedDays % 7, 0);
}

void TestExperimentsPage::typedCountsAreTakenBack()
{
    Shown shown;
    shown.begin({});
    ExperimentsPage &page = shown.show();
    page.command("counts")->trigger();
    auto *sheet = shown.company.window->findChild<CountsSheet *>();
    QVERIFY(sheet);
    const QList<int> numbers{400, 16, 410, 23};
    const auto fields = sheet->findChildren<QSpinBox *>();
    QCOMPARE(fields.size(), numbers.size());
    for (const char *name : {"A 原标题 的人数", "A 原标题 的点击", "B 提问式 的人数", "B 提问式 的点击"})
        QVERIFY2(std::ranges::any_of(fields, [name](const QSpinBox *field) { return field->accessibleName() == QString::fromUtf8(name); }),
                 name);
    for (qsizetype i = 0; i < fields.size(); ++i)
        fields[i]->setValue(numbers[i]);
    QSignalSpy noticed(&page, &Page::noticed);
    emit sheet->entered({}, {dayCount(1, 0, 400, 16), dayCount(1, 1, 410, 23)});
    sheet->dismiss();
    QTRY_COMPARE(noticed.size(), 1);
    const auto *view = shown.company.window->findChild<ExperimentView *>();
    QTRY_COMPARE(view->reading()->arms[1].users, 410);
    noticed[0][1].value<std::function<void()>>()();
    QTRY_COMPARE(view->reading()->verdict.kind, VerdictKind::NoCounts);
}

// An address was opened by two persons on the day after the start, of whom one ordered later: on the day after that the page has it.
void TestExperimentsPage::oneCountedHereIsStarted()
{
    Shown shown;
    Form form(shown);
    form.name();
    form.choose("看什么", static_cast<int>(Metric::Orders));
    form.choose("数据来源", static_cast<int>(CountSource::Own));
    form.type("版本 A 展示的内容", QStringLiteral("page/a"));
    form.type("版本 B 展示的内容", QStringLiteral("page/b"));
    form.plan(QStringLiteral("10"), QStringLiteral("2000"));
    QTRY_VERIFY(form.start()->isEnabled());
    form.start()->click();
    const auto *view = shown.company.window->findChild<ExperimentView *>();
    QTRY_VERIFY(view->reading() && view->reading()->experiment.isStarted());
    const Experiment experiment = view->reading()->experiment;
    QCOMPARE(experiment.rule.source, CountSource::Own);
    QCOMPARE(experiment.rule.plan.plannedDays, 14); // one week of persons, and W of the last
    QVERIFY(shown.texts().contains(QString::fromUtf8("按以下地址或参数识别谁看到了哪个版本：A: page/a · B: page/b")));
    const qint64 next = trialStart.plusDays(15).start().toMSecsSinceEpoch() + 9 * hourMs;
    write(shown, [next](Database &database) -> Done {
        for (int person = 801; person <= 803; ++person) {
            const QString sql = QStringLiteral("INSERT INTO customer(id, account_id, first_seen_at, updated_at) VALUES(%1, 1, 0, 0)");
            const QString identity = QStringLiteral("INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) "
                                                    "VALUES(1, %1, 'openid', 'oP%1', 'import', 0)");
            for (const QString &one : {sql, identity}) {
                if (auto done = database.execute(one.arg(person)); !done)
                    return done;
            }
            const QString page = person == 803 ? QStringLiteral("page/b") : QStringLiteral("page/a");
            const auto seen = CustomerEventStore(database).add(
                AccountId{1}, {CustomerId{person}, CustomerEventKind::View, next, page, QStringLiteral("v%1").arg(person), {}});
            if (!seen)
                return failure(seen.error());
        }
        return database.execute(
            QStringLiteral("INSERT INTO orders(account_id, out_trade_no, openid, paid_at, amount_fen, refunded_fen, status, "
                           "source, mark, updated_at, digest) VALUES(1, 'E1', 'oP801', %1, 8900, 0, 'SUCCESS', 'hand', '', 0, x'')")
                .arg(next + hourMs));
    });
    shown.company.world.vault.clock.set(trialStart.plusDays(16).start().addSecs(10 * 3600));
    shown.company.show("today");
    shown.show();
    QTRY_COMPARE(view->reading()->arms[0].users, qint64(2));
    QCOMPARE(view->reading()->arms[1].users, qint64(1));
    QCOMPARE(view->reading()->series.back().converted, (std::vector<qint64>{1, 0}));
}

void TestExperimentsPage::oneOfPostsIsStarted()
{
    Shown shown;
    std::vector<PostId> posts;
    for (const char *title : {"Old", "New"}) {
        Post post;
        post.account = AccountId{1};
        post.kind = PostKind::MassSend;
        post.state = PostState::Published;
        post.article.title = QString::fromLatin1(title);
        posts.push_back(*awaited(
            shown.company.world.services->storage.write<PostId>([post](Database &database) { return PostStore(database).add(post); })));
    }
    Form form(shown);
    form.name();
    form.choose("看什么", static_cast<int>(Metric::Follows));
    form.choose("数据来源", static_cast<int>(CountSource::WeChat));
    form.plan(QStringLiteral("5"), QStringLiteral("4000"));
    QTRY_VERIFY(form.start()->isEnabled());
    form.start()->click();
    QTRY_VERIFY(form.sheet->findChild<ErrorBar *>()->isVisible()); // which post is it?
    for (const char *name : {"版本 A 的文章", "版本 B 的文章"}) {
        auto *choice = form.field<QComboBox>(name);
        choice->setCurrentIndex(choice->findText(QString::fromLatin1(name[7] == 'A' ? "Old" : "New")));
        emit choice->activated(choice->currentIndex());
    }
    QTRY_VERIFY(form.start()->isEnabled());
    form.start()->click();
    const auto *view = shown.company.window->findChild<ExperimentView *>();
    QTRY_VERIFY(view->reading() && view->reading()->experiment.isStarted());
    QCOMPARE(view->reading()->experiment.rule.arms[1].post, std::optional(posts[1]));
    write(shown, [posts](Database &database) -> Done {
        const BusinessDay day = trialStart.plusDays(14);
        if (auto put = TypedReadingStore(database).put(posts[0], {day, 1000, {}, 40, {}, 0}); !put)
            return put;
        return TypedReadingStore(database).put(posts[1], {day, 500, {}, 30, {}, 0});
    });
    shown.company.world.vault.clock.set(trialStart.plusDays(15).start().addSecs(10 * 3600));
    shown.company.show("today");
    shown.show();
    QTRY_COMPARE(view->reading()->arms[0].users, qint64(1000));
    QCOMPARE(view->reading()->arms[1].converted, qint64(30));
    QVERIFY(!view->reading()->isWithheld); // a title that is read less is no broken split
}

void TestExperimentsPage::theRateFollowsWhatCountsUntilSomebodyTypesIt()
{
    Shown shown;
    knowTwenty(shown);
    Form form(shown);
    auto *rate = form.field<QLineEdit>("现在的比率");
    form.choose("看什么", static_cast<int>(Metric::Orders));
    QTRY_COMPARE(rate->text(), QStringLiteral("0.4167")); // 100 / 240 is 0.41666…
    QVERIFY(rate->hasAcceptableInput());
    form.name();
    form.type("每天人数", QStringLiteral("20000"));
    QTRY_VERIFY(form.start()->isEnabled()); // what was filled in is taken
    form.field<QLineEdit>("每天人数")->clear();
    QVERIFY(!form.start()->isEnabled());
    QTest::qWait(300); // a page is met by those who come: nobody all at once
    QVERIFY(!form.start()->isEnabled());
    form.choose("看什么", static_cast<int>(Metric::Messages));
    QTRY_COMPARE(rate->text(), QString());
    form.choose("看什么", static_cast<int>(Metric::Orders));
    QTRY_COMPARE(rate->text(), QStringLiteral("0.4167"));
    form.choose("看什么", static_cast<int>(Metric::Messages));
    QTRY_COMPARE(rate->text(), QString());
    QTest::keyClicks(rate, QStringLiteral("7"));
    form.choose("看什么", static_cast<int>(Metric::Orders));
    QTest::qWait(200);
    QCOMPARE(rate->text(), QStringLiteral("7"));
}

// 10 % to 12 % with 150 a day at 0.04: 8,206 persons, 54.7 days. The draft is kept, opened again and started.
void TestExperimentsPage::aDraftKeepsItsEightWeeks()
{
    Shown shown;
    knowTwenty(shown);
    {
        Form form(shown);
        form.name();
        form.plan(QStringLiteral("10"), QStringLiteral("150"));
        QTRY_VERIFY(form.start()->isEnabled());
        for (auto *button : form.sheet->findChildren<QPushButton *>()) {
            if (button->text() == QString::fromUtf8("存为草稿"))
                button->click();
        }
    }
    const auto *view = shown.company.window->findChild<ExperimentView *>();
    QTRY_VERIFY(view->reading() && view->reading()->experiment.rule.question == QStringLiteral("Which one?"));
    QTRY_VERIFY(!shown.company.window->findChild<ExperimentSheet *>());
    const Form again(shown, "edit");
    QTRY_VERIFY(again.start()->isEnabled());
    again.choose("看什么", static_cast<int>(Metric::Orders));
    QTRY_COMPARE(again.field<QLineEdit>("现在的比率")->text(), QStringLiteral("0.4167"));
    again.choose("看什么", static_cast<int>(Metric::Clicks));
    QTRY_COMPARE(again.field<QLineEdit>("现在的比率")->text(), QStringLiteral("10"));
    QCOMPARE(again.field<QLineEdit>("每天人数")->text(), QStringLiteral("150"));
    QTRY_VERIFY(again.start()->isEnabled());
    again.start()->click();
    QTRY_VERIFY(view->reading()->experiment.isStarted());
    QCOMPARE(view->reading()->experiment.rule.plan.plannedDays, 56);
}

// 5 % to 6 % with 120 a day: 6,720 in eight weeks, some 17,400 are needed.
void TestExperimentsPage::oneThatIsTooSmallIsAskedAboutFirst()
{
    Shown shown;
    Form form(shown);
    form.name();
    form.plan(QStringLiteral("5"), QStringLiteral("120"));
    QTRY_VERIFY(form.start()->isEnabled());
    form.start()->click();
    QTRY_VERIFY(form.sheet->findChild<Popover *>());
    QVERIFY(form.sheet->isVisible());
    QPushButton *allTheSame = nullptr;
    for (auto *button : form.sheet->findChild<Popover *>()->findChildren<QPushButton *>())
        allTheSame = button->text() == QString::fromUtf8("仍然开始") ? button : allTheSame;
    QVERIFY(allTheSame);
    QVERIFY(allTheSame->accessibleDescription().contains(QString::fromUtf8("最多只能发现")));
    allTheSame->click();
    const auto *view = shown.company.window->findChild<ExperimentView *>();
    QTRY_VERIFY(view->reading() && view->reading()->experiment.isStarted());
}

// The account of this window has no AppID: nothing can be sent from it.
void TestExperimentsPage::designsThatCantBeRunAreClosedWithTheReason()
{
    Shown shown;
    Form form(shown);
    int open = 0, closed = 0;
    for (const auto *radio : form.sheet->findChildren<QRadioButton *>()) {
        ++(radio->isEnabled() ? open : closed);
        QVERIFY(!radio->accessibleDescription().isEmpty());
        if (!radio->isEnabled())
            QCOMPARE(radio->text(), designWord(Design::TagSplit));
    }
    QCOMPARE(closed, 1);
    QCOMPARE(open, 4);
}

void TestExperimentsPage::aChartsNumbersAreExported()
{
    Shown shown;
    shown.begin(countsOf({{900, 40}, {905, 60}}));
    ExperimentsPage &page = shown.show();
    auto *view = shown.company.window->findChild<ExperimentView *>();
    std::optional<ChartTable> asked;
    connect(view, &ExperimentView::chartExportWanted, this, [&asked](const QString &, const ChartTable &table) { asked = table; });
    ChartCard *persons = nullptr;
    for (auto *card : view->findChildren<ChartCard *>())
        persons = card->accessibleName() == QString::fromUtf8("累计人数") ? card : persons;
    QVERIFY(persons);
    for (auto *button : persons->findChildren<QPushButton *>()) {
        if (button->accessibleName() == QString::fromUtf8("导出数据"))
            button->click();
    }
    QVERIFY(asked);
    QCOMPARE(asked->rows.size(), size_t(10)); // a row for each day
    auto *dialog = page.findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->close();
}

void TestExperimentsPage::aFileOfCountsIsShownBeforeItIsTaken()
{
    Shown shown;
    shown.begin({});
    ExperimentsPage &page = shown.show();
    page.command("counts")->trigger();
    auto *sheet = shown.company.window->findChild<CountsSheet *>();
    const QString path = shown.company.world.vault.folder->filePath(QStringLiteral("counts.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("day,arm,exposures,conversions\n2026-11-02,A,300,12\n2026-11-02,B,310,20\n2026-11-03,A,280,9\n2026-11-03,B,290,14\n");
    file.close();
    sheet->readFile(path);
    auto *table = sheet->findChild<TableView *>();
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 4);
    const auto *view = shown.company.window->findChild<ExperimentView *>();
    QCOMPARE(view->reading()->verdict.kind, VerdictKind::NoCounts);
    for (auto *button : sheet->findChildren<QPushButton *>()) {
        if (button->text() == QString::fromUtf8("录入"))
            button->click();
    }
    QTRY_COMPARE(view->reading()->arms[0].users, 580);
}

void TestExperimentsPage::aWrongFileIsSaidInTheSheet()
{
    Shown shown;
    shown.begin({});
    shown.show().command("counts")->trigger();
    auto *sheet = shown.company.window->findChild<CountsSheet *>();
    const QString path = shown.company.world.vault.folder->filePath(QStringLiteral("wrong.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("day,exposures\n2026-11-02,300\n");
    file.close();
    sheet->readFile(path);
    QTRY_VERIFY(sheet->findChild<ErrorBar *>()->isVisible());
    QVERIFY(!sheet->findChild<TableView *>()->isVisible());
}

// Of experiment 1 the first days of each two are A A A B B B A (tst_experimentstore): on day 13 A is shown, on day 14, the last planned
// one, B. The window stands on day 14.
void TestExperimentsPage::theDaysVersionIsNamed()
{
    Shown shown;
    shown.company.world.vault.clock.set(trialStart.plusDays(13).start().addSecs(10 * 3600));
    const ExperimentId id = shown.begin({}, Design::AlternateDays);
    QCOMPARE(toInteger(id), qint64(1));
    shown.show().command("counts")->trigger();
    QVERIFY(shown.texts().join(u'\n').contains(QString::fromUtf8("今天展示版本 B 提问式。")));
    auto *sheet = shown.company.window->findChild<CountsSheet *>();
    auto *day = sheet->findChild<QDateEdit *>();
    const auto asked = [sheet] {
        QStringList names;
        for (const QSpinBox *field : sheet->findChildren<QSpinBox *>()) {
            if (field->isVisible())
                names.append(field->accessibleName());
        }
        return names;
    };
    QTRY_VERIFY(sheet->isVisible());
    day->setDate(trialStart.date());
    QCOMPARE(asked(), (QStringList{QString::fromUtf8("A 原标题 的人数"), QString::fromUtf8("A 原标题 的点击")}));
    day->setDate(trialStart.plusDays(1).date());
    QCOMPARE(asked(), (QStringList{QString::fromUtf8("B 提问式 的人数"), QString::fromUtf8("B 提问式 的点击")}));
    sheet->dismiss();
    shown.company.show("today");
    QTRY_VERIFY(shown.texts().join(u'\n').contains(QString::fromUtf8("今天应展示版本 B 提问式")));
}

// Thirteen of fourteen days are in and the end is over: the last day is missing, on which nobody came.
void TestExperimentsPage::aDayOnWhichNobodyCameIsEntered()
{
    Shown shown;
    shown.company.world.language.setLanguage(Language::English);
    shown.begin(spreadOver(13, {{4105, 167}, {4145, 232}}).days);
    ExperimentsPage &page = shown.show();
    const auto *view = shown.company.window->findChild<ExperimentView *>();
    QCOMPARE(view->reading()->verdict.kind, VerdictKind::KeepRunning);
    QCOMPARE(view->reading()->missingFrom, std::optional(trialStart.plusDays(13)));
    QVERIFY(shown.headline().contains(QStringLiteral("11-15 are missing")));
    page.command("counts")->trigger();
    auto *sheet = shown.company.window->findChild<CountsSheet *>();
    QTRY_VERIFY(sheet->isVisible());
    QCOMPARE(sheet->findChild<QDateEdit *>()->date(), trialStart.plusDays(13).date());
    for (auto *button : sheet->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Enter: nobody came that day"))
            button->click();
    }
    QTRY_COMPARE(view->reading()->verdict.kind, VerdictKind::Winner);
    QVERIFY(!view->reading()->missingFrom);
}

void TestExperimentsPage::moreThanCameIsSaidBeforeItIsEntered()
{
    Shown shown;
    shown.begin({dayCount(1, 0, 10, 4), dayCount(1, 1, 10, 5)});
    shown.show().command("counts")->trigger();
    auto *sheet = shown.company.window->findChild<CountsSheet *>();
    const auto fields = sheet->findChildren<QSpinBox *>();
    QCOMPARE(fields.size(), 4);
    fields[1]->setValue(7); // 11 of A's 10
    fields[2]->setValue(3);
    QPushButton *enter = nullptr;
    for (auto *button : sheet->findChildren<QPushButton *>())
        enter = button->text() == QString::fromUtf8("录入") ? button : enter;
    QVERIFY(enter);
    QTRY_VERIFY(!enter->isEnabled());
    QVERIFY(sheet->isVisible());
    fields[1]->setValue(6); // all of them, later
    QTRY_VERIFY(enter->isEnabled());
}

// 100 + 200 yuan of two buyers: 30,000 fen, squares 10,000² + 20,000².
void TestExperimentsPage::eachBuyersAmountIsAskedFor()
{
    Shown shown;
    const ExperimentId id = shown.begin({}, Design::LandingPages, Metric::Revenue);
    shown.show().command("counts")->trigger();
    auto *sheet = shown.company.window->findChild<CountsSheet *>();
    const auto field = [sheet]<typename T>(T *, const char *name) {
        const auto all = sheet->findChildren<T *>();
        const auto found = std::ranges::find_if(all, [name](const T *one) { return one->accessibleName() == QString::fromUtf8(name); });
        return found == all.end() ? nullptr : *found;
    };
    auto *amounts = field(static_cast<QLineEdit *>(nullptr), "A 原标题 的成交额");
    auto *bought = field(static_cast<QSpinBox *>(nullptr), "A 原标题 的成交");
    QVERIFY(amounts && bought);
    field(static_cast<QSpinBox *>(nullptr), "A 原标题 的人数")->setValue(40);
    field(static_cast<QSpinBox *>(nullptr), "B 提问式 的人数")->setValue(41);
    amounts->setText(QStringLiteral("100 200"));
    QCOMPARE(bought->value(), 2);
    QPushButton *enter = nullptr;
    for (auto *button : sheet->findChildren<QPushButton *>())
        enter = button->text() == QString::fromUtf8("录入") ? button : enter;
    QVERIFY(enter && enter->isEnabled());
    bought->setValue(3);
    QVERIFY(!enter->isEnabled()); // a sum alone says nothing of how it is spread
    bought->setValue(2);
    enter->click();
    const auto kept = [&shown, id] {
        return awaited(shown.company.world.services->storage.read<std::vector<DayCount>>(
            [id](Database &database) { return CountEntryStore(database).counts(id); }));
    };
    QTRY_COMPARE(kept()->size(), size_t(2));
    QCOMPARE(kept()->front().totals, (ArmTotals{40, 2, 30'000, 5e8}));
}

// 1000 against 800: ANALYTICS S10.
void TestExperimentsPage::aBrokenSplitHidesAllEffects()
{
    Shown shown;
    shown.begin(countsOf({{1000, 100}, {800, 96}}));
    shown.show();
    QCOMPARE(shown.headline(), QString::fromUtf8("没有结论：分流异常。"));
    QVERIFY(shown.texts().contains(QString::fromUtf8("为什么不可信")));
    int visible = 0;
    for (const ChartCard *card : shown.company.window->findChildren<ChartCard *>())
        visible += card->isVisible() ? 1 : 0;
    QCOMPARE(visible, 1); // persons
    QVERIFY(!shown.texts().join(u' ').contains(QStringLiteral("12.0%")));
}

void TestExperimentsPage::thePeopleOfASplitByTagAreTaggedAndLedToWeChat()
{
    Shown shown;
    // 42 persons, of whom 40 follow.
    const char *const people[] = {"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 42) "
                                  "INSERT INTO customer(id, account_id, first_seen_at, updated_at) SELECT 900 + i, 1, 0, 0 FROM n",
                                  "INSERT INTO customer_identity(account_id, customer_id, kind, value, reason, since) "
                                  "SELECT 1, id, 'openid', 'oT' || id, 'follower', 0 FROM customer WHERE id > 900",
                                  "INSERT INTO follower(account_id, openid, is_following, run) "
                                  "SELECT 1, 'oT' || id, id <= 940, 1 FROM customer WHERE id > 900"};
    for (const char *sql : people)
        write(shown, [sql](Database &database) { return database.execute(QLatin1String(sql)); });
    shown.begin({}, Design::TagSplit);
    ExperimentsPage &page = shown.show();
    QSignalSpy noticed(&page, &Page::noticed);
    QSignalSpy led(&page, &Page::leadTo);
    page.command("tag")->trigger();
    QTRY_COMPARE(led.size(), 1);
    QCOMPARE(led[0][0].toByteArray(), QByteArray("customers"));
    QCOMPARE(led[0][1].toString(), QStringLiteral("tags"));
    QTRY_COMPARE(noticed.size(), 1);
    const auto carried = [&shown] {
        return *awaited(shown.company.world.services->storage.read<qint64>([](Database &database) {
            return database.scalar(QStringLiteral("SELECT count(*) FROM customer_tag WHERE tag IN ('实验1A', '实验1B')"));
        }));
    };
    QCOMPARE(carried(), 40);
    noticed[0][1].value<std::function<void()>>()();
    QTRY_COMPARE(carried(), 0);
}

void TestExperimentsPage::aDeletedDraftComesBack()
{
    Shown shown;
    const ExperimentId first = shown.begin(countsOf({{900, 40}, {905, 60}}));
    ExperimentsPage &page = shown.show();
    QSignalSpy noticed(&page, &Page::noticed);
    page.command("copy")->trigger();
    QTRY_COMPARE(noticed.size(), 1);
    auto *list = shown.company.window->findChild<ExperimentList *>();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    const auto *view = shown.company.window->findChild<ExperimentView *>();
    QTRY_VERIFY(view->reading()->experiment.id != first && view->reading()->experiment.state == ExperimentState::Draft);
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(noticed.size(), 2);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    noticed[1][1].value<std::function<void()>>()();
    QTRY_COMPARE(list->model()->rowCount(), 2);
}

void TestExperimentsPage::whatIsShownIsExported()
{
    Shown shown;
    shown.begin(countsOf({{900, 40}, {905, 60}}));
    ExperimentsPage &page = shown.show();
    QSignalSpy noticed(&page, &Page::noticed);
    const QString path = shown.company.world.vault.folder->filePath(QStringLiteral("shown.csv"));
    page.exportTo(path);
    QTRY_COMPARE(noticed.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString written = QString::fromUtf8(file.readAll());
    const TableView *table = nullptr;
    for (const auto *one : shown.company.window->findChild<ExperimentView *>()->findChildren<TableView *>())
        table = one->accessibleName() == QString::fromUtf8("版本") ? one : table;
    QVERIFY(table);
    for (int column = 0; column < table->model()->columnCount(); ++column)
        QVERIFY(written.contains(table->model()->index(1, column).data().toString()));
    QVERIFY(written.contains(shown.headline()));
}

// Nobody opens 实验: 今日 ends what has come to its end, and says so.
void TestExperimentsPage::whatIsDecidedIsSaidOnTodayUntilItIsLookedAt()
{
    Shown shown;
    shown.company.world.language.setLanguage(Language::English);
    const ExperimentId id = shown.begin(spreadOver(14, {{4105, 167}, {4145, 232}}).days);
    const QString line = QStringLiteral("“Which title is opened?” is decided");
    shown.company.show("today");
    QTRY_VERIFY(shown.texts().contains(line));
    const auto experiment = awaited(shown.company.world.services->storage.read<Experiment>(
        [id](Database &database) { return ExperimentStore(database).experiment(AccountId{1}, id); }));
    QCOMPARE(experiment->state, ExperimentState::Ended);
    shown.show();
    QTRY_VERIFY(shown.company.window->findChild<ExperimentView *>()->reading());
    QTRY_VERIFY(shown.company.window->currentPage()->isSettled());
    shown.company.show("today");
    QTRY_VERIFY(shown.company.window->currentPage()->isSettled());
    QVERIFY(!shown.texts().contains(line));
}

// The one that was shown last is not painted on the way to the one that somebody comes for.
void TestExperimentsPage::onlyWhatStoodOnTheScreenCountsAsLookedAt()
{
    Shown shown;
    const auto days = spreadOver(14, {{4105, 167}, {4145, 232}}).days;
    const ExperimentId first = shown.begin(days);
    const ExperimentId second = shown.begin(days);
    shown.company.world.services->memory.set(QStringLiteral("experiments/shown"), QString::number(toInteger(first)));
    shown.company.window->showPage("experiments", QStringLiteral("experiment:%1").arg(toInteger(second)));
    QTRY_VERIFY(shown.company.window->currentPage()->isSettled());
    QTRY_VERIFY(shown.company.window->findChild<ExperimentView *>()->reading());
    const auto isNews = [&](ExperimentId id) {
        const auto experiment = awaited(shown.company.world.services->storage.read<Experiment>(
            [id](Database &database) { return ExperimentStore(database).experiment(AccountId{1}, id); }));
        return experiment && newsOf(*experiment).has_value();
    };
    QTRY_VERIFY(!isNews(second));
    QVERIFY(isNews(first));
}

void TestExperimentsPage::onASmallScreenNothingLiesBeyondTheEdge()
{
    Shown shown;
    shown.company.window->resize(1280, 800);
    shown.company.world.language.setLanguage(Language::English); // the longer words
    shown.begin(spreadOver(14, {{4105, 167}, {4145, 232}}).days);
    shown.show();
    QTRY_VERIFY(shown.texts().contains(QStringLiteral("The band begins with 100 persons and 25 of them a version.")));
    const auto *scroll = shown.company.window->findChild<ExperimentView *>()->findChild<QScrollArea *>();
    QTRY_VERIFY(scroll->widget()->width() <= scroll->viewport()->width());
}

QTEST_MAIN(TestExperimentsPage)
#include "tst_experimentspage.moc"
