#include "frame/page.h"
#include "pages/importing/columnsdialog.h"
#include "pages/importing/importdialog.h"
#include "support/pageworld.h"
#include "window/mainwindow.h"
#include "window/windowimports.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace yiren;

namespace {

// A page that counts how often it looks at the data.
class CountingPage : public Page
{
public:
    explicit CountingPage(QWidget *parent) : Page("counting", parent) {}
    int looks = 0;

protected:
    void refresh() override
    {
        ++looks;
        showReady();
    }
    void retranslate() override {}
};

Page *makeCounting(const PageServices &, QWidget *parent)
{
    return new CountingPage(parent);
}

QString countingTitle()
{
    return QStringLiteral("Counting");
}

} // namespace

// Files that are dropped on the window: the preview's numbers on the real samples, import, undo.
class TestImportWindow : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aDropLeadsToThePreview();
    void importAndUndoChangeAndRestoreTheBooks();
    void filesThatComeDuringAnImportArePreviewedAfterIt();
    void theSameAgainHasNothingToImport();
    void aBadFileIsNamedWithPlaceAndNextStep();
    void hostileNamesAreShownAsWritten();
    void whatIsNoFileIsLeftAlone();
    void aListWithPhonesIsReadOnceTheKeysAreOpen();
    void aListWithOtherColumnsAsksWhichIsWhatAndRemembersIt();

private:
    static QString sample(const char *name) { return QStringLiteral(SHARED_DIR "/samples/bills/") + QLatin1String(name); }
    void drop(const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(40, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        m_accepted = enter.isAccepted();
        QDropEvent dropped(QPointF(40, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        if (m_accepted)
            QApplication::sendEvent(m_window.get(), &dropped);
    }
    void dropSamples(const QStringList &paths)
    {
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        drop(urls);
        QTRY_COMPARE(m_imports->flow().state(), ImportFlow::State::Previewed);
    }
    ImportDialog *dialog() const { return m_window->findChild<ImportDialog *>(); }
    QStringList shownRow(int row) const
    {
        const auto *view = dialog()->findChild<QTableView *>();
        QStringList cells;
        for (int column = 0; column < view->model()->columnCount(); ++column)
            cells.append(view->model()->index(row, column).data().toString());
        return cells;
    }
    QPushButton *button(const QString &beginning) const
    {
        for (QPushButton *one : dialog()->findChildren<QPushButton *>()) {
            if (one->text().startsWith(beginning))
                return one;
        }
        return nullptr;
    }
    QString shownText() const
    {
        QStringList texts;
        for (const QLabel *label : dialog()->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WindowImports> m_imports;
    bool m_accepted = false;
};

void TestImportWindow::init()
{
    m_world = std::make_unique<PageWorld>();
    m_window = std::make_unique<MainWindow>(
        m_world->services(), std::vector<PageEntry>{{"counting", "home", countingTitle, makeCounting, CountingPage::commands}});
    m_imports = std::make_unique<WindowImports>(*m_window, m_world->services());
    m_window->showPage("counting");
    m_window->show();
}

void TestImportWindow::cleanup()
{
    m_imports.reset();
    m_window.reset();
    m_world.reset();
}

// Counted by hand in the files: gunsluo has two rows and a summary that says three; wxjava-2019 has one row and a summary over 48.
void TestImportWindow::aDropLeadsToThePreview()
{
    const QString before = m_world->books.dump();
    dropSamples({sample("gunsluo.BASIC.csv"), sample("wxjava-2019.ALL.csv")});
    QVERIFY(dialog()->isVisible());
    const QStringList fund = shownRow(0);
    QCOMPARE(fund[0], QStringLiteral("gunsluo.BASIC.csv"));
    QCOMPARE(fund[2], QStringLiteral("2021-02-01"));
    QCOMPARE(fund.mid(3, 5), QStringLiteral("2 0 0 0 0").split(u' ')); // new, same, changed, conflicts, unreadable
    QCOMPARE(fund[8], QStringLiteral("differs"));
    const QStringList trade = shownRow(1);
    QCOMPARE(trade[2], QStringLiteral("2019-07-25"));
    QCOMPARE(trade.mid(3, 5), QStringLiteral("1 0 0 0 0").split(u' '));
    QCOMPARE(trade[8], QStringLiteral("differs"));
    QVERIFY2(shownText().contains(QStringLiteral("says 3, the rows give 2")), qUtf8Printable(shownText()));
    QCOMPARE(m_world->books.dump(), before);
}

void TestImportWindow::importAndUndoChangeAndRestoreTheBooks()
{
    const QString before = m_world->books.dump();
    dropSamples({sample("gunsluo.BASIC.csv"), sample("wxjava-2019.ALL.csv")});
    const int looks = static_cast<CountingPage *>(m_window->currentPage())->looks;
    button(QStringLiteral("Import all 2"))->click();
    QTRY_COMPARE(m_imports->flow().state(), ImportFlow::State::Imported);
    QVERIFY(m_world->books.dump() != before);
    QVERIFY(m_world->books.dump().contains(QStringLiteral("S20210201135356381941")));
    QVERIFY(static_cast<CountingPage *>(m_window->currentPage())->looks > looks);
    QTRY_VERIFY(!dialog() || !dialog()->isVisible());

    QSignalSpy undone(&m_imports->flow(), &ImportFlow::undone);
    for (QPushButton *one : m_window->findChildren<QPushButton *>()) {
        if (one->isVisible() && one->text() == QLatin1String("Undo"))
            one->click();
    }
    QVERIFY(undone.wait());
    QCOMPARE(m_world->books.dump(), before);
}

void TestImportWindow::filesThatComeDuringAnImportArePreviewedAfterIt()
{
    dropSamples({sample("gunsluo.BASIC.csv")});
    button(QStringLiteral("Import"))->click();
    QCOMPARE(m_imports->flow().state(), ImportFlow::State::Importing);
    m_imports->open({sample("wxjava-2019.ALL.csv")});
    QTRY_COMPARE(m_imports->flow().state(), ImportFlow::State::Previewed);
    QVERIFY(m_world->books.dump().contains(QStringLiteral("S20210201135356381941"))); // the first is in
    QVERIFY(dialog()->isVisible());
    QCOMPARE(m_imports->flow().outcomes().size(), size_t(1));
    QCOMPARE(shownRow(0)[0], QStringLiteral("wxjava-2019.ALL.csv"));
}

void TestImportWindow::theSameAgainHasNothingToImport()
{
    dropSamples({sample("gunsluo.BASIC.csv")});
    button(QStringLiteral("Import"))->click();
    QTRY_COMPARE(m_imports->flow().state(), ImportFlow::State::Imported);
    dropSamples({sample("gunsluo.BASIC.csv")});
    QCOMPARE(shownRow(0).mid(3, 2), QStringLiteral("0 2").split(u' '));
    QCOMPARE(shownRow(0).last(), QStringLiteral("there already"));
    QVERIFY(!button(QStringLiteral("Import"))->isEnabled());
}

void TestImportWindow::aBadFileIsNamedWithPlaceAndNextStep()
{
    const QString path =
        m_world->books.write(QStringLiteral("orders.csv"), "out_trade_no,amount_fen,status\nA1,100,SUCCESS\nA2,twelve,SUCCESS\n");
    const QString binary = m_world->books.write(QStringLiteral("picture.csv"), QByteArray("PK\x03\x04\0\0\0", 7));
    dropSamples({path, binary});
    QCOMPARE(shownRow(0).mid(3, 5), QStringLiteral("1 0 0 0 1").split(u' '));
    QVERIFY2(shownText().contains(QStringLiteral("Line 3, column amount_fen: expected an amount in fen, a whole number, found “twelve”.")),
             qUtf8Printable(shownText()));
    QCOMPARE(shownRow(1).last(), QStringLiteral("can't be read"));
    dialog()->findChild<QTableView *>()->selectRow(1);
    QVERIFY2(shownText().contains(QStringLiteral("picture.csv is no file that is known here.\nKnown are trade")),
             qUtf8Printable(shownText()));
    QVERIFY(button(QStringLiteral("Import"))->isEnabled()); // takes the readable one
}

void TestImportWindow::hostileNamesAreShownAsWritten()
{
    dropSamples({m_world->books.write(QStringLiteral("<b>%1&lt;{line}\u202Evsc.csv"), "milk,1\n")});
    QCOMPARE(shownRow(0).first(), QStringLiteral("<b>%1&lt;{line}[U+202E]vsc.csv"));
    QVERIFY2(shownText().contains(QStringLiteral("<b>%1&lt;{line}[U+202E]vsc.csv")), qUtf8Printable(shownText()));
    for (const QLabel *label : dialog()->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestImportWindow::whatIsNoFileIsLeftAlone()
{
    drop({QUrl(QStringLiteral("https://pay.weixin.qq.com/bill.csv"))});
    QVERIFY(!m_accepted);
    QVERIFY(!dialog());
}

void TestImportWindow::aListWithPhonesIsReadOnceTheKeysAreOpen()
{
    const QString path = m_world->books.write(QStringLiteral("people.csv"), "姓名,手机\n安娜,13800138000\n");
    drop({QUrl::fromLocalFile(path)});
    QTRY_COMPARE(m_imports->flow().state(), ImportFlow::State::Previewed);
    QCOMPARE(shownRow(0)[3], QStringLiteral("—")); // not read yet
    QTRY_VERIFY(m_world->door.recoveryCode());
    m_world->door.recoveryCodeWrittenDown();
    QTRY_COMPARE(shownRow(0).mid(3, 5), QStringLiteral("1 0 0 0 0").split(u' '));
    button(QStringLiteral("Import"))->click();
    QTRY_COMPARE(m_imports->flow().state(), ImportFlow::State::Imported);
    QVERIFY(!m_world->books.dump({QStringLiteral("customer_value"), QStringLiteral("customer_identity")})
                 .contains(QStringLiteral("13800138000")));
    QVERIFY(m_world->books.dump({QStringLiteral("customer")}).contains(QStringLiteral("安娜")));
}

void TestImportWindow::aListWithOtherColumnsAsksWhichIsWhatAndRemembersIt()
{
    QVERIFY(awaited(m_world->vault.unlock()));
    m_world->door.open();
    const QString path =
        m_world->books.write(QStringLiteral("会员.csv"), "会员编号,顾客,联系手机\nM1,安娜,138-0013-8000\nM2,<b>Bo</b>,12\n");
    drop({QUrl::fromLocalFile(path)});
    QTRY_VERIFY(m_window->findChild<ColumnsDialog *>());
    QPointer<ColumnsDialog> columns = m_window->findChild<ColumnsDialog *>();
    const auto boxNamed = [&columns](const char *name) {
        for (auto *box : columns->findChildren<QComboBox *>()) {
            if (box->accessibleName() == QLatin1String(name))
                return box;
        }
        return static_cast<QComboBox *>(nullptr);
    };
    QCOMPARE(boxNamed("Phone")->currentText(), QStringLiteral("联系手机"));
    QCOMPARE(boxNamed("Name")->currentData().toInt(), -1); // 顾客 is no word that is known
    const auto choose = [](QComboBox *box, int index) {
        box->setCurrentIndex(index);
        emit box->activated(index);
    };
    choose(boxNamed("Name"), 2);
    const auto *rows = columns->findChild<QTableView *>();
    QCOMPARE(rows->model()->index(0, 2).data().toString(), QStringLiteral("安娜"));
    QCOMPARE(rows->model()->index(0, 3).data().toString(), QStringLiteral("13800138000"));
    QCOMPARE(rows->model()->index(1, 2).data().toString(), QStringLiteral("<b>Bo</b>"));
    QCOMPARE(rows->model()->index(1, 1).data().toString().section(u':', 0, 0), QStringLiteral("联系手机"));
    auto *take = columns->findChildren<QPushButton *>().last();
    choose(boxNamed("Note"), 3); // the phones become notes: nobody is known by one
    QCOMPARE(boxNamed("Phone")->currentData().toInt(), -1);
    QVERIFY(!take->isEnabled() && !take->toolTip().isEmpty());
    choose(boxNamed("Phone"), 3);
    QVERIFY(take->isEnabled());
    take->click();
    QTRY_VERIFY(m_imports->flow().state() == ImportFlow::State::Previewed && m_imports->flow().outcomes().front().outcome);
    QTRY_COMPARE(shownRow(0).mid(3, 5), QStringLiteral("1 0 0 0 1").split(u' '));
    button(QStringLiteral("Import"))->click();
    QTRY_COMPARE(m_imports->flow().state(), ImportFlow::State::Imported);
    QVERIFY(m_world->books.dump({QStringLiteral("customer")}).contains(QStringLiteral("安娜")));

    QTRY_VERIFY(!columns);
    drop({QUrl::fromLocalFile(path)}); // the same headers again: as they were decided
    QTRY_VERIFY(m_window->findChild<ColumnsDialog *>());
    columns = m_window->findChild<ColumnsDialog *>();
    QCOMPARE(boxNamed("Name")->currentText(), QStringLiteral("顾客"));
    QVERIFY(!m_world->books.dump({QStringLiteral("import_batch")}).contains(QStringLiteral("顾客")));
}

QTEST_MAIN(TestImportWindow)
#include "tst_importwindow.moc"
