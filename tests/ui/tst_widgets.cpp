#include "base/job.h"
#include "frame/page.h"
#include "models/tablemodel.h"
#include "models/tableview.h"
#include "theme/theme.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/detailpane.h"
#include "widgets/emptystate.h"
#include "widgets/errorbar.h"
#include "widgets/filedrop.h"
#include "widgets/jobspanel.h"
#include "widgets/keyfigure.h"
#include "widgets/runningjobs.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"
#include "widgets/toast.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QtTest>

using namespace yiren;

namespace {

const QString hostile = QStringLiteral("<img src=\"file:///etc/hostname\"><b>林</b>&amp;");

// Whether `widget` shows the text in labels that take it as it is written.
bool showsAsWritten(const QWidget &widget)
{
    bool shown = false;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText)
            return false;
        shown = shown || label->text().contains(hostile);
    }
    return shown;
}

// Enters the widget and, if it takes what comes, drops it.
void dragOnto(QWidget &widget, const QMimeData &what)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &what, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &enter);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &what, Qt::LeftButton, Qt::NoModifier);
    if (enter.isAccepted())
        QApplication::sendEvent(&widget, &drop);
}

class SlowJob : public Job<int>
{
public:
    void report(qint64 done, qint64 total) { emit progressed(done, total); }

protected:
    void doStart() override {}
};

// A page that shows what the test tells it to.
class PlainPage : public Page
{
public:
    PlainPage() : Page("plain") {}

    using Page::setUsesPeriod;
    using Page::showDeedFailed;
    using Page::showEmpty;
    using Page::showFailed;
    using Page::showLoading;
    using Page::showReady;
    int refreshes = 0;
    int retranslations = 0;

protected:
    void refresh() override { ++refreshes; }
    void retranslate() override { ++retranslations; }
};

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light); }
    void aNarrowSearchFieldShowsItsHintInsteadOfItsKeys();
    void labelsShowHostileTextAsWritten();
    void paintedTextIsAsLongAsItIsWritten();
    void toolTipsOfOutsideTextAreEscaped();
    void keyFiguresLeadSomewhereByKeyboard();
    void errorBarsSayCodeAndNextStep();
    void aFailedDeedIsDoneAgainByItsBar();
    void aDeedsFailureOutlastsANewLoad();
    void runningJobsAreShownAndCancelled();
    void toastsUndoOnce();
    void searchWaitsForAPause();
    void onlyLocalFilesAreTaken();
    void detailPanesCloseWithEscape();
    void pagesKeepKnownDataWhileLoadingAndWhenFailing();
    void pagesAskAgainWhenThePeriodChanges();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestWidgets::labelsShowHostileTextAsWritten()
{
    Card card;
    card.setTitle(hostile, hostile);
    QVERIFY(showsAsWritten(card));
    KeyFigure figure;
    figure.setCaption(hostile);
    figure.setComment(hostile);
    QVERIFY(showsAsWritten(figure));
    ErrorBar error;
    error.show({hostile, hostile, hostile});
    QVERIFY(showsAsWritten(error));
    EmptyState empty;
    empty.set("orders", hostile, {}, hostile);
    QVERIFY(showsAsWritten(empty));
    DetailPane pane;
    pane.setTitle(hostile, hostile);
    pane.addSection(hostile);
    pane.addFact(hostile, hostile);
    pane.addText(hostile);
    QVERIFY(showsAsWritten(pane));
    QWidget window;
    Toast toast(&window);
    toast.show(hostile);
    QVERIFY(showsAsWritten(toast));
    RunningJobs jobs;
    JobHandle<int> job(new SlowJob);
    JobsPanel panel(jobs);
    jobs.watch(*job, [] { return QString(hostile); });
    QVERIFY(showsAsWritten(panel));
}

void TestWidgets::paintedTextIsAsLongAsItIsWritten()
{
    Chip chip(hostile, Meaning::Info);
    QFont font = chip.font();
    font.setPixelSize(12);
    QCOMPARE(chip.sizeHint().width(), QFontMetrics(font).horizontalAdvance(hostile) + 14);
    QCOMPARE(chip.accessibleName(), hostile);
}

void TestWidgets::toolTipsOfOutsideTextAreEscaped()
{
    QPushButton button;
    setOnlyIcon(button, hostile);
    QCOMPARE(button.accessibleName(), hostile);
    QVERIFY(!button.toolTip().contains(u'<'));
}

void TestWidgets::keyFiguresLeadSomewhereByKeyboard()
{
    KeyFigure figure;
    figure.setCaption(QStringLiteral("Orders"));
    figure.setFigure(QStringLiteral("41"));
    QCOMPARE(figure.accessibleName(), QStringLiteral("Orders 41"));
    QSignalSpy activated(&figure, &KeyFigure::activated);
    QTest::keyClick(&figure, Qt::Key_Return);
    QCOMPARE(activated.count(), 0);
    figure.setLeads(true);
    QTest::keyClick(&figure, Qt::Key_Return);
    QTest::keyClick(&figure, Qt::Key_Space);
    QTest::mouseClick(&figure, Qt::LeftButton);
    QCOMPARE(activated.count(), 3);
    QVERIFY(figure.focusPolicy() & Qt::TabFocus);
}

void TestWidgets::errorBarsSayCodeAndNextStep()
{
    ErrorBar bar;
    QVERIFY(bar.isHidden());
    bar.show({QStringLiteral("Refused."), QStringLiteral("Check the key."), QStringLiteral("SIGN_ERROR")}, QStringLiteral("Check"));
    QVERIFY(!bar.isHidden());
    QStringList texts;
    for (const QLabel *label : bar.findChildren<QLabel *>())
        texts.append(label->text());
    QCOMPARE(texts, QStringList({QStringLiteral("Refused. (SIGN_ERROR)"), QStringLiteral("Check the key.")}));
    QSignalSpy triggered(&bar, &ErrorBar::actionTriggered);
    for (QPushButton *button : bar.findChildren<QPushButton *>())
        QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(triggered.count(), 1);
    QVERIFY(bar.isHidden()); // the second button dismisses
}

void TestWidgets::aFailedDeedIsDoneAgainByItsBar()
{
    ErrorBar bar;
    QSignalSpy triggered(&bar, &ErrorBar::actionTriggered);
    int tries = 0;
    const std::function<void()> deed = [&] {
        if (++tries < 3)
            bar.showFailed({QStringLiteral("Not written."), {}, {}}, deed);
    };
    deed();
    QPushButton *again = bar.findChildren<QPushButton *>().front();
    again->click();
    QCOMPARE(tries, 2);
    QVERIFY(!bar.isHidden()); // it failed once more
    again->click();
    QCOMPARE(tries, 3);
    QVERIFY(bar.isHidden());
    QCOMPARE(triggered.count(), 0);
    bar.showFailed({QStringLiteral("Not written."), {}, {}}, deed);
    bar.show({QStringLiteral("Something else."), {}, {}}, QStringLiteral("Look"));
    again->click();
    QCOMPARE(tries, 3); // another failure has another button
    QCOMPARE(triggered.count(), 1);
}

void TestWidgets::aDeedsFailureOutlastsANewLoad()
{
    PlainPage page;
    page.show();
    page.activate();
    page.showReady();
    int tries = 0;
    page.showDeedFailed({QStringLiteral("Not written."), {}, {}}, [&] { ++tries; });
    page.showLoading();
    page.showReady();
    const auto bars = page.findChildren<ErrorBar *>();
    const auto shown = std::find_if(bars.begin(), bars.end(), [](const ErrorBar *bar) { return bar->isVisible(); });
    QVERIFY(shown != bars.end());
    const int refreshes = page.refreshes;
    QTest::mouseClick((*shown)->findChildren<QPushButton *>().front(), Qt::LeftButton);
    QCOMPARE(tries, 1);
    QCOMPARE(page.refreshes, refreshes);
}

void TestWidgets::runningJobsAreShownAndCancelled()
{
    RunningJobs jobs;
    JobsPanel panel(jobs);
    QVERIFY(panel.isHidden());
    auto *slow = new SlowJob;
    JobHandle<int> job(slow);
    std::optional<Result<int>> answer;
    slow->then(this, [&](const Result<int> &result) { answer = result; });
    jobs.watch(*job, [] { return QStringLiteral("Downloading"); });
    job->start();
    slow->report(17, 42);
    QVERIFY(!panel.isHidden());
    QCOMPARE(jobs.entries().front().done, 17);
    QTest::mouseClick(panel.findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(answer.has_value());
    QVERIFY(answer->error().kind == ErrorKind::Cancelled);
    QVERIFY(jobs.entries().empty());
    QVERIFY(panel.isHidden());
    JobHandle<int> dropped(new SlowJob);
    jobs.watch(*dropped, [] { return QStringLiteral("dropped"); });
    dropped.reset();
    QTRY_VERIFY(jobs.entries().empty());
}

void TestWidgets::toastsUndoOnce()
{
    QWidget window;
    window.resize(800, 600);
    Toast toast(&window);
    int undone = 0;
    toast.show(QStringLiteral("Deleted."), [&] { ++undone; });
    QTest::mouseClick(toast.findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(toast.isHidden());
    QTest::mouseClick(toast.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(undone, 1);
    toast.show(QStringLiteral("Saved."));
    QVERIFY(toast.findChild<QPushButton *>()->isHidden());
}

void TestWidgets::searchWaitsForAPause()
{
    SearchField field;
    QSignalSpy searched(&field, &SearchField::searched);
    QTest::keyClicks(&field, QStringLiteral(" cup"));
    QCOMPARE(searched.count(), 0);
    QTRY_COMPARE(searched.count(), 1);
    QCOMPARE(searched.front().front().toString(), QStringLiteral("cup"));
    QTest::keyClick(&field, Qt::Key_Return); // nothing new
    QCOMPARE(searched.count(), 1);
    QTest::keyClick(&field, Qt::Key_Escape);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.count(), 2);
    QCOMPARE(searched.back().front().toString(), QString());
}

void TestWidgets::onlyLocalFilesAreTaken()
{
    FileDrop drop;
    QSignalSpy given(&drop, &FileDrop::filesGiven);
    QMimeData mixed;
    mixed.setUrls({QUrl(QStringLiteral("https://example.com/a.csv")), QUrl::fromLocalFile(QStringLiteral("/tmp/b.csv"))});
    dragOnto(drop, mixed);
    QCOMPARE(given.count(), 1);
    QCOMPARE(given.front().front().toStringList(), QStringList{QStringLiteral("/tmp/b.csv")});
    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://example.com/a.csv"))});
    dragOnto(drop, remote);
    QCOMPARE(given.count(), 1);
}

void TestWidgets::detailPanesCloseWithEscape()
{
    DetailPane pane;
    pane.setTitle(QStringLiteral("Order"));
    pane.show();
    QSignalSpy closed(&pane, &DetailPane::closed);
    QTest::keyClick(&pane, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
    QVERIFY(pane.isHidden());
}

void TestWidgets::pagesKeepKnownDataWhileLoadingAndWhenFailing()
{
    PlainPage page;
    page.show();
    page.activate();
    QCOMPARE(page.retranslations, 1);
    QCOMPARE(page.refreshes, 1);
    auto *empty = page.findChild<EmptyState *>();
    auto *error = page.findChild<ErrorBar *>();
    page.showFailed({QStringLiteral("No file."), {}, {}});
    QVERIFY(empty->isVisible()); // nothing was known: the failure stands in its place
    QVERIFY(error->isHidden());
    page.showReady();
    QVERIFY(!empty->isVisible());
    page.showLoading();
    QVERIFY(!empty->isVisible());
    page.showFailed({QStringLiteral("No network."), {}, {}});
    QVERIFY(error->isVisible()); // the data stays, the failure stands above it
    QVERIFY(!empty->isVisible());
    QTest::mouseClick(error->findChildren<QPushButton *>().front(), Qt::LeftButton);
    QCOMPARE(page.refreshes, 2);
}

void TestWidgets::pagesAskAgainWhenThePeriodChanges()
{
    PlainPage page;
    const Period november = Period::inclusive(BusinessDay(QDate(2026, 11, 1)), BusinessDay(QDate(2026, 11, 30)));
    page.setUsesPeriod(true);
    page.setPeriod(november);
    QCOMPARE(page.refreshes, 0); // not in front yet
    page.activate();
    page.setPeriod(november);
    QCOMPARE(page.refreshes, 2);
}

void TestWidgets::aNarrowSearchFieldShowsItsHintInsteadOfItsKeys()
{
    SearchField plain, withKeys;
    plain.setHint(QStringLiteral("Number, product, customer"), {});
    withKeys.setHint(QStringLiteral("Number, product, customer"), QStringLiteral("Ctrl+F"));
    const auto looksAlike = [&](int width) {
        for (SearchField *field : {&plain, &withKeys})
            field->resize(width, 30);
        return plain.grab().toImage() == withKeys.grab().toImage();
    };
    const int hint = plain.fontMetrics().horizontalAdvance(plain.placeholderText());
    QVERIFY(looksAlike(hint + 40)); // no room beside the hint
    QVERIFY(!looksAlike(hint + 200));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
