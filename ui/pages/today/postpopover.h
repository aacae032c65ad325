#pragma once

#include "pages/content/copyparts.h"
#include "widgets/popover.h"

namespace yiren {

class ByHandSteps;

// A post that was missed or waits for a person, and what is done with it, right where it is reported.
class PostPopover : public Popover
{
    Q_OBJECT

public:
    PostPopover(Post post, const QString &reason, QWidget *owner);

    ByHandSteps *steps() const { return m_steps; } // of one that waits

signals:
    void resendWanted();
    void moveWanted();
    void giveUpWanted();

private:
    void addDecision();
    void addSteps();

    Post m_post;
    ByHandSteps *m_steps = nullptr;
};

} // namespace yiren
