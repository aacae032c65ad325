#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "widgets/errorbar.h"

namespace yiren {

// Stands above everything while data of an older or another place are held back (SendingMark): why, what to look at, and the button by
// which the founder says that all that is planned is still to go out.
class HeldSending : public ErrorBar
{
    Q_OBJECT

public:
    explicit HeldSending(const PageServices &services, QWidget *parent = nullptr);

    // Of Publisher::troubled(): whether it is about this, and is shown here.
    bool take(const Error &error);

signals:
    void released();

private:
    void release();

    PageServices m_services;
    JobHandle<void> m_releasing;
};

} // namespace yiren
