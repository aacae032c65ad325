#pragma once

#include "accounts/account.h"
#include "base/job.h"
#include "frame/pageservices.h"

#include <QObject>

namespace yiren {

class Sidebar;

// The foot of the sidebar: whose data this is, that it lies on this computer, what of it is encrypted, and when it was backed up. It says
// so much of the last two as is true: keys are sealed, the books themselves are not; a backup is a file that is there.
class SidebarFoot : public QObject
{
    Q_OBJECT

public:
    // Both outlive it.
    SidebarFoot(const PageServices &services, Sidebar &sidebar, QObject *parent);

    void show(); // anew: language or account changed
    void look(); // for the newest backup; it may have come since

private:
    bool hasKeys() const;

    const PageServices &m_services;
    Sidebar &m_sidebar;
    std::optional<qint64> m_backedUpAt; // UTC ms; nothing: none is there
    bool m_hasLooked = false;
    JobHandle<std::optional<qint64>> m_looking;
};

// "昨夜已备份": `backedUpAt` and now are UTC ms, days are Beijing's.
[[nodiscard]] QString backupWords(std::optional<qint64> backedUpAt, qint64 now);

} // namespace yiren
