#pragma once

#include "base/result.h"

#include <QString>

namespace yiren {

// The folder that holds one company: data file, backups, logs. Made with mode 0700; everything in it is created under umask 077 (main sets
// it).
class DataDir
{
public:
    // Storage "data_dir.create", "data_dir.not_writable"; on Unix a folder that others can read is tightened to 0700.
    [[nodiscard]] static Result<DataDir> prepare(const QString &path);
    [[nodiscard]] static QString platformDefault();

    const QString &path() const { return m_path; }
    QString databasePath() const { return m_path + QStringLiteral("/yiren.db"); }
    QString backupFolder() const { return m_path + QStringLiteral("/backups"); }
    QString logFolder() const { return m_path + QStringLiteral("/logs"); }
    QString workLockPath() const { return m_path + QStringLiteral("/work.lock"); }
    QString windowLockPath() const { return m_path + QStringLiteral("/window.lock"); }   // held as long as a window shows this folder
    QString sendingLockPath() const { return m_path + QStringLiteral("/sending.lock"); } // held by the one pass that sends posts
    QString sendingMarkPath() const { return m_path + QStringLiteral("/sending.mark"); } // what was sent last from here (SendingMark)
    bool isEmpty() const;                                                                // no data file yet

private:
    explicit DataDir(QString path) : m_path(std::move(path)) {}

    QString m_path;
};

} // namespace yiren
