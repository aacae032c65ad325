#include "schedule/windowstask.h"

#include <QStringEncoder>
#include <QXmlStreamWriter>

#include <utility>

namespace yiren {

namespace {

// As CommandLineToArgvW takes it apart again: backslashes before a quotation mark count twice. No path has a quotation mark.
QString quotedForWindows(const QString &word)
{
    qsizetype backslashes = 0;
    while (backslashes < word.size() && word[word.size() - 1 - backslashes] == u'\\')
        ++backslashes;
    return u'"' + word + QString(backslashes, u'\\') + u'"';
}

QString argumentsText(const AgentCommand &command)
{
    QStringList words;
    for (const QString &word : agentArguments(command))
        words.append(quotedForWindows(word));
    return words.join(u' ');
}

using Entries = std::initializer_list<std::pair<const char *, const char *>>;

void writeEntries(QXmlStreamWriter &xml, Entries entries)
{
    for (const auto &[name, value] : entries)
        xml.writeTextElement(QLatin1String(name), QLatin1String(value));
}

void writeGroup(QXmlStreamWriter &xml, const char *name, Entries entries)
{
    xml.writeStartElement(QLatin1String(name));
    writeEntries(xml, entries);
    xml.writeEndElement();
}

void writeTriggers(QXmlStreamWriter &xml, bool wakes)
{
    xml.writeStartElement(QStringLiteral("Triggers"));
    writeGroup(xml, "LogonTrigger", {{"Enabled", "true"}});
    xml.writeStartElement(QStringLiteral("CalendarTrigger"));
    writeGroup(xml, "Repetition", {{"Interval", wakes ? "PT15M" : "PT5M"}, {"Duration", "P1D"}, {"StopAtDurationEnd", "false"}});
    writeEntries(xml, {{"StartBoundary", "2026-01-01T00:00:00"}, {"Enabled", "true"}});
    writeGroup(xml, "ScheduleByDay", {{"DaysInterval", "1"}});
    xml.writeEndElement();
    xml.writeEndElement();
}

void writePrincipal(QXmlStreamWriter &xml)
{
    xml.writeStartElement(QStringLiteral("Principals"));
    xml.writeStartElement(QStringLiteral("Principal"));
    xml.writeAttribute(QStringLiteral("id"), QStringLiteral("Author"));
    writeEntries(xml, {{"LogonType", "InteractiveToken"}, {"RunLevel", "LeastPrivilege"}});
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeAction(QXmlStreamWriter &xml, const AgentCommand &command)
{
    xml.writeStartElement(QStringLiteral("Actions"));
    xml.writeAttribute(QStringLiteral("Context"), QStringLiteral("Author"));
    xml.writeStartElement(QStringLiteral("Exec"));
    xml.writeTextElement(QStringLiteral("Command"), command.program);
    xml.writeTextElement(QStringLiteral("Arguments"), argumentsText(command));
    xml.writeEndElement();
    xml.writeEndElement();
}

QByteArray taskText(const AgentCommand &command, bool wakes)
{
    QString text = QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n");
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.writeStartElement(QStringLiteral("Task"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.2"));
    xml.writeDefaultNamespace(QStringLiteral("http://schemas.microsoft.com/windows/2004/02/mit/task"));
    writeGroup(xml, "RegistrationInfo", {{"Description", "Yiren: posts that are due"}});
    writeTriggers(xml, wakes);
    writePrincipal(xml);
    writeGroup(xml, "Settings",
               {{"MultipleInstancesPolicy", "IgnoreNew"},
                {"DisallowStartIfOnBatteries", "false"},
                {"StopIfGoingOnBatteries", "false"},
                {"StartWhenAvailable", "true"},
                {"RunOnlyIfNetworkAvailable", "false"},
                {"Enabled", "true"},
                {"Hidden", "false"},
                {"RunOnlyIfIdle", "false"},
                {"WakeToRun", wakes ? "true" : "false"},
                {"ExecutionTimeLimit", "PT30M"}});
    writeAction(xml, command);
    xml.writeEndElement();
    QStringEncoder utf16(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom); // what schtasks itself writes
    return utf16.encode(text);
}

AgentStep schtasks(const QStringList &words)
{
    return {QStringLiteral("schtasks"), words};
}

} // namespace

TimerPlan windowsTask(const AgentCommand &command, const QString &folder, bool wakes)
{
    const QString name = timerName(command);
    const QString path = folder + u'/' + name + QStringLiteral(".xml");
    const QString nameWord = QStringLiteral("/TN");
    const QString force = QStringLiteral("/F");
    return {{{path, taskText(command, wakes)}},
            {schtasks({QStringLiteral("/Create"), nameWord, name, QStringLiteral("/XML"), path, force})},
            {schtasks({QStringLiteral("/Delete"), nameWord, name, force})},
            {},
            schtasks({QStringLiteral("/Query"), nameWord, name})};
}

} // namespace yiren
