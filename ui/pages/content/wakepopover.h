#pragma once

#include "accounts/officialrights.h"
#include "content/post.h"
#include "schedule/awakehabit.h"
#include "theme/looks.h"
#include "widgets/popover.h"

namespace yiren {

// A post that goes out only if this computer is awake then.
struct WakeLine {
    Post post;
    AwakeHabit habit;
};

// The coming posts that need this computer awake, how often it was at those hours, and the way around: the draft goes to WeChat's box now,
// and its time is set there.
class WakePopover : public Popover
{
    Q_OBJECT

public:
    // `lines` earliest first; the first few are shown.
    WakePopover(const std::vector<WakeLine> &lines, const OfficialRights &rights, QWidget *owner);

signals:
    void draftWanted(PostId post);

private:
    void addLine(const WakeLine &line, const OfficialRights &rights);
    void addWords(const QString &words, TextLook look);
};

} // namespace yiren
