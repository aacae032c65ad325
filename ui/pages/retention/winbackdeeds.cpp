#include "pages/retention/winbackdeeds.h"

#include "formatting/format.h"
#include "pages/retention/winbackwords.h"
#include "retention/winbackdeeds.h"
#include "storage/storagethread.h"
#include "time/clock.h"

#include <algorithm>

namespace yiren {

WinBackDeeds::WinBackDeeds(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

void WinBackDeeds::contact(const std::vector<WinBackCandidate> &list, CustomerId customer)
{
    const auto found = std::ranges::find(list, customer, &WinBackCandidate::customer);
    const QString name = found == list.end() ? QString() : format::oneLine(winBackName(*found));
    m_noting = m_services.storage.write<WinBackCampaignId>(
        [account = m_services.account.id, list, customer, now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) {
            return noteContact(database, account, list, customer, now);
        });
    m_noting->then(this, [this, list, customer, name](const Result<WinBackCampaignId> &campaign) {
        if (!campaign) {
            emit failed(campaign.error(), [this, list, customer] { contact(list, customer); });
            return;
        }
        emit changed();
        emit done(tr("Noted: %1 was contacted. What comes of it is known in 14 days.").arg(name),
                  [this, campaign = *campaign, customer] { takeBack(campaign, customer); });
    });
    m_noting->start();
}

void WinBackDeeds::takeBack(WinBackCampaignId campaign, CustomerId customer)
{
    m_takingBack = m_services.storage.write<bool>([account = m_services.account.id, campaign, customer,
                                                   now = m_services.clock.now().toMSecsSinceEpoch()](Database &database) -> Result<bool> {
        if (auto taken = takeBackContact(database, account, campaign, customer, now); !taken)
            return failure(taken.error());
        return true;
    });
    m_takingBack->then(this, [this, campaign, customer](const Result<bool> &taken) {
        if (!taken) {
            emit failed(taken.error(), [this, campaign, customer] { takeBack(campaign, customer); });
            return;
        }
        emit changed();
        emit done(tr("Not contacted, as before."), {});
    });
    m_takingBack->start();
}

} // namespace yiren
