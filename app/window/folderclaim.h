#pragma once

#include "storage/datadir.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

namespace yiren {

// A data folder has one window. Whoever claims it first holds a lock file in it, which the death of the process opens, and hears the
// knocks of later starts on a local socket that is this user's alone. The command line does not ask: for it the data file's own locks hold.
class FolderClaim : public QObject
{
    Q_OBJECT

public:
    explicit FolderClaim(const DataDir &folder);

    // False: a living process has it, see owner(). A folder that takes no lock file counts as claimed: opening it tells what is wrong.
    [[nodiscard]] bool take();
    qint64 owner() const; // its process number; 0: not known

signals:
    void knocked(const QStringList &files); // a later start; absolute paths, checked

private:
    void listen();
    void greet(QLocalSocket &visitor);
    void answer(QLocalSocket &visitor);

    const QString m_socketName;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace yiren
