#include "accounts/officialrights.h"

#include "storage/settingstore.h"

#include <algorithm>

namespace yiren {

namespace {

QString kindKey(AccountId account)
{
    return QStringLiteral("official.kind.%1").arg(toInteger(account));
}

Right rightIn(const std::vector<KnownCapability> &known, QLatin1String name)
{
    const auto one = std::ranges::find_if(known, [name](const KnownCapability &row) { return row.name == name; });
    if (one == known.end())
        return Right::Unknown;
    return one->state == Capability::State::Ok          ? Right::Given
        : one->state == Capability::State::NotPermitted ? Right::Denied
                                                        : Right::Unknown;
}

OfficialKind kindIn(const std::vector<KnownCapability> &known)
{
    const Right templates = rightIn(known, QLatin1String("wechat.templates"));
    if (templates == Right::Given)
        return OfficialKind::Service;
    const bool hasMassSends = rightIn(known, QLatin1String("wechat.mass")) == Right::Given;
    return templates == Right::Denied && hasMassSends ? OfficialKind::Subscription : OfficialKind::Unknown;
}

} // namespace

QString officialKindName(OfficialKind kind)
{
    return kind == OfficialKind::Subscription ? QStringLiteral("subscription")
        : kind == OfficialKind::Service       ? QStringLiteral("service")
                                              : QStringLiteral("unknown");
}

OfficialKind officialKindFromName(QStringView name)
{
    return name == u"subscription" ? OfficialKind::Subscription : name == u"service" ? OfficialKind::Service : OfficialKind::Unknown;
}

OfficialRights rightsOf(bool isConnected, const std::vector<KnownCapability> &known, OfficialKind said)
{
    const bool isSaid = said != OfficialKind::Unknown;
    if (!isConnected)
        return {.kind = said, .isKindSaid = isSaid};
    return {.isConnected = true,
            .drafts = rightIn(known, QLatin1String("wechat.draft")),
            .publishing = rightIn(known, QLatin1String("wechat.publish")),
            .massSends = rightIn(known, QLatin1String("wechat.mass")),
            .followers = rightIn(known, QLatin1String("wechat.followers")),
            .kind = isSaid ? said : kindIn(known),
            .isKindSaid = isSaid};
}

Result<OfficialRights> officialRights(Database &database, const Account &account)
{
    const auto known = CapabilityStore(database).capabilities(account.id);
    const auto said = SettingStore(database).value(kindKey(account.id));
    if (!known || !said)
        return failure(known ? said.error() : known.error());
    return rightsOf(!account.appid.isEmpty(), *known, officialKindFromName(*said));
}

Done sayOfficialKind(Database &database, AccountId account, OfficialKind kind)
{
    return SettingStore(database).set(kindKey(account), kind == OfficialKind::Unknown ? QString() : officialKindName(kind));
}

} // namespace yiren
