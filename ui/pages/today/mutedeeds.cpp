#include "pages/today/mutedeeds.h"

#include "pages/today/alertwords.h"
#include "storage/storagethread.h"
#include "time/clock.h"

namespace yiren {

MuteDeeds::MuteDeeds(const PageServices &services, QObject *parent) : QObject(parent), m_services(services) {}

void MuteDeeds::mute(const MutedFigure &mute)
{
    keep(mute, Undoable::Yes);
}

void MuteDeeds::unmute(const MutedFigure &mute)
{
    takeBack(mute, Undoable::Yes);
}

void MuteDeeds::keep(const MutedFigure &mute, Undoable undoable)
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_muting = m_services.storage.write<qint64>(
        [account = m_services.account.id, mute, now](Database &database) { return muteFigure(database, account, mute, now); });
    m_muting->then(this, [this, mute, undoable](const Result<qint64> &id) {
        if (!id) {
            emit failed(id.error(), [this, mute, undoable] { keep(mute, undoable); });
            return;
        }
        MutedFigure kept = mute;
        kept.id = *id;
        emit changed();
        const auto undo = [this, kept] { takeBack(kept, Undoable::No); };
        emit done(mutedSentence(mute), undoable == Undoable::Yes ? std::function<void()>(undo) : nullptr);
    });
    m_muting->start();
}

// The undo of this is muting with the same reason again.
void MuteDeeds::takeBack(const MutedFigure &mute, Undoable undoable)
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_unmuting = m_services.storage.write<bool>([account = m_services.account.id, id = mute.id, now](Database &database) -> Result<bool> {
        if (auto unmuted = unmuteFigure(database, account, id, now); !unmuted)
            return failure(unmuted.error());
        return true;
    });
    m_unmuting->then(this, [this, mute, undoable](const Result<bool> &unmuted) {
        if (!unmuted) {
            emit failed(unmuted.error(), [this, mute, undoable] { takeBack(mute, undoable); });
            return;
        }
        emit changed();
        const auto undo = [this, mute] { keep(mute, Undoable::No); };
        emit done(tr("%1 is told of again.").arg(watchedFigureWord(mute.figure)),
                  undoable == Undoable::Yes ? std::function<void()>(undo) : nullptr);
    });
    m_unmuting->start();
}

} // namespace yiren
