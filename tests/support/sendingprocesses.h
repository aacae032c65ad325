#pragma once

#include "sandbox/sandbox.h"
#include "support/quickvault.h"
#include "time/businessday.h"

#include <QJsonArray>
#include <QThread>

#include <csignal>

namespace yiren {

// The real program sending posts through a stand-in for WeChat that lives on while the program's processes come and go. Both clocks are the
// test's: WeChat's, and this computer's, which may be wrong by `ahead`.
class SendingProcesses
{
public:
    enum class End { Finished, Waits, Killed };

    SendingProcesses()
    {
        giveQuickVault(m_cli);
        sandbox::Sandbox::Options options;
        options.accountClass = sandbox::OfficialClass::VerifiedEnterpriseSubscription; // one mass send a day
        auto server = sandbox::Sandbox::create(m_clock, options);
        if (!server || !(*server)->start())
            qFatal("no stand-in");
        m_sandbox = std::move(*server);
        setClocks(m_nowMs);
        m_cli.writeSecret(QStringLiteral("app_secret"), m_sandbox->credentials().appSecret);
        m_cli.write(QStringLiteral("ca.pem"), m_sandbox->authorityPem());
        m_cli.write(QStringLiteral("cover.png"), png(900, 383));
        m_cli.write(QStringLiteral("inside.png"), png(40, 30));
        addAccount(QStringLiteral("chaos"));
    }

    // An account of this data folder, at the one official account that there is.
    void addAccount(const QString &name)
    {
        (void)mustRun({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--name"), name, QStringLiteral("--appid"),
                       m_sandbox->credentials().appid, QStringLiteral("--app-secret-file"), m_cli.path(QStringLiteral("app_secret")),
                       QStringLiteral("--ca-file"), m_cli.path(QStringLiteral("ca.pem")), QStringLiteral("--api-base-url"),
                       m_sandbox->baseUrl().toString()});
    }
    qint64 nowMs() const { return m_nowMs; }

    sandbox::OfficialControl &wechat() { return m_sandbox->officialControl(); }
    void addFault(const char *fault) { m_sandbox->control().addFaults(sandbox::FaultScript::fromText(QLatin1String(fault)).value()); }
    CliProgram &cli() { return m_cli; }

    // Both clocks go on.
    void advance(qint64 seconds) { setClocks(m_nowMs + seconds * 1000); }
    // Noon in Beijing of the next day.
    void nextNoon() { setClocks((m_nowMs / dayMs + 1) * dayMs + 4 * 3'600'000); }
    // From now on this computer's clock is wrong by so much; 0: it is right again.
    void setAhead(qint64 seconds)
    {
        m_aheadMs = seconds * 1000;
        setClocks(m_nowMs);
    }

    // A post with a cover and a picture in its text, whose minute has just come.
    QString addDuePost(const QString &title, const QString &kind)
    {
        m_cli.write(QStringLiteral("post.md"),
                    QStringLiteral("第一步（%1）：**分开公私账户**。\n\n![收据](inside.png)\n").arg(title).toUtf8());
        const QString id = mustRun({QStringLiteral("post"), QStringLiteral("add"), QStringLiteral("--title"), title,
                                    QStringLiteral("--kind"), kind, QStringLiteral("--body"), m_cli.path(QStringLiteral("post.md")),
                                    QStringLiteral("--cover"), m_cli.path(QStringLiteral("cover.png"))})[u"id"]
                               .toString();
        (void)mustRun({QStringLiteral("post"), QStringLiteral("schedule"), id, QStringLiteral("--at"), msToRfc3339(m_nowMs + 60'000)});
        advance(120);
        return id;
    }
    QJsonObject post(const QString &id) const
    {
        for (const QJsonValue &one : mustRun({QStringLiteral("post"), QStringLiteral("list")})[u"posts"].toArray()) {
            if (one[u"id"].toString() == id)
                return one.toObject();
        }
        return {};
    }
    // Ends the program with words of `why` if the command fails.
    QJsonObject mustRun(const QStringList &words) const
    {
        const CliAnswer answer = m_cli.run(words);
        if (answer.exit != 0)
            qFatal("%s: %s%s", qPrintable(words.join(u' ')), answer.out.constData(), answer.err.constData());
        return answer.json();
    }

    void startPass(QProcess &process) const
    {
        process.setProcessEnvironment(m_cli.environment());
        process.start(CliProgram::binary(),
                      {QStringLiteral("--json"), QStringLiteral("--data-dir"), m_cli.dataDir(), QStringLiteral("post"),
                       QStringLiteral("publish-due")});
        process.waitForStarted();
    }
    // Until it has ended, or nothing of it moves any more because it waits for a minute to pass, or it had so many milliseconds. What has
    // not ended is killed with -9.
    static End endPass(QProcess &process, int mostMs)
    {
        constexpr int lookMs = 100, stillLooks = 6;
        qint64 spent = -1;
        for (int ms = 0, still = 0; ms < mostMs && still < stillLooks; ms += lookMs) {
            if (process.waitForFinished(std::min(lookMs, mostMs - ms)) || process.state() == QProcess::NotRunning)
                return End::Finished;
            const qint64 ticks = ticksAsleep(process.processId());
            still = ticks >= 0 && ticks == spent ? still + 1 : 0;
            spent = ticks;
            if (still == stillLooks) {
                kill(process);
                return End::Waits;
            }
        }
        kill(process);
        return End::Killed;
    }
    End pass(int mostMs = 60'000) const
    {
        QProcess process;
        startPass(process);
        return endPass(process, mostMs);
    }
    static void signal(const QProcess &process, int number) { ::kill(static_cast<pid_t>(process.processId()), number); }

    // How often readers got it, in one way and in any.
    qsizetype effects(const QString &title, sandbox::Publication::Way way) const
    {
        return count(title, [way](const sandbox::Publication &one) { return one.way == way; });
    }
    qsizetype effects(const QString &title) const
    {
        return count(title, [](const sandbox::Publication &) { return true; });
    }
    qsizetype draftsLeft(const QString &title) const
    {
        const auto drafts = m_sandbox->officialControl().drafts();
        return std::count_if(drafts.begin(), drafts.end(), [&](const sandbox::KeptDraft &draft) { return draft.title() == title; });
    }

private:
    static constexpr qint64 dayMs = 86'400'000;

    void setClocks(qint64 ms)
    {
        m_nowMs = ms;
        m_cli.set("YIREN_NOW", msToRfc3339(ms + m_aheadMs));
        m_sandbox->control().setNow(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
    }
    static void kill(QProcess &process)
    {
        process.kill();
        process.waitForFinished();
    }
    // The processor time of a process of which every thread is asleep; -1: something runs, or waits for the disk.
    static qint64 ticksAsleep(qint64 pid)
    {
        qint64 ticks = 0;
        const QDir threads(QStringLiteral("/proc/%1/task").arg(pid));
        for (const QString &thread : threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile file(threads.filePath(thread + QStringLiteral("/stat")));
            if (!file.open(QIODevice::ReadOnly))
                return -1;
            const QByteArray line = file.readAll();
            const QByteArrayList fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
            if (fields.size() < 13 || fields[0] != "S")
                return -1;
            ticks += fields[11].toLongLong() + fields[12].toLongLong();
        }
        return ticks;
    }
    template <typename Test>
    qsizetype count(const QString &title, Test test) const
    {
        const auto all = m_sandbox->officialControl().publications();
        return std::count_if(all.begin(), all.end(), [&](const sandbox::Publication &one) { return one.title() == title && test(one); });
    }
    // A PNG of one colour: its head and its one chunk of pixels, made by zlib.
    static QByteArray png(int width, int height)
    {
        const auto chunk = [](const QByteArray &kind, const QByteArray &data) -> QByteArray {
            QByteArray bytes(4, '\0');
            qToBigEndian(quint32(data.size()), bytes.data());
            return bytes + kind + data + QByteArray(4, '\0'); // nobody here looks at the sum
        };
        QByteArray head(13, '\0');
        qToBigEndian(quint32(width), head.data());
        qToBigEndian(quint32(height), head.data() + 4);
        head[8] = 8;
        head[9] = 2;
        return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head)
            + chunk("IDAT", qCompress(QByteArray(height * (width * 3 + 1), '\0')).mid(4)) + chunk("IEND", {});
    }

    CliProgram m_cli;
    SystemClock m_clock;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    qint64 m_nowMs = QDateTime(QDate(2026, 11, 24), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch();
    qint64 m_aheadMs = 0;
};

} // namespace yiren
