#pragma once

#include "support/cliprogram.h"

#include <QJsonArray>

namespace yiren {

// `yiren-cli sandbox run` as a process of its own, and what it says about connecting to it.
class SandboxProcess
{
public:
    explicit SandboxProcess(const CliProgram &cli, const QStringList &words = {})
    {
        m_process.setProcessEnvironment(cli.environment());
        m_process.start(CliProgram::binary(),
                        QStringList{QStringLiteral("--json"), QStringLiteral("sandbox"), QStringLiteral("run")} + words);
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) {}
        m_answer = QJsonDocument::fromJson(m_process.readLine()).object();
    }
    ~SandboxProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    bool isRunning() const { return m_process.state() == QProcess::Running && !m_answer.isEmpty(); }
    // Without the WeChat Shop, whose first reading looks through three years of weeks, and without the corporation.
    QStringList accountAdd() const { return without({"shop-appid", "shop-secret-file", "corpid", "corp-secret-file", "wecom-base-url"}); }
    QStringList accountAddWithShop() const { return without({"corpid", "corp-secret-file", "wecom-base-url"}); }
    QStringList accountAddWithCorp() const { return without({"shop-appid", "shop-secret-file"}); }

private:
    QStringList without(std::initializer_list<const char *> options) const
    {
        QStringList words;
        for (const QJsonValue &word : m_answer[u"account_add"].toArray())
            words.append(word.toString());
        for (const char *option : options) {
            const qsizetype at = words.indexOf(QStringLiteral("--") + QLatin1String(option));
            if (at >= 0)
                words.remove(at, 2);
        }
        return words;
    }

    QProcess m_process;
    QJsonObject m_answer;
};

} // namespace yiren
