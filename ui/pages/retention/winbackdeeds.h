#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "retention/winback.h"
#include "retention/winbackresult.h"

#include <QObject>

#include <functional>

namespace yiren {

// Noting who was contacted, and taking it back: written by the lane that writes.
class WinBackDeeds : public QObject
{
    Q_OBJECT

public:
    WinBackDeeds(const PageServices &services, QObject *parent);

    // `list` as it is shown: a campaign begins with all of it.
    void contact(const std::vector<WinBackCandidate> &list, CustomerId customer);

signals:
    void done(const QString &sentence, const std::function<void()> &undo);
    void failed(const Error &error, const std::function<void()> &again);
    void changed();

private:
    void takeBack(WinBackCampaignId campaign, CustomerId customer);

    PageServices m_services;
    JobHandle<WinBackCampaignId> m_noting;
    JobHandle<bool> m_takingBack;
};

} // namespace yiren
