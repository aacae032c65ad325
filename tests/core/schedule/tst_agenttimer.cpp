#include "schedule/agentstep.h"
#include "schedule/autostart.h"
#include "schedule/launchagent.h"
#include "schedule/systemdtimer.h"
#include "schedule/timerjobs.h"
#include "schedule/windowstask.h"
#include "support/awaited.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace yiren;

namespace {

const AgentCommand plain{QStringLiteral("/usr/bin/yiren-cli"), QStringLiteral("/home/li/账本 1"), {}};

// The text of each element of a document, by the path of names to it; of equal paths the last one.
QMap<QString, QString> elementsOf(const QByteArray &document, QString *problem)
{
    QMap<QString, QString> elements;
    QStringList path;
    QXmlStreamReader xml(document);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement)
            path.append(xml.name().toString());
        else if (token == QXmlStreamReader::Characters && !xml.isWhitespace())
            elements.insert(path.join(u'/'), xml.text().toString());
        else if (token == QXmlStreamReader::EndElement)
            path.removeLast();
    }
    *problem = xml.errorString();
    return elements;
}

QByteArray outputOf(const QString &program, const QStringList &arguments, int *exit)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    *exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return process.readAll();
}

void write(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    if (content.startsWith("#!"))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

// Refuses steps that have the word; all when it is empty.
RunAgentStep refusing(const QString &word)
{
    return [word](const AgentStep &step) {
        if (word.isEmpty() || step.arguments.contains(word))
            return readyJob<QByteArray>(failure(ErrorKind::Storage, "timer.refused", QStringLiteral("no bus")));
        return readyJob<QByteArray>(QByteArray());
    };
}

} // namespace

class TestAgentTimer : public QObject
{
    Q_OBJECT

private slots:
    void systemdFindsNoFaultWithIt();
    void systemdMakesUpForMissedTimes();
    void windowsStartsItOnBatteriesAndLate();
    void windowsWakesOnlyWhenAsked();
    void macosReadsItsPropertyList();
    void autostartQuotesTwice();
    void autostartIsAValidEntry();
    void installsLooksAndRemoves();
    void aRefusalLeavesNothing();
    void anotherVersionIsTold();
    void callsTheSystemsProgram();
    void dataFoldersHaveTimersOfTheirOwn();
};

void TestAgentTimer::systemdFindsNoFaultWithIt()
{
    const QString analyze = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
    if (analyze.isEmpty())
        QSKIP("systemd-analyze is not installed");
    const QTemporaryDir folder;
    const AgentCommand odd{folder.filePath(QStringLiteral("a b%h $HOME/yiren-cli")),
                           folder.filePath(QStringLiteral("账本 %n ${HOME} \"c\" \\d")), folder.filePath(QStringLiteral("pass phrase"))};
    write(odd.program, "#!/bin/sh\n");
    const TimerPlan plan = systemdTimer(odd, folder.path());
    for (const AgentFile &file : plan.files)
        write(file.path, file.content);
    qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
    int exit = -1;
    const QByteArray said =
        outputOf(analyze, {QStringLiteral("verify"), QStringLiteral("--user"), plan.files[0].path, plan.files[1].path}, &exit);
    QVERIFY2(exit == 0 && said.isEmpty(), said.constData());
    // And it does look: without the program it finds one.
    QFile::remove(odd.program);
    QVERIFY(!outputOf(analyze, {QStringLiteral("verify"), QStringLiteral("--user"), plan.files[0].path}, &exit).isEmpty());
}

void TestAgentTimer::systemdMakesUpForMissedTimes()
{
    const TimerPlan plan = systemdTimer(plain, QStringLiteral("/home/li/.config"));
    QCOMPARE(plan.files[0].path, QStringLiteral("/home/li/.config/systemd/user/%1.service").arg(timerName(plain)));
    QVERIFY(
        plan.files[0].content.contains("ExecStart=:\"/usr/bin/yiren-cli\" \"--data-dir\" \"/home/li/账本 1\" \"post\" \"publish-due\"\n"));
    QVERIFY(!plan.files[0].content.contains("YIREN_PASSPHRASE_FILE"));
    QVERIFY(plan.files[1].content.contains("\nOnCalendar=*:0/5\n") && plan.files[1].content.contains("\nPersistent=true\n"));
}

void TestAgentTimer::windowsStartsItOnBatteriesAndLate()
{
    const AgentCommand command{QStringLiteral("C:\\Program Files\\Yiren\\yiren-cli.exe"), QStringLiteral("D:\\账本 & Söhne\\"), {}};
    const TimerPlan plan = windowsTask(command, QStringLiteral("C:/x"), false);
    const QByteArray text = plan.files[0].content;
    QVERIFY(text.startsWith("\xff\xfe"));
    QString problem;
    const auto elements = elementsOf(text, &problem);
    QCOMPARE(problem, QString());
    const auto setting = [&](const char *name) { return elements.value(QStringLiteral("Task/Settings/") + QLatin1String(name)); };
    QCOMPARE(setting("StartWhenAvailable"), QStringLiteral("true"));
    QCOMPARE(setting("DisallowStartIfOnBatteries"), QStringLiteral("false"));
    QCOMPARE(setting("StopIfGoingOnBatteries"), QStringLiteral("false"));
    QCOMPARE(setting("RunOnlyIfNetworkAvailable"), QStringLiteral("false"));
    QCOMPARE(setting("WakeToRun"), QStringLiteral("false"));
    QCOMPARE(setting("MultipleInstancesPolicy"), QStringLiteral("IgnoreNew"));
    QCOMPARE(elements.value(QStringLiteral("Task/Principals/Principal/LogonType")), QStringLiteral("InteractiveToken"));
    QCOMPARE(elements.value(QStringLiteral("Task/Triggers/CalendarTrigger/Repetition/Interval")), QStringLiteral("PT5M"));
    QCOMPARE(elements.value(QStringLiteral("Task/Actions/Exec/Command")), command.program);
    QCOMPARE(elements.value(QStringLiteral("Task/Actions/Exec/Arguments")),
             QStringLiteral("\"--data-dir\" \"D:\\账本 & Söhne\\\\\" \"post\" \"publish-due\""));
}

void TestAgentTimer::windowsWakesOnlyWhenAsked()
{
    QString problem;
    const auto elements = elementsOf(windowsTask(plain, QStringLiteral("C:/x"), true).files[0].content, &problem);
    QCOMPARE(elements.value(QStringLiteral("Task/Settings/WakeToRun")), QStringLiteral("true"));
    QCOMPARE(elements.value(QStringLiteral("Task/Triggers/CalendarTrigger/Repetition/Interval")), QStringLiteral("PT15M"));
}

void TestAgentTimer::macosReadsItsPropertyList()
{
    const QTemporaryDir folder;
    const AgentCommand command{QStringLiteral("/Applications/Yiren.app/Contents/MacOS/yiren-cli"), QStringLiteral("/Users/li/账本 <1> & 2"),
                               QStringLiteral("/Users/li/secret")};
    const TimerPlan plan = launchAgent(command, folder.path(), 501);
    write(plan.files[0].path, plan.files[0].content);
    // Read by Python's plistlib.
    const QString script = QStringLiteral("import json,plistlib,sys; print(json.dumps(plistlib.load(open(sys.argv[1],'rb'))))");
    int exit = -1;
    const QByteArray read = outputOf(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script, plan.files[0].path}, &exit);
    QVERIFY2(exit == 0, read.constData());
    const QJsonObject list = QJsonDocument::fromJson(read).object();
    QCOMPARE(list[u"Label"].toString() + QStringLiteral(".plist"), QFileInfo(plan.files[0].path).fileName());
    QCOMPARE(list[u"ProgramArguments"].toVariant().toStringList(), QStringList{command.program} + agentArguments(command));
    QCOMPARE(list[u"EnvironmentVariables"][u"YIREN_PASSPHRASE_FILE"].toString(), command.passphraseFile);
    QCOMPARE(list[u"RunAtLoad"].toBool(), true);
    const QJsonArray minutes = list[u"StartCalendarInterval"].toArray();
    QCOMPARE(minutes.size(), 12);
    for (int i = 0; i < 12; ++i)
        QCOMPARE(minutes[i][u"Minute"].toInt(-1), 5 * i);
    QCOMPARE(plan.question.arguments.last(), QStringLiteral("gui/501/") + list[u"Label"].toString());
}

// The example of the specification: a backslash within quotes is written as four.
void TestAgentTimer::autostartQuotesTwice()
{
    const AgentFile entry = autostartEntry({QStringLiteral("/opt/a b/yiren"), {QStringLiteral("a\\b$c\"d%e")}}, QStringLiteral("/c"));
    QVERIFY2(entry.content.endsWith("\nExec=\"/opt/a b/yiren\" \"a\\\\\\\\b\\\\$c\\\\\"d%%e\"\n"), entry.content.constData());
}

void TestAgentTimer::autostartIsAValidEntry()
{
    const QString validate = QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate"));
    if (validate.isEmpty())
        QSKIP("desktop-file-validate is not installed");
    const QTemporaryDir folder;
    const AgentFile entry =
        autostartEntry({QStringLiteral("/usr/bin/yiren"), {QStringLiteral("--data-dir"), plain.dataDir}}, folder.path());
    write(entry.path, entry.content);
    int exit = -1;
    const QByteArray said = outputOf(validate, {entry.path}, &exit);
    QVERIFY2(exit == 0 && said.isEmpty(), said.constData());
}

void TestAgentTimer::installsLooksAndRemoves()
{
    const QTemporaryDir folder;
    const TimerPlan plan = systemdTimer(plain, folder.path());
    std::vector<AgentStep> ran;
    const RunAgentStep run = [&ran](const AgentStep &step) {
        ran.push_back(step);
        return readyJob<QByteArray>(QByteArray());
    };
    QCOMPARE(*awaited(lookAtTimer(plan, run)), TimerState::Absent);
    QCOMPARE(*awaited(removeTimer(plan, run)), TimerState::Absent);
    QVERIFY(ran.empty());
    QCOMPARE(*awaited(installTimer(plan, run)), TimerState::Running);
    QCOMPARE(ran, (std::vector{plan.start[0], plan.start[1], plan.question}));
    QVERIFY(QFile::exists(plan.files[0].path) && QFile::exists(plan.files[1].path));
    ran.clear();
    QCOMPARE(*awaited(installTimer(plan, run)), TimerState::Running); // again
    QCOMPARE(ran.front(), plan.stop.front());
    QCOMPARE(*awaited(removeTimer(plan, run)), TimerState::Absent);
    QCOMPARE(ran.back(), plan.after.back());
    QVERIFY(QDir(folder.filePath(QStringLiteral("systemd/user"))).isEmpty());
}

void TestAgentTimer::aRefusalLeavesNothing()
{
    const QTemporaryDir folder;
    const TimerPlan plan = systemdTimer(plain, folder.path());
    const auto ended = awaited(installTimer(plan, refusing(QString())));
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, QStringLiteral("timer.refused"));
    QCOMPARE(*awaited(lookAtTimer(plan, refusing(QString()))), TimerState::Absent);
}

void TestAgentTimer::anotherVersionIsTold()
{
    const QTemporaryDir folder;
    const TimerPlan plan = systemdTimer(plain, folder.path());
    QCOMPARE(*awaited(installTimer(plan, refusing(QStringLiteral("is-active")))), TimerState::Stopped);
    write(plan.files[1].path, "[Timer]\nOnCalendar=hourly\n");
    QCOMPARE(*awaited(lookAtTimer(plan, refusing(QString()))), TimerState::Differing);
}

void TestAgentTimer::callsTheSystemsProgram()
{
    const QTemporaryDir folder;
    const TimerPlan plan = systemdTimer(plain, folder.path());
    write(folder.filePath(QStringLiteral("bin/systemctl")), "#!/bin/sh\necho \"$@\" >> \"" + folder.path().toUtf8() + "/log\"\n");
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", folder.filePath(QStringLiteral("bin")).toUtf8() + ':' + path);
    QCOMPARE(*awaited(installTimer(plan, runAgentStep)), TimerState::Running);
    write(folder.filePath(QStringLiteral("bin/systemctl")), "#!/bin/sh\necho 'Failed to connect to bus' >&2\nexit 1\n");
    QCOMPARE(*awaited(lookAtTimer(plan, runAgentStep)), TimerState::Stopped);
    QCOMPARE(awaited(installTimer(plan, runAgentStep)).error().detail, QStringLiteral("systemctl: Failed to connect to bus"));
    qputenv("PATH", path);
    QFile log(folder.filePath(QStringLiteral("log")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray name = timerName(plain).toUtf8();
    QCOMPARE(log.readAll(), "--user daemon-reload\n--user enable --now " + name + ".timer\n--user is-active --quiet " + name + ".timer\n");
    QVERIFY(!awaited(runAgentStep({folder.filePath(QStringLiteral("no such program")), {}})));
}

void TestAgentTimer::dataFoldersHaveTimersOfTheirOwn()
{
    AgentCommand other = plain;
    other.dataDir += u'x';
    QVERIFY(timerName(plain) != timerName(other));
    other = plain;
    other.program = QStringLiteral("/opt/yiren-cli");
    QCOMPARE(timerName(plain), timerName(other));
    // sha256sum of the folder's name
    QCOMPARE(timerName(plain), QStringLiteral("yiren-publish-02e375a1"));
}

QTEST_GUILESS_MAIN(TestAgentTimer)
#include "tst_agenttimer.moc"
