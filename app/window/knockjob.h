#pragma once

#include "base/job.h"

#include <QLocalSocket>
#include <QTimer>

namespace yiren {

// Asks the program that holds a data folder to come to the front and to open files. Timeout "window.not_answering" (detail: `owner`) when
// it does not say that it has, within a few seconds: it hangs, or it is another user's session.
class KnockJob final : public Job<void>
{
    Q_OBJECT

public:
    KnockJob(QString socketName, QByteArray message, qint64 owner);

protected:
    void doStart() override;
    void doStop() override;

private:
    void connectAgain();
    void read();
    void giveUp();

    const QString m_socketName;
    const QByteArray m_message;
    const qint64 m_owner; // its process, for the words
    QLocalSocket m_socket;
    QTimer m_retry;
    QTimer m_deadline;
};

} // namespace yiren
