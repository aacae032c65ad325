#include "frame/sidebar.h"
#include "support/companywindow.h"
#include "widgets/textlabel.h"
#include "window/sidebarfoot.h"

#include <QDir>
#include <QtTest>

using namespace yiren;

// The foot of the sidebar promises what is true: no backup that is not there, no encryption of what is not encrypted.
class TestSidebarFoot : public QObject
{
    Q_OBJECT

private slots:
    void whenItWasBackedUp_data();
    void whenItWasBackedUp();
    void keysAreSaidEncryptedOnceThereAreAny();
    void aBackupThatComesIsSaid();

private:
    static QString foot(CompanyWindow &company)
    {
        QStringList texts;
        for (const auto *label : company.window->findChild<Sidebar *>()->findChildren<TextLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }
};

void TestSidebarFoot::whenItWasBackedUp_data()
{
    QTest::addColumn<QString>("at"); // in Beijing; now it is 2026-03-06 09:00
    QTest::addColumn<QString>("words");
    QTest::newRow("this morning") << QStringLiteral("2026-03-06T00:05:00+08:00") << QStringLiteral("backed up today");
    QTest::newRow("last night") << QStringLiteral("2026-03-05T23:10:00+08:00") << QStringLiteral("backed up last night");
    QTest::newRow("from six") << QStringLiteral("2026-03-05T18:00:00+08:00") << QStringLiteral("backed up last night");
    QTest::newRow("yesterday") << QStringLiteral("2026-03-05T17:59:59+08:00") << QStringLiteral("backed up yesterday");
    QTest::newRow("long ago") << QStringLiteral("2026-03-04T23:59:59+08:00") << QStringLiteral("last backup 03-04");
    QTest::newRow("never") << QString() << QStringLiteral("no backup yet");
}

void TestSidebarFoot::whenItWasBackedUp()
{
    QFETCH(QString, at);
    QFETCH(QString, words);
    const auto ms = [](const QString &text) { return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch(); };
    const std::optional<qint64> backedUpAt = at.isEmpty() ? std::nullopt : std::optional(ms(at));
    QCOMPARE(backupWords(backedUpAt, ms(QStringLiteral("2026-03-06T09:00:00+08:00"))), words);
}

void TestSidebarFoot::keysAreSaidEncryptedOnceThereAreAny()
{
    CompanyWindow company(Language::English);
    QTRY_VERIFY2(foot(company).contains(QStringLiteral("Data on this computer · no backup yet")), qPrintable(foot(company)));
    QVERIFY(awaited(company.world.vault.vault.unlock()));
    std::vector<NamedSecret> secrets;
    secrets.push_back({secretname::appSecret(AccountId{1}), Secret("0123")});
    QVERIFY(awaited(company.world.vault.vault.put(secrets)));
    company.window->setAccount(company.world.services->account);
    QTRY_VERIFY2(foot(company).contains(QStringLiteral("Data on this computer · keys encrypted · no backup yet")),
                 qPrintable(foot(company)));
}

void TestSidebarFoot::aBackupThatComesIsSaid()
{
    CompanyWindow company(Language::English);
    QTRY_VERIFY(foot(company).contains(QStringLiteral("no backup yet")));
    const QString folder = company.world.services->folder.backupFolder();
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + QStringLiteral("/daily-20260305.yirenbak"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.setFileTime(QDateTime::fromString(QStringLiteral("2026-03-05T23:10:00+08:00"), Qt::ISODate),
                             QFileDevice::FileModificationTime));
    file.close();
    company.show("settings");
    QTRY_VERIFY2(foot(company).contains(QStringLiteral("backed up last night")), qPrintable(foot(company)));
}

QTEST_MAIN(TestSidebarFoot)
#include "tst_sidebarfoot.moc"
