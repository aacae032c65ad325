#pragma once

#include "base/job.h"
#include "frame/waiting.h"
#include "window/pagetable.h"

namespace yiren {

// What waits on the pages behind the one in front, for the sidebar: a page that was never in front can't say it, and one that was knows
// only how it stood then.
class WaitingReader : public QObject
{
    Q_OBJECT

public:
    // Both outlive it.
    WaitingReader(const PageServices &services, const std::vector<PageEntry> &pages, QObject *parent);

    void readBehind(const QByteArray &front); // a reading that is under way is dropped

signals:
    void read(const QByteArray &page, const Waiting &waiting);

private:
    using Numbers = std::vector<std::pair<QByteArray, Waiting>>;

    const PageServices &m_services;
    const std::vector<PageEntry> &m_pages;
    JobHandle<Numbers> m_reading;
};

} // namespace yiren
