#include "pages/today/mutedeeds.h"

#include "pages/today/alertwords.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

MuteDeeds::MuteDeeds(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

void MuteDeeds::mute(const MutedFigure &mute)
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_muting = m_services.storage.write<qint64>(
        [account = m_services.account.id, mute, now](Database &database) { return muteFigure(database, account, mute, now); });
    m_muting->then(this, [this, mute](const Result<qint64> &id) {
        if (!id) {
            emit failed(id.error(), [this, mute] { this->mute(mute); });
            return;
        }
        MutedFigure kept = mute;
        kept.id = *id;
        emit changed();
        emit done(mutedSentence(mute), [this, kept] { unmute(kept); });
    });
    m_muting->start();
}

// The undo of this is muting with the same reason again.
void MuteDeeds::unmute(const MutedFigure &mute)
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_unmuting = m_services.storage.write<bool>([account = m_services.account.id, id = mute.id, now](Database &database) -> Result<bool> {
        if (auto unmuted = unmuteFigure(database, account, id, now); !unmuted)
            return failure(unmuted.error());
        return true;
    });
    m_unmuting->then(this, [this, mute](const Result<bool> &unmuted) {
        if (!unmuted) {
            emit failed(unmuted.error(), [this, mute] { unmute(mute); });
            return;
        }
        emit changed();
        emit done(tr("%1 is told of again.").arg(watchedFigureWord(mute.figure)), [this, mute] { this->mute(mute); });
    });
    m_unmuting->start();
}

} // namespace yiren
