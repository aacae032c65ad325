#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

namespace yiren {

// One run of the openssl command line: the independent program that our keys and certificates are compared with.
class OpensslCommand
{
public:
    static bool isPresent() { return !QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty(); }

    explicit OpensslCommand(const QStringList &arguments)
    {
        m_process.start(QStringLiteral("openssl"), arguments, QIODevice::ReadOnly);
        m_ended = m_process.waitForFinished(60000);
        m_output = m_process.readAllStandardOutput();
        m_errors = m_process.readAllStandardError();
    }
    bool succeeded() const { return m_ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0; }
    const QByteArray &output() const { return m_output; }
    const QByteArray &errors() const { return m_errors; }

private:
    QProcess m_process;
    bool m_ended = false;
    QByteArray m_output;
    QByteArray m_errors;
};

inline void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("can't write %s", qPrintable(path));
}

} // namespace yiren
