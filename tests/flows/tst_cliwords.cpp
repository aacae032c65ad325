#include "support/cliprogram.h"

#include <QJsonArray>
#include <QtTest>

using namespace yiren;

// The program speaks the language that was asked for from its first word: in its help and about words it does not understand.
class TestCliWords : public QObject
{
    Q_OBJECT

private slots:
    void helpIsInTheLanguage_data();
    void helpIsInTheLanguage();
    void wrongWordsAreSaidInTheLanguage_data();
    void wrongWordsAreSaidInTheLanguage();
    void theLocaleDecidesWithoutAnOption();
    void cellsAreSaidInWords_data();
    void cellsAreSaidInWords();
    void aNameWithMarksStaysWhole_data();
    void aNameWithMarksStaysWhole();
    void healthIsSaidInWords();
    void aBundleThatCannotBeWrittenIsTheOneAnswer();
};

// Columns: the words after --language zh --help's command, what must stand there in Chinese and in English.
void TestCliWords::helpIsInTheLanguage_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("chinese");
    QTest::addColumn<QStringList>("english");
    QTest::newRow("program") << QStringList()
                             << QStringList{QStringLiteral("用法: yiren-cli [选项] 命令"),
                                            QStringLiteral("选项:"),
                                            QStringLiteral("命令:"),
                                            QStringLiteral("数据文件所在的文件夹"),
                                            QStringLiteral("显示版本后结束"),
                                            QStringLiteral("显示本说明后结束"),
                                            QStringLiteral("日结：")}
                             << QStringList{QStringLiteral("Usage: yiren-cli [OPTIONS] COMMAND"), QStringLiteral("Options:"),
                                            QStringLiteral("Commands:"), QStringLiteral("Folder of the data file")};
    QTest::newRow("command") << QStringList{QStringLiteral("close")}
                             << QStringList{QStringLiteral("用法: yiren-cli close [选项]"), QStringLiteral("（必填）"),
                                            QStringLiteral("须同时用: --reopen")}
                             << QStringList{QStringLiteral("Usage: yiren-cli close [OPTIONS]"), QStringLiteral("(required)")};
    QTest::newRow("with words to name") << QStringList{QStringLiteral("import")}
                                        << QStringList{QStringLiteral("要写明的:"), QStringLiteral("不可同时用: FILE")}
                                        << QStringList{QStringLiteral("What to name:")};
    QTest::newRow("command of a command") << QStringList{QStringLiteral("backup"), QStringLiteral("create")}
                                          << QStringList{QStringLiteral("写出一份验证过的完整副本")}
                                          << QStringList{QStringLiteral("Write a verified copy of everything")};
}

void TestCliWords::helpIsInTheLanguage()
{
    QFETCH(QStringList, command);
    QFETCH(QStringList, chinese);
    QFETCH(QStringList, english);
    const CliProgram cli;
    const QStringList help = command + QStringList{QStringLiteral("--help")};
    const CliAnswer zh = cli.runBare(QStringList{QStringLiteral("--language"), QStringLiteral("zh")} + help);
    const CliAnswer en = cli.runBare(QStringList{QStringLiteral("--language=en")} + help);
    QCOMPARE(zh.exit, 0);
    QCOMPARE(en.exit, 0);
    for (const QString &part : std::as_const(chinese))
        QVERIFY2(zh.out.contains(part.toUtf8()), QByteArray(part.toUtf8() + '\n' + zh.out).constData());
    for (const QString &part : std::as_const(english)) {
        QVERIFY2(en.out.contains(part.toUtf8()), QByteArray(part.toUtf8() + '\n' + en.out).constData());
        QVERIFY2(!zh.out.contains(part.toUtf8()), zh.out.constData());
    }
}

void TestCliWords::wrongWordsAreSaidInTheLanguage_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *words, const char *chinese, const char *english) {
        QTest::newRow(words) << QString::fromLatin1(words) << QString::fromUtf8(chinese) << QString::fromLatin1(english);
    };
    row("", "缺少命令", "A command is missing");
    row("close", "缺少 --date", "--date is required");
    row("import", "缺少 FILE", "FILE is required");
    row("doctor --non%1sense", "这里不该出现：--non%1sense", "not expected here: --non%1sense");
    row("sync nonsense", "WHAT：“nonsense”不在可选值之中", "WHAT: \"nonsense\" is none of");
    row("demo create --seed many", "--seed：“many”不是它能用的值", "--seed: \"many\" can't be taken for it");
    row("close --date", "--date 缺少值", "--date: its value is missing");
    row("close --date 2026-03-05 --reason T", "--reason 须与 --reopen 一起使用", "--reason is used only with --reopen");
    row("sync --date 2026-03-05 --from 2026-03-01 --to 2026-03-02", "--date 不能与 --from 一起使用", "--date can't be used with --from");
    row("settle", "缺少 --date, --class, --subject", "--date, --class, --subject is required");
}

void TestCliWords::wrongWordsAreSaidInTheLanguage()
{
    QFETCH(QString, words);
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    const CliProgram cli;
    const QStringList given = words.split(u' ', Qt::SkipEmptyParts);
    const CliAnswer zh = cli.runBare(QStringList{QStringLiteral("--language"), QStringLiteral("zh")} + given);
    const CliAnswer en = cli.runBare(QStringList{QStringLiteral("--language"), QStringLiteral("en")} + given);
    QCOMPARE(zh.exit, 2);
    QCOMPARE(en.exit, 2);
    QVERIFY2(zh.err.contains(chinese.toUtf8()) && zh.err.contains("全部用法见 --help"), zh.err.constData());
    QVERIFY2(en.err.contains(english.toUtf8()) && en.err.contains("All words: --help"), en.err.constData());
    QCOMPARE(zh.out + en.out, QByteArray());
}

void TestCliWords::theLocaleDecidesWithoutAnOption()
{
    CliProgram cli;
    QVERIFY(cli.runBare({QStringLiteral("--help")}).out.startsWith("Yiren"));
    cli.set("LC_ALL", QStringLiteral("zh_CN.UTF-8"));
    QVERIFY(cli.runBare({QStringLiteral("--help")}).out.startsWith("一人台"));
    QVERIFY(cli.runBare({QStringLiteral("--language"), QStringLiteral("en"), QStringLiteral("--help")}).out.startsWith("Yiren"));
}

// Columns: a row of an orders CSV, the word for what was expected in JSON, in Chinese and in English.
void TestCliWords::cellsAreSaidInWords_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, const QByteArray &cells, const char *code, const char *chinese, const char *english) {
        QTest::newRow(name) << cells << QString::fromLatin1(code) << QString::fromUtf8(chinese) << QString::fromLatin1(english);
    };
    row("amount", "A2,1.5.0,PAID,2026-03-05 10:00:00", "amount_fen", "以分为单位的金额（整数）", "an amount in fen, a whole number");
    row("time", "A2,100,PAID,yesterday", "time", "时间，如 2026-03-05 10:30:00", "a time, like 2026-03-05 10:30:00");
    row("no number", ",100,PAID,2026-03-05 10:00:00", "id", "订单号或退款单号", "a number that names the order or refund");
    row("long number", QByteArray(128, 'A') + ",100,PAID,2026-03-05 10:00:00", "id:127", "不超过 127 个字符的单号",
        "a number of at most 127 characters");
    row("cells", "A2,100", "cells:4", "4 格", "4 cells");
    row("status", "A2,100,MAYBE,2026-03-05 10:00:00", "UNPAID|PAID|REFUNDED|PARTIALLY_REFUNDED|CLOSED", "以下之一：UNPAID, PAID,",
        "one of UNPAID, PAID,");
}

void TestCliWords::cellsAreSaidInWords()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, code);
    QFETCH(QString, chinese);
    QFETCH(QString, english);
    CliProgram cli;
    cli.write(QStringLiteral("orders.csv"), "out_trade_no,amount_fen,status,paid_at\nA1,100,PAID,2026-03-05 09:00:00\n" + row + "\n");
    const QStringList import{QStringLiteral("import"), QStringLiteral("--preview"), cli.path(QStringLiteral("orders.csv"))};
    const CliAnswer json = cli.run(import);
    QVERIFY2(json.exit == 0, json.err.constData());
    QCOMPARE(json.json()[u"files"].toArray()[0][u"quarantined_lines"].toArray()[0][u"expected"].toString(), code);
    const QStringList folder{QStringLiteral("--data-dir"), cli.dataDir()};
    const CliAnswer en = cli.runBare(folder + import);
    QVERIFY2(en.out.contains(english.toUtf8()), en.out.constData());
    cli.set("LANG", QStringLiteral("zh_CN.UTF-8"));
    const CliAnswer zh = cli.runBare(folder + import);
    QVERIFY2(zh.out.contains(chinese.toUtf8()), zh.out.constData());
    QVERIFY2(zh.out.contains("orders.csv：订单"), zh.out.constData());
}

void TestCliWords::aNameWithMarksStaysWhole_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a%1b.csv", "%5%2.csv", "{line}{found}.csv"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCliWords::aNameWithMarksStaysWhole()
{
    QFETCH(QString, name);
    CliProgram cli;
    cli.write(name, "out_trade_no,amount_fen,%1%2\nA1,100,\n%3,nothing%4,\n");
    const QStringList folder{QStringLiteral("--data-dir"), cli.dataDir()};
    const CliAnswer imported = cli.runBare(folder + QStringList{QStringLiteral("import"), cli.path(name)});
    QCOMPARE(imported.exit, 0);
    QVERIFY2(imported.out.contains(QByteArray(cli.path(name).toUtf8() + ": orders, new 1, ")), imported.out.constData());
    QVERIFY2(imported.out.contains("found \"nothing%4\""), imported.out.constData());
    QVERIFY2(imported.out.contains("columns not used: %1%2"), imported.out.constData());
    const CliAnswer compared =
        cli.runBare({QStringLiteral("reconcile"), QStringLiteral("--bill"),
                     QStringLiteral(TEST_DATA_DIR "/sandbox/sample-2026-03-05.ALL.csv"), QStringLiteral("--orders"), cli.path(name)});
    QCOMPARE(compared.exit, 0);
    const QByteArray said =
        cli.path(name).toUtf8() + ", line 3, amount_fen: expected an amount in fen, a whole number, found \"nothing%4\"";
    QVERIFY2(compared.err.contains(said), compared.err.constData());
    const CliAnswer missing = cli.runBare(folder + QStringList{QStringLiteral("import"), cli.path(name) + u".gone"});
    QCOMPARE(missing.exit, 3);
    QVERIFY2(missing.err.contains(QByteArray(cli.path(name).toUtf8() + ".gone")), missing.err.constData());
}

void TestCliWords::healthIsSaidInWords()
{
    CliProgram cli;
    const QStringList doctor{QStringLiteral("--data-dir"), cli.dataDir(), QStringLiteral("doctor")};
    const CliAnswer en = cli.runBare(doctor);
    QCOMPARE(en.exit, 0);
    QVERIFY2(en.out.contains("  Data file: works") && en.out.contains("! Backups: needs a look; There is no backup yet."),
             en.out.constData());
    cli.set("LANG", QStringLiteral("zh_CN.UTF-8"));
    const CliAnswer zh = cli.runBare(doctor);
    QVERIFY2(zh.out.contains("  数据文件: 正常") && zh.out.contains("! 备份: 需要留意; "), zh.out.constData());
    for (const QByteArray code : {"data_folder", "money_rows", "warning", "ok  "})
        QVERIFY2(!zh.out.contains(code), zh.out.constData());
    QCOMPARE(cli.run({QStringLiteral("doctor")}).json()[u"checks"].toArray()[0][u"name"].toString(), QStringLiteral("data_folder"));
}

// CLI.md: one JSON object on stdout.
void TestCliWords::aBundleThatCannotBeWrittenIsTheOneAnswer()
{
    const CliProgram cli;
    const CliAnswer answer = cli.run({QStringLiteral("doctor"), QStringLiteral("--bundle"), cli.path(QStringLiteral("nowhere/b.zip"))});
    QCOMPARE(answer.exit, 5);
    QCOMPARE(answer.json()[u"error"][u"code"].toString(), QStringLiteral("file.write"));
    QCOMPARE(answer.out.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestCliWords)
#include "tst_cliwords.moc"
