#include "pages/content/besttimehint.h"

#include "readership/postreadings.h"
#include "storage/storagethread.h"
#include "words/schedulewords.h"

namespace yiren {

BestTimeHint::BestTimeHint(StorageThread &storage, AccountId account, bool werePushed, QWidget *parent)
    : TextLabel(TextLook::Secondary, parent)
{
    setWrapping(true);
    hide();
    m_job = storage.read<BestTimes>([account, werePushed](Database &database) -> Result<BestTimes> {
        const auto reaches = postReaches(database, account, werePushed);
        if (!reaches)
            return failure(reaches.error());
        return bestTimes(*reaches, WorkCalendar::shipped());
    });
    m_job->then(this, [this](const Result<BestTimes> &times) {
        if (times) // a hint that can't be had is none
            say(*times);
    });
    m_job->start();
}

void BestTimeHint::say(const BestTimes &times)
{
    if (times.verdict == BestTimes::Verdict::TooFew)
        return;
    QStringList lines{bestTimesText(times)};
    for (const TimeCell &cell : times.best)
        lines.append(timeCellText(cell));
    setText(lines.join(u'\n'));
    show();
    emit spoke();
}

} // namespace yiren
