#include "readership/campaigntag.h"

namespace yiren {

namespace {

const QString tagOfCampaigns = QStringLiteral("触达");

} // namespace

QString campaignTag(qint64 campaign)
{
    return tagOfCampaigns + QString::number(campaign);
}

qint64 campaignOfTag(const QString &name)
{
    const qint64 campaign = name.startsWith(tagOfCampaigns) ? name.mid(tagOfCampaigns.size()).toLongLong() : 0;
    return campaign > 0 && name == campaignTag(campaign) ? campaign : 0;
}

} // namespace yiren
