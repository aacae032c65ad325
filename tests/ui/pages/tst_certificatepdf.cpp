#include "formatting/language.h"
#include "pages/reconcile/certificatepdf.h"
#include "pages/reconcile/certificatesheet.h"
#include "support/closeworld.h"
#include "theme/theme.h"

#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>

using namespace yiren;

// The page of paper that a closed day leaves, read with another program (poppler).
class TestCertificatePdf : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theContractsDayStandsOnOnePage();
    void figuresStandUnderEachOther();
    void couponsStandInBothColumns();
    void saysItInChinese();
    void fontsAreEmbeddedAndNoLargerThanNeeded();
    void manyDifferencesGoOnOverNumberedPages();
    void refusesACertificateThatIsNotTheOneHashed();
    void leavesTheOldFileWhenItCannotWrite();

private:
    static QString output(const QString &program, const QStringList &words)
    {
        QProcess process;
        process.start(program, words);
        return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
    }
    QString path() const { return m_folder.filePath(QStringLiteral("certificate.pdf")); }
    QString words() const { return output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path(), QStringLiteral("-")}); }
    int pages() const
    {
        const auto found = QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(output(QStringLiteral("pdfinfo"), {path()}));
        return found.captured(1).toInt();
    }
    Done write(const CertificateContents &contents) const
    {
        return writePdf(certificateSheet(m_closing, contents, {QStringLiteral("林小满手作"), QStringLiteral("1900012345")}), path());
    }
    CertificateContents contents() const { return readCertificate(m_closing).value(); }

    QTemporaryDir m_folder;
    ClosedDay m_closing;
    std::unique_ptr<Theme> m_theme;
};

void TestCertificatePdf::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp, Theme::Mode::Dark); // paper is white whatever the window's look
    CloseWorld world;
    world.world.database.close();
    const auto outcome = closeIn(world.world.database.folder(), world.clock);
    QVERIFY(outcome && outcome->closing);
    m_closing = *outcome->closing;
}

void TestCertificatePdf::theContractsDayStandsOnOnePage()
{
    QVERIFY(write(contents()));
    QCOMPARE(pages(), 1);
    const QString text = words();
    // By hand from the contract's summaries, as in tst_close_day.
    for (const char *part :
         {"2026-03-05", "林小满手作", "1900012345", "3,810.04", "600.90", "19.25", "3,189.89", "1,000.00 + 3,810.04 − 1,120.15 = 3,689.89",
          "None: every row of the bill agrees with our books.", "none, this is the first of the chain"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), qPrintable(QString::fromUtf8(part) + u"\n" + text));
    QVERIFY2(text.contains(m_closing.sha256), qPrintable(text));
    for (const CertificateContents::File &file : contents().files)
        QVERIFY2(text.contains(file.sha1) && text.contains(file.sha256), qPrintable(text));
    QVERIFY2(!text.contains(u"Page 1"), qPrintable(text));
}

// The right edges of the trade bill's amounts, as poppler finds them.
void TestCertificatePdf::figuresStandUnderEachOther()
{
    QVERIFY(write(contents()));
    const QString boxes = output(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path(), QStringLiteral("-")});
    QList<double> edges;
    for (const char *amount : {"3,810.04", "600.90", "19.25", "3,189.89"}) {
        const QRegularExpression word(
            QStringLiteral("xMax=\"([0-9.]+)\"[^>]*>%1</word>").arg(QRegularExpression::escape(QLatin1String(amount))));
        const auto found = word.match(boxes);
        QVERIFY2(found.hasMatch(), amount);
        edges.append(found.captured(1).toDouble());
    }
    for (const double edge : edges)
        QVERIFY2(std::abs(edge - edges.front()) < 0.6, qPrintable(QString::number(edge - edges.front())));
}

// 5.00 of the day's payments were 免充值 coupons: 3,810.04 − 600.90 − 5.00 − 19.25 = 3,184.89, for the bill and for books that agree with
// it.
void TestCertificatePdf::couponsStandInBothColumns()
{
    const auto lineWith = [this](const QString &start) {
        const QStringList lines = words().split(u'\n');
        const auto found = std::find_if(lines.begin(), lines.end(), [&](const QString &line) { return line.trimmed().startsWith(start); });
        return found == lines.end() ? QString() : found->simplified();
    };
    CertificateContents some = contents();
    some.bill.net = some.funds.net = Money::fromFen(318489);
    QVERIFY(write(some));
    QVERIFY2(lineWith(QStringLiteral("− Coupons")).endsWith(u" 5.00 5.00"), qPrintable(words()));
    QVERIFY2(lineWith(QStringLiteral("= What the account")).endsWith(u" 3,184.89 3,184.89 3,184.89"), qPrintable(words()));
    QVERIFY(write(contents()));
    QCOMPARE(lineWith(QStringLiteral("− Coupons")), QString());
}

void TestCertificatePdf::saysItInChinese()
{
    LanguageSwitch language(*qApp, Language::Chinese);
    QVERIFY(write(contents()));
    QCOMPARE(pages(), 1);
    const QString text = words();
    QVERIFY2(text.contains(QStringLiteral("林小满手作")) && text.contains(QStringLiteral("3,189.89")), qPrintable(text));
    QVERIFY2(!text.contains(QChar(QChar::ReplacementCharacter)), qPrintable(text));
}

void TestCertificatePdf::fontsAreEmbeddedAndNoLargerThanNeeded()
{
    QVERIFY(write(contents()));
    const QStringList lines = output(QStringLiteral("pdffonts"), {path()}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!lines.isEmpty());
    for (const QString &line : lines)
        QVERIFY2(line.contains(QRegularExpression(QStringLiteral("yes +(yes|no) +yes"))), qPrintable(line)); // embedded, with characters
    // A Chinese font has 16 MB; the glyphs of one page are a few.
    QVERIFY2(QFileInfo(path()).size() < 100'000, qPrintable(QString::number(QFileInfo(path()).size())));
}

void TestCertificatePdf::manyDifferencesGoOnOverNumberedPages()
{
    CertificateContents many = contents();
    for (int i = 1; i <= 120; ++i)
        many.findings.push_back({QStringLiteral("missing_in_ledger"), QStringLiteral("OPC%1").arg(i, 6, 10, QLatin1Char('0')),
                                 Money::fromFen(i), std::nullopt, Money::fromFen(i), QStringLiteral("paid_outside")});
    QVERIFY(write(many));
    QVERIFY(pages() > 1);
    const QString text = words();
    for (int i = 1; i <= 120; ++i)
        QCOMPARE(text.count(QStringLiteral("OPC%1").arg(i, 6, 10, QLatin1Char('0'))), 1);
    QVERIFY2(text.contains(u"72.60"), qPrintable(text)); // 1 + … + 120 fen
    const QStringList sheets = text.split(u'\f', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        QVERIFY2(sheets[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(sheets.size())), qPrintable(sheets[i]));
        QVERIFY2(!sheets[i].contains(u"OPC") || sheets[i].contains(u"Order or refund"), qPrintable(sheets[i]));
    }
}

void TestCertificatePdf::refusesACertificateThatIsNotTheOneHashed()
{
    ClosedDay changed = m_closing;
    changed.certificate.replace("381004", "381005");
    QCOMPARE(readCertificate(changed).error().code, QStringLiteral("certificate.damaged"));
}

void TestCertificatePdf::leavesTheOldFileWhenItCannotWrite()
{
    QVERIFY(write(contents()));
    QFile before(path());
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray bytes = before.readAll();
    // A disk that is full after 1,000 bytes.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit full{1'000, usual.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const Done done = write(contents());
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    QVERIFY(!done);
    QCOMPARE(done.error().code, QStringLiteral("file.write"));
    QFile after(path());
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), bytes);
    const Done nowhere = writePdf({}, QStringLiteral("/proc/certificate.pdf"));
    QCOMPARE(nowhere.error().code, QStringLiteral("file.write"));
    QCOMPARE(nowhere.error().place.file, QStringLiteral("/proc/certificate.pdf"));
}

QTEST_MAIN(TestCertificatePdf)
#include "tst_certificatepdf.moc"
