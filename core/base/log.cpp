#include "base/log.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>
#include <QSet>

#include <cstdio>

namespace yiren {

Q_LOGGING_CATEGORY(logApp, "yiren.app")
Q_LOGGING_CATEGORY(logHttp, "yiren.http")
Q_LOGGING_CATEGORY(logStorage, "yiren.storage")
Q_LOGGING_CATEGORY(logMoney, "yiren.money")

namespace {

constexpr qint64 largestFile = 2'000'000;
constexpr int keptFiles = 5;

// Qt's message handler is a plain function, so its state can only stand here: one sink a process, guarded by its mutex.
struct Sink {
    QMutex mutex;
    QString folder;
    QFile file;
    QSet<QString> secrets;
};

Sink &sink()
{
    static Sink one;
    return one;
}

QString fileName(const QString &folder, int number)
{
    return number == 0 ? folder + QStringLiteral("/yiren.log") : folder + QStringLiteral("/yiren.%1.log").arg(number);
}

void rotate(Sink &target)
{
    target.file.close();
    QFile::remove(fileName(target.folder, keptFiles - 1));
    for (int number = keptFiles - 2; number >= 0; --number)
        QFile::rename(fileName(target.folder, number), fileName(target.folder, number + 1));
}

void append(Sink &target, const QByteArray &line)
{
    if (target.folder.isEmpty())
        return;
    if (target.file.isOpen() && target.file.size() > largestFile)
        rotate(target);
    if (!target.file.isOpen()) {
        target.file.setFileName(fileName(target.folder, 0));
        if (!target.file.open(QIODevice::WriteOnly | QIODevice::Append))
            return; // a log that can't be written must not stop the work
        target.file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    target.file.write(line);
    target.file.flush();
}

const char *word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "";
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
    const QString line =
        time + u' ' + QLatin1String(word(type)) + u' ' + QLatin1String(context.category) + QLatin1String(": ") + message + u'\n';
    const QByteArray bytes = redact(line).toUtf8();
    Sink &target = sink();
    const QMutexLocker lock(&target.mutex);
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    append(target, bytes);
}

const std::vector<QRegularExpression> &patterns()
{
    static const std::vector<QRegularExpression> all = {
        QRegularExpression(QStringLiteral("-----BEGIN [A-Z ]+-----.*?(-----END [A-Z ]+-----|$)"),
                           QRegularExpression::DotMatchesEverythingOption),
        QRegularExpression(QStringLiteral("WECHATPAY2-SHA256-RSA2048 [^\\r\\n]*")),
        QRegularExpression(
            QStringLiteral("(access_token|refresh_token|appsecret|app_secret|secret|signature|apiv3[-_]?key|password|passphrase|"
                           "code_url|token)(\"?\\s*[:=]\\s*\"?)[^\\s\"&,}]+"),
            QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("[A-Za-z0-9+/]{80,}={0,2}")),
        QRegularExpression(QStringLiteral("(?<!\\d)1[3-9]\\d{9}(?!\\d)")),
    };
    return all;
}

} // namespace

void startLogging(const QString &folder, LogLevel level)
{
    {
        Sink &target = sink();
        const QMutexLocker lock(&target.mutex);
        target.file.close();
        target.folder = folder;
    }
    QString rules = QStringLiteral("*.debug=false\n");
    if (level == LogLevel::Debug)
        rules = QStringLiteral("yiren.*.debug=true\nqt.*.debug=false\n");
    if (level >= LogLevel::Warning)
        rules += QStringLiteral("*.info=false\n");
    if (level >= LogLevel::Error)
        rules += QStringLiteral("*.warning=false\n");
    QLoggingCategory::setFilterRules(rules);
    qInstallMessageHandler(handle);
}

QString redact(QString line)
{
    const QString mark = QStringLiteral("[redacted]");
    {
        Sink &target = sink();
        const QMutexLocker lock(&target.mutex);
        for (const QString &secret : std::as_const(target.secrets))
            line.replace(secret, mark);
    }
    for (const QRegularExpression &pattern : patterns())
        line.replace(pattern, pattern.captureCount() == 2 ? QStringLiteral("\\1\\2[redacted]") : mark);
    return line;
}

void keepOutOfLogs(const QByteArray &secret)
{
    constexpr int shortest = 6; // shorter texts would blot out ordinary words
    if (secret.size() < shortest)
        return;
    Sink &target = sink();
    const QMutexLocker lock(&target.mutex);
    target.secrets.insert(QString::fromUtf8(secret));
    target.secrets.insert(QString::fromLatin1(secret.toBase64()));
    target.secrets.insert(QString::fromLatin1(secret.toHex()));
    target.secrets.insert(QString::fromLatin1(secret.toPercentEncoding()));
}

} // namespace yiren
