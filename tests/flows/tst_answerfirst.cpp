#include "support/cliprogram.h"
#include "support/contractbills.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtTest>

using namespace yiren;

// What a reconciliation found is shown first and stored behind it.
class TestAnswerFirst : public QObject
{
    Q_OBJECT

private slots:
    void theAnswerComesThoughNothingCanBeStored();
};

namespace {

// Another program that writes into the data file and does not end.
class HeldFile
{
public:
    explicit HeldFile(const QString &path) : m_file(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("held")))
    {
        m_file.setDatabaseName(path);
        m_isHeld = m_file.open() && QSqlQuery(m_file).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~HeldFile()
    {
        m_file.close();
        m_file = {};
        QSqlDatabase::removeDatabase(QStringLiteral("held"));
    }
    bool isHeld() const { return m_isHeld; }

private:
    QSqlDatabase m_file;
    bool m_isHeld = false;
};

} // namespace

// contract/wechat-pay.md 11.7: 3810.04 in, 600.90 refunded, 19.25 of fees.
void TestAnswerFirst::theAnswerComesThoughNothingCanBeStored()
{
    CliProgram cli;
    cli.write(QStringLiteral("all.csv"), contractBill(BillKind::TradeAll));
    QCOMPARE(cli.run({QStringLiteral("import"), cli.path(QStringLiteral("all.csv"))}).exit, 0);
    const QStringList reconcile{QStringLiteral("reconcile"), QStringLiteral("--date"), QStringLiteral("2026-03-05")};
    {
        const HeldFile file(cli.dataDir() + QStringLiteral("/yiren.db"));
        QVERIFY(file.isHeld());
        const CliAnswer answer = cli.run(reconcile);
        QCOMPARE(answer.json().value(QStringLiteral("bill")).toObject().value(QStringLiteral("net_fen")).toInteger(), qint64(318'989));
        QVERIFY(!answer.json().contains(QStringLiteral("error"))); // one object, the answer
        QCOMPARE(answer.exit, 5);
        QVERIFY2(answer.err.contains("not stored"), answer.err.constData());
    }
    QCOMPARE(cli.run(reconcile).exit, 0);
}

QTEST_GUILESS_MAIN(TestAnswerFirst)
#include "tst_answerfirst.moc"
