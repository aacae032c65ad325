#include "exporting/exportfile.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/importing/importdialog.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/orderspage.h"
#include "pages/reconcile/certificatepdf.h"
#include "pages/reconcile/certificatesheet.h"
#include "pages/settings/importscard.h"
#include "pages/today/todaypage.h"
#include "pages/retention/nextactionreader.h"
#include "pages/today/nextactionscard.h"
#include "support/companyworld.h"
#include "support/customerrows.h"
#include "support/hostiletexts.h"
#include "support/windowworld.h"
#include "ui/pages/placesoftext.h"
#include "widgets/sheet.h"
#include "widgets/toast.h"

#include <QHelpEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QProcess>
#include <QToolTip>
#include <QVBoxLayout>
#include <QtTest>

using namespace yiren;
using namespace yiren::places;

namespace {

constexpr QSize room(1000, 960); // of the longest form, which its page scrolls

// The import takes off what stands around a cell, and the apostrophe that a spreadsheet's guard may have put in front.
QString asImported(const QString &text)
{
    // What is no character of any text, half a surrogate pair or U+FFFE, is kept as a sign of it.
    const QString trimmed = QString::fromUtf8(text.toUtf8()).replace(QChar(0xFFFE), QChar::ReplacementCharacter).trimmed();
    const QString plain = trimmed.startsWith(u'\'') ? trimmed.mid(1) : trimmed;
    return plain.isEmpty() ? QStringLiteral("—") : plain;
}

QByteArray quoted(const QString &text)
{
    return '"' + text.toUtf8().replace("\"", "\"\"") + '"';
}

// Order H0 is for the first text, and so on; each is newer than the one before it.
QByteArray ordersCalled(const std::vector<HostileTexts::Named> &texts)
{
    QByteArray csv = "out_trade_no,openid,created_at,amount_fen,status,product\n";
    for (size_t i = 0; i < texts.size(); ++i) {
        const QByteArray number = QByteArray::number(qulonglong(i));
        const QByteArray time = QTime(10, 0).addSecs(int(i) * 60).toString().toLatin1();
        const QByteArray customer = quoted(texts[i].text.toUtf8().size() <= 127 ? texts[i].text : QString());
        csv += "H" + number + "," + customer + ",2026-03-05 " + time + ",100,NOTPAY," + quoted(texts[i].text) + "\n";
    }
    return csv;
}

// Everything that a person can read in it.
QStringList readableIn(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (!label->isWindow()) // a tool tip
            texts.append(label->text());
    }
    for (const QAbstractItemView *view : widget.findChildren<QAbstractItemView *>()) {
        if (!view->model())
            continue;
        for (int column = 0; column < view->model()->columnCount(); ++column)
            texts.append(view->model()->index(0, column).data().toString());
    }
    return texts;
}

// A tool tip is rich: its text is escaped instead, which the bait shows.
bool isRichSomewhere(const QWidget &widget)
{
    const auto labels = widget.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [](const QLabel *label) { return !label->isWindow() && label->textFormat() != Qt::PlainText; });
}

// As if the mouse rested on every cell and every control.
void restMouseOn(QWidget &widget)
{
    for (const QAbstractItemView *view : widget.findChildren<QAbstractItemView *>()) {
        if (!view->model())
            continue;
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            const QPoint place = view->visualRect(view->model()->index(0, column)).center();
            QHelpEvent help(QEvent::ToolTip, place, view->viewport()->mapToGlobal(place));
            QApplication::sendEvent(view->viewport(), &help);
        }
    }
    for (QWidget *control : widget.findChildren<QWidget *>()) {
        if (!control->toolTip().isEmpty())
            QToolTip::showText(control->mapToGlobal(QPoint(2, 2)), control->toolTip(), control);
    }
    QToolTip::hideText();
}

// The first widget that reaches out of the one it stands in; what scrolls may.
QString outOfPlace(const QWidget &widget)
{
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        const QWidget *parent = child->parentWidget();
        if (!child->isVisible() || child->isWindow() || parent->objectName() == QLatin1String("qt_scrollarea_viewport"))
            continue;
        if (!parent->rect().contains(child->geometry()))
            return QString::fromLatin1(child->metaObject()->className());
    }
    return {};
}

} // namespace

// Texts that customers, files and servers give, in every place of the window that shows one: nothing is opened, called or marked up, what
// is written can be read, and the window keeps its shape.
class TestHostileTexts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Light); }
    void theBaitCanBeTaken();
    void everyPlaceShowsThemAsWritten_data();
    void everyPlaceShowsThemAsWritten();
    void aPageOfPaperHoldsThem();
    void ordersOfAllOfThemAreListedAndOpened();
    void theNewestOrdersOfTheMorning();
    void filesNamedSoArePreviewed();
    void importsOfFilesNamedSoAreListed();
    void customersNamedSoAreWhatToDoNext();
    void aCompanyNamedSoKeepsItsWindow();
    void exportsHoldThem();

private:
    HostileTexts m_texts;
    std::unique_ptr<Theme> m_theme;
};

// The watch is no use if it never sees anything.
void TestHostileTexts::theBaitCanBeTaken()
{
    QVERIFY(!m_texts.wasBaitTaken());
    QLabel careless(QStringLiteral("<img src=\"%1\">").arg(QUrl::fromLocalFile(m_texts.bait()).toString()));
    careless.grab();
    QVERIFY(m_texts.wasBaitTaken());
}

void TestHostileTexts::everyPlaceShowsThemAsWritten_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &[name, text] : m_texts.all())
        QTest::newRow(name) << text;
}

void TestHostileTexts::everyPlaceShowsThemAsWritten()
{
    QFETCH(QString, text);
    QStringList wrong;
    for (const PlaceOfText &place : placesOfText) {
        const auto check = [&](bool holds, const QString &what) {
            if (!holds)
                wrong.append(QLatin1String(place.name) + u": " + what);
        };
        QWidget window;
        QWidget *widget = place.show(text, &window);
        if (!qobject_cast<Toast *>(widget) && !qobject_cast<Sheet *>(widget))
            (new QVBoxLayout(&window))->addWidget(widget);
        window.resize(room);
        window.show();
        QCoreApplication::processEvents();
        restMouseOn(window);
        window.grab();
        check(!m_texts.wasBaitTaken(), QStringLiteral("opened the file"));
        check(!isRichSomewhere(window), QStringLiteral("is rich text"));
        check(window.size() == room, QStringLiteral("widens the window to %1 x %2").arg(window.width()).arg(window.height()));
        check(outOfPlace(window).isEmpty(), outOfPlace(window) + QStringLiteral(" is out of place"));
        check(!place.reads || readableIn(window).join(u'\n').contains(place.reads(text)), QStringLiteral("reads otherwise"));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QCOMPARE(m_texts.calls(), 0);
}

void TestHostileTexts::aPageOfPaperHoldsThem()
{
    ClosedDay closing = closingWith(QStringLiteral("x"));
    CertificateContents contents = readCertificate(closing).value();
    for (const auto &[name, text] : m_texts.all()) {
        contents.settlements.push_back(decisionBecauseOf(text));
        contents.findings.push_back({text, text, {}, {}, Money(), text});
        contents.reopenings.push_back({1, text});
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.pdf"));
    QVERIFY(writePdf(certificateSheet(closing, contents, {m_texts.all().front().text, QStringLiteral("1900012345")}), path));
    QVERIFY(!m_texts.wasBaitTaken());
    QCOMPARE(m_texts.calls(), 0);
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")});
    QVERIFY(reader.waitForFinished());
    const QString read = QString::fromUtf8(reader.readAllStandardOutput()).remove(u' ').remove(u'\n');
    for (const char *part : {"<script>alert(1)</script>", "<b><i><u><ahref=", "a[U+202E]gnp.exe", "%1%2%n%L1{detail}{file}"})
        QVERIFY2(read.contains(QLatin1String(part)), part);
}

void TestHostileTexts::ordersOfAllOfThemAreListedAndOpened()
{
    CompanyWorld world;
    world.import(QStringLiteral("orders.csv"), ordersCalled(m_texts.all()));
    OrdersPage page(*world.services);
    page.setPeriod({BusinessDay(QDate(2026, 3, 1)), BusinessDay(QDate(2026, 3, 7))});
    constexpr QSize pageRoom(1200, 760);
    page.resize(pageRoom);
    page.show();
    page.activate();
    auto *table = page.findChild<TableView *>();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), int(m_texts.all().size()), 20'000);
    auto *detail = page.findChild<OrderDetail *>();
    QStringList wrong;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString product = table->model()->index(row, 1).data().toString();
        const auto &[name, text] = m_texts.all()[table->model()->index(row, 0).data().toString().mid(1).toUInt()];
        if (product.trimmed() != asImported(text) && !text.trimmed().isEmpty())
            wrong.append(QLatin1String(name) + u": listed as " + product.left(80));
        table->selectRow(row);
        const auto isOpen = [&] { return product == u"—" || readableIn(*detail).contains(format::shortened(product)); };
        if (!QTest::qWaitFor(isOpen))
            wrong.append(QLatin1String(name) + u": not opened");
        restMouseOn(page);
        page.grab();
        if (page.size() != pageRoom)
            wrong.append(QLatin1String(name) + u": widens the page");
        if (m_texts.wasBaitTaken() || isRichSomewhere(page))
            wrong.append(QLatin1String(name) + u": taken for markup");
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QCOMPARE(m_texts.calls(), 0);
}

void TestHostileTexts::theNewestOrdersOfTheMorning()
{
    const std::vector<HostileTexts::Named> all = m_texts.all();
    for (size_t first = 0; first < all.size(); first += newestOrdersShown) {
        const std::vector<HostileTexts::Named> some(all.begin() + std::ptrdiff_t(first),
                                                    all.begin() + std::ptrdiff_t(std::min(all.size(), first + newestOrdersShown)));
        CompanyWorld world;
        world.vault.clock.set(BusinessDay(QDate(2026, 3, 6)).start());
        world.import(QStringLiteral("orders.csv"), ordersCalled(some));
        TodayPage page(*world.services);
        page.resize(1200, 800);
        page.show();
        page.activate();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), Page::State::Ready, 10'000);
        restMouseOn(page);
        page.grab();
        QCOMPARE(page.size(), QSize(1200, 800));
        QVERIFY2(outOfPlace(page).isEmpty(), qPrintable(outOfPlace(page)));
        QVERIFY(!isRichSomewhere(page));
    }
    QVERIFY(!m_texts.wasBaitTaken());
    QCOMPARE(m_texts.calls(), 0);
}

// As the name of a file and as what stands in its cells, as far as a file can be called so.
void TestHostileTexts::filesNamedSoArePreviewed()
{
    CompanyWorld world;
    QStringList paths;
    for (const auto &[name, text] : m_texts.all()) {
        const QString path = world.vault.folder->filePath(QString(text).replace(u'/', u'\u2215') + QStringLiteral(".csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) // too long
            continue;
        file.write("out_trade_no,amount_fen,status\nA1," + quoted(text) + ",SUCCESS\n");
        paths.append(path);
    }
    QVERIFY(paths.size() >= 55);
    ImportFlow flow(world.vault.storage, world.vault.clock, AccountId{1});
    const ProblemWords words = [](const Error &error) { return Problem{error.place.file + error.place.found, error.detail, error.code}; };
    ViewMemory memory(QDir::temp().filePath(QStringLiteral("yiren-no-such-folder/window.ini")), ViewMemory::Keeping::Nothing);
    ImportDialog dialog(flow, memory, words, nullptr);
    dialog.show();
    flow.preview(paths);
    QTRY_COMPARE_WITH_TIMEOUT(flow.state(), ImportFlow::State::Previewed, 30'000);
    auto *table = dialog.findChild<TableView *>();
    const QSize size = dialog.size();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString name = QFileInfo(paths[row]).fileName();
        QCOMPARE(table->model()->index(row, 0).data().toString(), format::visible(name));
        table->selectRow(row);
        restMouseOn(dialog);
        dialog.grab();
        QVERIFY2(dialog.size() == size && outOfPlace(dialog).isEmpty(), qPrintable(name));
        QVERIFY2(!m_texts.wasBaitTaken() && !isRichSomewhere(dialog), qPrintable(name));
    }
    QCOMPARE(m_texts.calls(), 0);
}

// As the record says later what was imported, and as its tool tip says the whole name.
void TestHostileTexts::importsOfFilesNamedSoAreListed()
{
    CompanyWorld world;
    ImportsCard card(*world.services);
    card.resize(room);
    card.show();
    for (const auto &[name, text] : m_texts.all()) {
        // As a file system gives it: no slash, which markup writes otherwise, and what is no character of any text as a sign of it.
        const QString fileName = QString::fromUtf8(text.left(250).toUtf8())
                                     .replace(u'/', QStringLiteral("&#47;"))
                                     .replace(QChar(0xFFFE), QChar::ReplacementCharacter)
            + QStringLiteral(".csv");
        world.run(QStringLiteral("DELETE FROM import_batch"));
        const auto kept = awaited(world.vault.storage.write<qint64>([fileName](Database &database) {
            ImportBatch batch;
            batch.account = AccountId{1};
            batch.kind = QStringLiteral("orders");
            batch.name = fileName;
            return ImportBatchStore(database).insert(batch);
        }));
        QVERIFY2(kept, name);
        card.refresh();
        const auto isListed = [&] { return readableIn(card).contains(format::shortened(format::visible(fileName), 48)); };
        QVERIFY2(QTest::qWaitFor(isListed), name);
        restMouseOn(card);
        card.grab();
        QVERIFY2(!m_texts.wasBaitTaken() && !isRichSomewhere(card), name);
        QVERIFY2(card.size() == room && outOfPlace(card).isEmpty(), name);
    }
    QCOMPARE(m_texts.calls(), 0);
}

// Each has complained and waits for an answer.
void TestHostileTexts::customersNamedSoAreWhatToDoNext()
{
    CompanyWorld world;
    const qint64 now = world.vault.clock.now().toMSecsSinceEpoch();
    const auto kept = awaited(world.vault.storage.write<bool>([now](Database &database) -> Result<bool> {
        CustomerRows rows(database);
        Customer customer;
        customer.id = CustomerId(901);
        customer.name = QStringLiteral("Anna");
        rows.add(customer);
        rows.order(QStringLiteral("WALK-1"), QStringLiteral("o-901-tail"), now - 3'600'000, 16800, QStringLiteral("青釉杯"));
        return true;
    }));
    QVERIFY(kept);
    world.run(
        QStringLiteral("INSERT INTO complaint VALUES(1, '200201820200101080076610000', 'PENDING', '杯子碎了', %1, 'WALK-1', '4200001', "
                       "16800, 1, 'o-901-tail', 'REFUND', '商品有破损', 16800, 0, 0, 1, '[]', %1, %1)")
            .arg(now - 3'600'000));
    NextActionReader reader(*world.services, nullptr);
    NextActionsCard card(reader, world.memory);
    connect(&reader, &NextActionReader::came, &card, &NextActionsCard::showActions);
    card.resize(room);
    card.show();
    for (const auto &[name, text] : m_texts.all()) {
        // As it comes from a file or from WeChat: bytes.
        const QString called = QString::fromUtf8(text.toUtf8()).replace(QChar(0xFFFE), QChar::ReplacementCharacter);
        const auto renamed = awaited(world.vault.storage.write<bool>([called](Database &database) -> Result<bool> {
            auto query = database.prepare(QStringLiteral("UPDATE customer SET name = ? WHERE id = 901"));
            if (!query)
                return failure(query.error());
            query->bind(0, called);
            auto ran = query->run();
            return ran ? Result<bool>(true) : failure(ran.error());
        }));
        QVERIFY2(renamed, name);
        reader.read();
        const auto isListed = [&] { return readableIn(card).contains(format::oneLine(called)); };
        QVERIFY2(QTest::qWaitFor(isListed, 10'000), name);
        if (auto *table = card.findChild<TableView *>(); table->model()->rowCount() > 0)
            table->selectRow(0);
        restMouseOn(card);
        card.grab();
        QVERIFY2(!m_texts.wasBaitTaken() && !isRichSomewhere(card), name);
        QVERIFY2(card.size() == room && outOfPlace(card).isEmpty(), name);
    }
    QCOMPARE(m_texts.calls(), 0);
}

void TestHostileTexts::aCompanyNamedSoKeepsItsWindow()
{
    WindowWorld world;
    for (const auto &[name, text] : m_texts.all()) {
        Account account;
        account.name = text;
        world.window->setAccount(account);
        emit world.window->currentPage()->noticed(text, {});
        QCoreApplication::processEvents();
        world.window->grab();
        QVERIFY2(world.window->size() == QSize(1440, 900), name);
        QVERIFY2(!m_texts.wasBaitTaken() && !isRichSomewhere(*world.window), name);
    }
    QCOMPARE(m_texts.calls(), 0);
}

// Read by Python: as many cells as were written, each with its text; a CSV may have the guard in front.
void TestHostileTexts::exportsHoldThem()
{
    ExportTable table{QStringLiteral("orders"), {{QStringLiteral("product"), ExportTable::Kind::Text}}, {}};
    QJsonArray written;
    for (const auto &[name, text] : m_texts.all()) {
        table.rows.push_back({text});
        written.append(text);
    }
    QTemporaryDir folder;
    QFile expected(folder.filePath(QStringLiteral("texts.json")));
    QVERIFY(expected.open(QIODevice::WriteOnly));
    expected.write(QJsonDocument(written).toJson());
    expected.close();
    QVERIFY(exportFile(table, folder.filePath(QStringLiteral("a.csv"))));
    QVERIFY(exportFile(table, folder.filePath(QStringLiteral("a.xlsx"))));
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(QStringLiteral("python3"), {QStringLiteral(TEST_DATA_DIR "/../exports/compare_texts.py"), folder.path()});
    QVERIFY(python.waitForFinished());
    QCOMPARE(QString::fromUtf8(python.readAll()), QString());
}

QTEST_MAIN(TestHostileTexts)
#include "tst_hostiletexts.moc"
