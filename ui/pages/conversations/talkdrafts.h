#pragma once

#include "base/job.h"
#include "frame/pageservices.h"

#include <QObject>
#include <QTimer>

#include <map>

namespace yiren {

// Keeps what is being written to each peer: at most this much of it is lost when the program is killed (limit, and the writing itself).
class TalkDrafts : public QObject
{
    Q_OBJECT

public:
    static constexpr int limitMs = 800; // after the first key that is not kept yet

    TalkDrafts(const PageServices &services, QObject *parent);
    ~TalkDrafts() override;

    void note(qint64 peer, const QString &text);
    void flush(); // what is not kept yet is kept now
    // Not kept yet, so newer than what the data file has.
    std::optional<QString> unkept(qint64 peer) const;

signals:
    void failed(const Error &error);

private:
    PageServices m_services;
    std::map<qint64, QString> m_changed; // by peer
    QTimer m_timer;
    JobHandle<void> m_job;
};

} // namespace yiren
