#pragma once

#include "autoreply/autoreplypass.h"

#include <QTimer>

namespace yiren {

// Lets rules answer, one AutoReplyPass after the other: when somebody looks, and when a delay is over.
class RuleWork final : public QObject
{
    Q_OBJECT

public:
    explicit RuleWork(AutoReplySetup setup);

    void look(); // something may be there

signals:
    void answered();                  // something went out, or failed to
    void looked();                    // to the end
    void stopped(const Error &error); // the data file; it is tried again

private:
    void run();
    void take(const Result<AutoReplyReport> &report);

    const AutoReplySetup m_setup;
    QTimer m_again;
    bool m_isMoreThere = false;
    JobHandle<AutoReplyReport> m_pass;
};

} // namespace yiren
