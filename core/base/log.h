#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

namespace yiren {

Q_DECLARE_LOGGING_CATEGORY(logApp)
Q_DECLARE_LOGGING_CATEGORY(logHttp)
Q_DECLARE_LOGGING_CATEGORY(logStorage)
Q_DECLARE_LOGGING_CATEGORY(logMoney)

enum class LogLevel { Debug, Info, Warning, Error };

// Takes over Qt's message handler: lines go to stderr and to folder/yiren.log (0600), rotated at 2 MB, five files kept. Every line passes
// redact() at this one place. An empty folder logs to stderr only. Call once in main.
void startLogging(const QString &folder, LogLevel level);

// Replaces what may be a secret by "[redacted]": PEM blocks, Authorization values, signatures, tokens and secrets in queries and JSON, long
// Base64, phone numbers, and every text given to keepOutOfLogs().
[[nodiscard]] QString redact(QString line);

// Names a secret that this process holds, so that redact() finds it wherever it stands. Kept as a set of texts for the life of the process.
void keepOutOfLogs(const QByteArray &secret);

} // namespace yiren
