#pragma once

#include <QLoggingCategory>
#include <QStringList>

namespace yiren {

// What this process logs while it lives, of every category of ours.
class LoggedLines
{
public:
    LoggedLines()
    {
        lines().clear();
        QLoggingCategory::setFilterRules(QStringLiteral("yiren.*=true"));
        m_before = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &line) { lines().append(line); });
    }
    ~LoggedLines() { qInstallMessageHandler(m_before); }
    LoggedLines(const LoggedLines &) = delete;
    LoggedLines &operator=(const LoggedLines &) = delete;

    QString text() const { return lines().join(u'\n'); }

private:
    static QStringList &lines() // a handler of messages has no context of its own
    {
        static QStringList all;
        return all;
    }

    QtMessageHandler m_before;
};

} // namespace yiren
