#include "window/sidebarfoot.h"

#include "base/futurejob.h"
#include "formatting/format.h"
#include "frame/companywords.h"
#include "frame/sidebar.h"
#include "pages/settings/datafacts.h"
#include "time/clock.h"
#include "time/durations.h"
#include "vault/vault.h"

#include <QDir>

namespace yiren {

QString backupWords(std::optional<qint64> backedUpAt, qint64 now)
{
    constexpr qint64 evening = 18 * hourMs;
    if (!backedUpAt)
        return SidebarFoot::tr("no backup yet");
    const BusinessDay today = BusinessDay::ofMs(now), day = BusinessDay::ofMs(*backedUpAt);
    if (day == today)
        return SidebarFoot::tr("backed up today");
    if (day == today.previous())
        return *backedUpAt - day.start().toMSecsSinceEpoch() >= evening ? SidebarFoot::tr("backed up last night")
                                                                        : SidebarFoot::tr("backed up yesterday");
    return SidebarFoot::tr("last backup %1").arg(format::day(day));
}

SidebarFoot::SidebarFoot(const PageServices &services, Sidebar &sidebar, QObject *parent)
    : QObject(parent), m_services(services), m_sidebar(sidebar)
{
    look();
}

bool SidebarFoot::hasKeys() const
{
    const AccountId id = m_services.account.id;
    const QString names[] = {secretname::merchantKey(id), secretname::appSecret(id), secretname::miniSecret(id), secretname::shopSecret(id),
                             secretname::corpSecret(id)};
    return std::ranges::any_of(names, [this](const QString &name) { return m_services.vault.holds(name); });
}

void SidebarFoot::show()
{
    QStringList words{tr("Data on this computer")};
    if (hasKeys())
        words.append(tr("keys encrypted"));
    if (m_hasLooked)
        words.append(backupWords(m_backedUpAt, m_services.clock.now().toMSecsSinceEpoch()));
    m_sidebar.setFoot(companyName(m_services.account, m_services.isDemo), companyKind(m_services.account, m_services.isDemo),
                      words.join(QStringLiteral(" · ")));
    m_sidebar.setPlace(QDir::toNativeSeparators(m_services.folder.path()));
}

void SidebarFoot::look()
{
    m_looking = runInPool<std::optional<qint64>>(m_services.pool, [folder = m_services.folder]() -> Result<std::optional<qint64>> {
        const auto facts = dataFacts(folder);
        if (!facts)
            return failure(facts.error());
        return facts->backups.empty() ? std::nullopt : std::optional(facts->backups.front().writtenAt);
    });
    m_looking->then(this, [this](const Result<std::optional<qint64>> &newest) {
        if (newest) {
            m_hasLooked = true;
            m_backedUpAt = *newest;
        }
        show();
    });
    m_looking->start();
}

} // namespace yiren
