#pragma once

#include "gateway/handlepushesjob.h"

#include <QTimer>

namespace yiren {

// Deals with pushes as they come, one run after the other; what waits is tried again every minute.
class PushWork final : public QObject
{
    Q_OBJECT

public:
    explicit PushWork(PushDealing dealing);

    // Something may be there: pushes that were kept, or at the start those of an earlier process.
    void look();
    bool isBusy() const { return bool(m_run); }

signals:
    void worked(const PushTally &tally);
    void stopped(const Error &error); // the data file; the next look tries again

private:
    void run();
    void forgetOld();

    const PushDealing m_dealing;
    JobHandle<PushTally> m_run;
    JobHandle<qint64> m_forgetting;
    bool m_isMoreThere = false;
    QTimer m_again;
};

} // namespace yiren
