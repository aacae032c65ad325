#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace yiren {

struct CliAnswer {
    int exit = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

// The real yiren-cli with a data folder and a passphrase of its own, at a fixed hour unless told otherwise.
class CliProgram
{
public:
    CliProgram()
    {
        writeSecret(QStringLiteral("passphrase"), "correct horse battery staple\n");
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("YIREN_PASSPHRASE_FILE"), path(QStringLiteral("passphrase")));
        m_environment.insert(QStringLiteral("YIREN_NOW"), QStringLiteral("2026-03-06T10:30:00+08:00"));
        m_environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")); // no keychain in tests: the passphrase is the way
        m_environment.insert(QStringLiteral("LANG"), QStringLiteral("en_US.UTF-8"));
        m_environment.remove(QStringLiteral("LC_ALL"));
    }

    static QString binary() { return QStringLiteral(BIN_DIR "/yiren-cli"); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString dataDir() const { return path(QStringLiteral("data")); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        (void)file.open(QIODevice::WriteOnly);
        file.write(bytes);
    }
    void writeSecret(const QString &name, const QByteArray &bytes)
    {
        write(name, bytes);
        QFile::setPermissions(path(name), QFile::ReadOwner | QFile::WriteOwner);
    }
    void set(const char *variable, const QString &value) { m_environment.insert(QLatin1String(variable), value); }
    void unset(const char *variable) { m_environment.remove(QLatin1String(variable)); }

    // With --json and the data folder.
    CliAnswer run(const QStringList &words) const
    {
        return runBare(QStringList{QStringLiteral("--json"), QStringLiteral("--data-dir"), dataDir()} + words);
    }
    CliAnswer runBare(const QStringList &words, const QByteArray &input = {}) const { return runProgram(binary(), words, input); }
    CliAnswer runProgram(const QString &program, const QStringList &words, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program, words);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(120'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    const QProcessEnvironment &environment() const { return m_environment; }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

// The ledger of contract/wechat-pay.md's sample day with four differences planted by hand: order …05 is missing, …07 is 0.33 short, …11 is
// in no bill, refund …08 is missing.
inline QByteArray sampleOrders()
{
    return "out_trade_no,created_at,paid_at,amount_fen,refunded_fen,status,product\n"
           "OPC20260305000001,2026-03-05 09:01:00,2026-03-05 09:02:11,1990,1990,REFUNDED,手工皂 薰衣草\n"
           "OPC20260305000002,2026-03-05 09:40:00,2026-03-05 09:47:30,12800,7800,PARTIALLY_REFUNDED,咨询服务 60 分钟\n"
           "OPC20260305000003,2026-03-05 10:10:00,2026-03-05 10:15:05,128000,28000,PARTIALLY_REFUNDED,\"网站设计,首付款\"\n"
           "OPC20260305000004,2026-03-05 11:20:00,2026-03-05 11:20:44,1,0,PAID,测试\n"
           "OPC20260305000006,2026-03-05 13:30:00,2026-03-05 13:33:21,6000,3000,PARTIALLY_REFUNDED,手作课程\n"
           "OPC20260305000007,2026-03-05 15:00:00,2026-03-05 15:10:09,33300,0,PAID,定制礼盒\n"
           "OPC20260305000008,2026-03-05 18:40:00,2026-03-05 18:45:57,600,600,REFUNDED,电子书\n"
           "OPC20260305000009,2026-03-05 21:50:00,2026-03-05 21:59:03,9900,9900,REFUNDED,课程资料\n"
           "OPC20260305000010,2026-03-05 23:50:00,2026-03-05 23:58:40,182500,0,PAID,顾问月费\n"
           "OPC20260305000011,2026-03-05 11:55:00,2026-03-05 12:00:00,4500,0,PAID,茶具\n";
}

inline QByteArray sampleRefunds()
{
    return "out_refund_no,out_trade_no,refund_fen,status,created_at\n"
           "RF20260305000001,OPC20260305000001,1990,SUCCESS,2026-03-05 10:30:00\n"
           "RF20260305000002,OPC20260305000002,2800,SUCCESS,2026-03-05 11:00:15\n"
           "RF20260305000003,OPC20260305000002,5000,SUCCESS,2026-03-05 11:05:20\n"
           "RF20260305000004,OPC20260305000006,3000,SUCCESS,2026-03-05 14:02:02\n"
           "RF20260305000005,OPC20260305000003,28000,PROCESSING,2026-03-05 16:20:31\n"
           "RF20260305000006,OPC20260301000044,8800,SUCCESS,2026-03-05 17:01:00\n"
           "RF20260305000007,OPC20260305000008,600,SUCCESS,2026-03-05 19:00:00\n";
}

} // namespace yiren
