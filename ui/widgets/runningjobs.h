#pragma once

#include "base/job.h"

#include <QPointer>

#include <functional>
#include <vector>

namespace yiren {

// The jobs that the window shows as running. It watches them and owns none: whoever holds a handle still owns the work.
class RunningJobs : public QObject
{
    Q_OBJECT

public:
    struct Entry {
        quint64 id = 0;
        std::function<QString()> title; // asked again when the language changes
        qint64 done = 0;
        qint64 total = 0;      // 0: not known
        QPointer<JobBase> job; // its owner may drop it first
        bool canCancel = true;
    };

    using QObject::QObject;

    // By itself: one short transaction, which a cancel would only hide: it is written all the same.
    enum class Ends { WhenCancelled, ByItself };

    // Shows the job until it is finished or dropped by its owner. Call before start().
    void watch(JobBase &job, std::function<QString()> title, Ends ends = Ends::WhenCancelled);
    void cancel(quint64 id);
    const std::vector<Entry> &entries() const { return m_entries; }

signals:
    void changed(); // one came or went
    void progressed(quint64 id);

private:
    void remove(quint64 id);

    std::vector<Entry> m_entries;
    quint64 m_nextId = 1;
};

} // namespace yiren
