#include "audit/auditstore.h"
#include "schedule/sendingmark.h"
#include "support/sendingworld.h"

#include <QFile>
#include <QtTest>

using namespace yiren;

// Data that are not the ones that sent last send nothing until the founder has looked.
class TestSendingMark : public QObject
{
    Q_OBJECT

private slots:
    void dataThatNeverSentMaySend();
    void aDataFileGoesOnFromItsMark();
    void anOlderDataFileIsHeldBack();
    void dataOfAnotherComputerAreHeldBack();
    void dataThatCameWithoutTheirMarkAreHeldBack();
    void aBackupInANewFolderIsHeldBack();
    void aDamagedMarkHoldsBack();
    void whatIsPlannedInAnOlderFileWaitsForAWord();
    void withoutAnythingPlannedNobodyIsAsked();

private:
    static Done note(Database &database, const QString &what)
    {
        return AuditStore(database).append({0, 1, AccountId(1), what, {}, {}, {}});
    }
    static QString pathIn(const TemporaryDatabase &database) { return database.folder() + QStringLiteral("/sending.mark"); }
    static void replaceIn(const QString &path, const QByteArray &before, const QByteArray &after)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(before));
        file.resize(0);
        file.seek(0);
        QVERIFY(file.write(QByteArray(bytes).replace(before, after)) > 0);
    }
};

void TestSendingMark::dataThatNeverSentMaySend()
{
    TemporaryDatabase database;
    QVERIFY(SendingMark(pathIn(database)).fits(database));
}

void TestSendingMark::aDataFileGoesOnFromItsMark()
{
    TemporaryDatabase database;
    const SendingMark mark(pathIn(database));
    QVERIFY(note(database, QStringLiteral("one")));
    QVERIFY(mark.note(database));
    QVERIFY(mark.fits(database));
    QVERIFY(note(database, QStringLiteral("two")));
    QVERIFY(mark.fits(database));
}

// Two files with the same beginning, as a backup and the file it was made of.
void TestSendingMark::anOlderDataFileIsHeldBack()
{
    TemporaryDatabase sent, backup;
    for (TemporaryDatabase *one : {&sent, &backup})
        QVERIFY(note(*one, QStringLiteral("planned")));
    QVERIFY(note(sent, QStringLiteral("sending")));
    const SendingMark mark(pathIn(sent));
    QVERIFY(mark.note(sent));
    QCOMPARE(mark.fits(backup).error().code, QStringLiteral("sending.older"));
    QVERIFY(note(backup, QStringLiteral("something else"))); // as long, but not the same
    QCOMPARE(mark.fits(backup).error().code, QStringLiteral("sending.older"));
    QVERIFY(releaseSending(backup, mark, AccountId(1), 2));
    QVERIFY(mark.fits(backup));
}

void TestSendingMark::dataOfAnotherComputerAreHeldBack()
{
    TemporaryDatabase database;
    const SendingMark mark(pathIn(database));
    QVERIFY(mark.note(database));
    replaceIn(pathIn(database), "\"computer\":\"", "\"computer\":\"0");
    QCOMPARE(mark.fits(database).error().code, QStringLiteral("sending.elsewhere"));
}

void TestSendingMark::dataThatCameWithoutTheirMarkAreHeldBack()
{
    SendingWorld world;
    world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.official.effects.size(), size_t(1));
    QVERIFY(SendingMark(world.markPath()).fits(world.database));
    QVERIFY(QFile::remove(world.markPath()));
    QCOMPARE(SendingMark(world.markPath()).fits(world.database).error().code, QStringLiteral("sending.elsewhere"));
}

void TestSendingMark::aBackupInANewFolderIsHeldBack()
{
    TemporaryDatabase database;
    const SendingMark mark(pathIn(database));
    QVERIFY(mark.noteRestored());
    QCOMPARE(mark.fits(database).error().code, QStringLiteral("sending.older"));
    QVERIFY(mark.note(database));
    QVERIFY(mark.noteRestored()); // where it is known what was sent last, that is compared
    QVERIFY(mark.fits(database));
}

void TestSendingMark::aDamagedMarkHoldsBack()
{
    TemporaryDatabase database;
    QFile file(pathIn(database));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"comp") == 6);
    file.close();
    QCOMPARE(SendingMark(pathIn(database)).fits(database).error().code, QStringLiteral("sending.older"));
}

void TestSendingMark::whatIsPlannedInAnOlderFileWaitsForAWord()
{
    SendingWorld world;
    world.schedule(PostKind::Publish, QStringLiteral("first"));
    world.advance(600);
    world.runUntilSettled();
    const PostId second = world.schedule(PostKind::MassSend, QStringLiteral("second"));
    replaceIn(world.markPath(), "\"audit_hash\":\"", "\"audit_hash\":\"00");
    world.advance(600);
    const auto held = world.pass();
    QVERIFY(held && held->trouble);
    QCOMPARE(held->trouble->code, QStringLiteral("sending.older"));
    world.advance(3600);
    QVERIFY(world.pass());
    QCOMPARE(world.post(second).state, PostState::Scheduled); // not even called missed: it may be out
    QCOMPARE(world.official.effects.size(), size_t(1));
    QVERIFY(releaseSending(world.database, SendingMark(world.markPath()), SendingWorld::account, world.now()));
    QVERIFY(planPost(world.database, SendingWorld::account, second, {PostKind::MassSend, {}, plannedAt(world.now())}, world.now()));
    world.runUntilSettled();
    QCOMPARE(world.official.effects.size(), size_t(2));
    QCOMPARE(AuditStore(world.database).verify().has_value(), true);
}

void TestSendingMark::withoutAnythingPlannedNobodyIsAsked()
{
    SendingWorld world;
    QVERIFY(SendingMark(world.markPath()).noteRestored());
    const auto round = world.pass();
    QVERIFY(round && !round->trouble);
    world.schedule(PostKind::Publish, QStringLiteral("t"));
    world.advance(600);
    world.runUntilSettled();
    QCOMPARE(world.official.effects.size(), size_t(1));
}

QTEST_GUILESS_MAIN(TestSendingMark)
#include "tst_sendingmark.moc"
