#include "exporting/evidencepack.h"

#include "audit/auditstore.h"
#include "support/sendingworld.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace yiren;

// The pack of evidence of a sent article, opened and checked by other programs.
class TestEvidencePack : public QObject
{
    Q_OBJECT

private slots:
    void othersOpenItAndFindEachFileAsItWas();
    void theHtmlIsWhatWeChatGot();
    void theLogIsTheAuditLogs();
    void whatNeverLeftHasNoEvidence();

private:
    static QByteArray run(const QString &folder, const QString &program, const QStringList &words, int *status)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.start(program, words);
        process.waitForFinished();
        *status = process.exitCode();
        return process.readAllStandardOutput() + process.readAllStandardError();
    }
    static QByteArray entry(const std::vector<ZipEntry> &pack, const char *name)
    {
        for (const ZipEntry &one : pack) {
            if (one.name == QLatin1String(name))
                return one.bytes;
        }
        return "(not there)";
    }
    // A post that went out, with a cover and a picture.
    static PostId sent(SendingWorld &world)
    {
        const PostId id = world.schedule(PostKind::Publish, QStringLiteral("冬天的杯子"));
        world.advance(600);
        world.runUntilSettled();
        return id;
    }
};

void TestEvidencePack::othersOpenItAndFindEachFileAsItWas()
{
    SendingWorld world;
    const PostId id = sent(world);
    QTemporaryDir folder;
    const QString zip = folder.filePath(QStringLiteral("evidence.zip"));
    QVERIFY(writeEvidencePack(world.database, {SendingWorld::account, id, world.now()}, zip));
    int status = -1;
    QByteArray said = run(folder.path(), QStringLiteral("unzip"), {QStringLiteral("-q"), zip}, &status);
    QVERIFY2(status == 0, said.constData());
    said = run(folder.path(), QStringLiteral("sha256sum"), {QStringLiteral("-c"), QStringLiteral("--strict"), QStringLiteral("SHA256SUMS")},
               &status);
    QVERIFY2(status == 0, said.constData());
    QStringList files;
    for (const QByteArray &line : said.trimmed().split('\n'))
        files.append(QString::fromUtf8(line).section(u':', 0, 0));
    const QString picture = QStringLiteral("pictures/%1.png").arg(SendingWorld::picture().id.toString());
    QCOMPARE(files,
             (QStringList{QStringLiteral("README.txt"), QStringLiteral("facts.txt"), QStringLiteral("text.md"),
                          QStringLiteral("checks.txt"), QStringLiteral("log.csv"), QStringLiteral("sent/1-draft_add.json"),
                          QStringLiteral("sent/article.html"), QStringLiteral("sent/2-publish.json"), picture}));
    // A picture is named by its own hash.
    said = run(folder.path(), QStringLiteral("sha256sum"), {picture}, &status);
    QVERIFY(said.startsWith(SendingWorld::picture().id.toString().toLatin1()));
    QFile changed(folder.filePath(QStringLiteral("text.md")));
    QVERIFY(changed.open(QIODevice::Append) && changed.write("!") == 1);
    changed.close();
    run(folder.path(), QStringLiteral("sha256sum"), {QStringLiteral("-c"), QStringLiteral("SHA256SUMS")}, &status);
    QVERIFY(status != 0);
}

void TestEvidencePack::theHtmlIsWhatWeChatGot()
{
    SendingWorld world;
    const PostId id = sent(world);
    const auto pack = evidencePack(world.database, {SendingWorld::account, id, world.now()});
    QVERIFY(pack);
    QCOMPARE(QString::fromUtf8(entry(*pack, "sent/article.html")), world.official.pages.at(0).content);
    QVERIFY(entry(*pack, "text.md").contains("分开公私账户"));
    QVERIFY(entry(*pack, "facts.txt").contains("冬天的杯子"));
    QVERIFY(entry(*pack, "README.txt").contains("sha256sum -c SHA256SUMS"));
    QVERIFY(entry(*pack, "checks.txt").contains("advertising"));
}

void TestEvidencePack::theLogIsTheAuditLogs()
{
    SendingWorld world;
    const PostId id = sent(world);
    const auto pack = evidencePack(world.database, {SendingWorld::account, id, world.now()});
    QVERIFY(pack);
    const auto rows = AuditStore(world.database).entries();
    QVERIFY(rows && !rows->empty());
    for (const AuditEntry &row : *rows) // all of them are about this post
        QVERIFY(entry(*pack, "log.csv").contains(row.hash.toHex()));
}

void TestEvidencePack::whatNeverLeftHasNoEvidence()
{
    SendingWorld world;
    const PostId id = world.schedule(PostKind::Publish, QStringLiteral("planned only"));
    const auto pack = evidencePack(world.database, {SendingWorld::account, id, world.now()});
    QCOMPARE(pack.error().code, QStringLiteral("post.not_sent"));
    QCOMPARE(evidencePack(world.database, {SendingWorld::account, PostId(99), world.now()}).error().code, QStringLiteral("post.not_found"));
}

QTEST_GUILESS_MAIN(TestEvidencePack)
#include "tst_evidencepack.moc"
