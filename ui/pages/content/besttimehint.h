#pragma once

#include "base/job.h"
#include "bills/accountid.h"
#include "schedule/besttime.h"
#include "widgets/textlabel.h"

namespace yiren {

class StorageThread;

// A quiet line below the choice of a time: what this account's own articles say of hours, with their number and intervals. It is not there
// while they are too few to say anything, and where the hours don't differ it says so.
class BestTimeHint : public TextLabel
{
    Q_OBJECT

public:
    // `werePushed`: of articles that followers were told of, else of the others; the two don't compare.
    BestTimeHint(StorageThread &storage, AccountId account, bool werePushed, QWidget *parent);

signals:
    void spoke(); // it is there now, and takes room

private:
    void say(const BestTimes &times);

    JobHandle<BestTimes> m_job;
};

} // namespace yiren
