#include "schedule/launchagent.h"

#include <QXmlStreamWriter>

namespace yiren {

namespace {

void writeKey(QXmlStreamWriter &xml, const char *key)
{
    xml.writeTextElement(QStringLiteral("key"), QLatin1String(key));
}

void writeString(QXmlStreamWriter &xml, const QString &text)
{
    xml.writeTextElement(QStringLiteral("string"), text);
}

void writeArguments(QXmlStreamWriter &xml, const AgentCommand &command)
{
    writeKey(xml, "ProgramArguments");
    xml.writeStartElement(QStringLiteral("array"));
    writeString(xml, command.program);
    for (const QString &word : agentArguments(command))
        writeString(xml, word);
    xml.writeEndElement();
}

void writeMinutes(QXmlStreamWriter &xml)
{
    writeKey(xml, "StartCalendarInterval");
    xml.writeStartElement(QStringLiteral("array"));
    for (int minute = 0; minute < 60; minute += 5) {
        xml.writeStartElement(QStringLiteral("dict"));
        writeKey(xml, "Minute");
        xml.writeTextElement(QStringLiteral("integer"), QString::number(minute));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

void writeEnvironment(QXmlStreamWriter &xml, const AgentCommand &command)
{
    if (command.passphraseFile.isEmpty())
        return;
    writeKey(xml, "EnvironmentVariables");
    xml.writeStartElement(QStringLiteral("dict"));
    writeKey(xml, "YIREN_PASSPHRASE_FILE");
    writeString(xml, command.passphraseFile);
    xml.writeEndElement();
}

QByteArray plistText(const AgentCommand &command, const QString &label)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeDTD(
        QStringLiteral("<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">"));
    xml.writeStartElement(QStringLiteral("plist"));
    xml.writeAttribute(QStringLiteral("version"), QStringLiteral("1.0"));
    xml.writeStartElement(QStringLiteral("dict"));
    writeKey(xml, "Label");
    writeString(xml, label);
    writeArguments(xml, command);
    writeEnvironment(xml, command);
    writeKey(xml, "RunAtLoad");
    xml.writeEmptyElement(QStringLiteral("true"));
    writeMinutes(xml);
    xml.writeEndDocument();
    return text;
}

AgentStep launchctl(const QStringList &words)
{
    return {QStringLiteral("launchctl"), words};
}

} // namespace

TimerPlan launchAgent(const AgentCommand &command, const QString &folder, unsigned userId)
{
    const QString label = QStringLiteral("cn.yiren.") + timerName(command);
    const QString path = folder + u'/' + label + QStringLiteral(".plist");
    const QString domain = QStringLiteral("gui/") + QString::number(userId);
    const QString service = domain + u'/' + label;
    return {{{path, plistText(command, label)}},
            {launchctl({QStringLiteral("bootstrap"), domain, path})},
            {launchctl({QStringLiteral("bootout"), service})},
            {},
            launchctl({QStringLiteral("print"), service})};
}

} // namespace yiren
