#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "retention/alertstore.h"

#include <QObject>

#include <functional>

namespace yiren {

// Muting a figure with its reason, and taking that back.
class MuteDeeds : public QObject
{
    Q_OBJECT

public:
    MuteDeeds(const PageServices &services, QObject *parent);

    void mute(const MutedFigure &mute);
    void unmute(const MutedFigure &mute);

signals:
    void done(const QString &sentence, const std::function<void()> &undo);
    void failed(const Error &error, const std::function<void()> &again);
    void changed();

private:
    enum class Undoable { Yes, No }; // what undoes is not undone in its turn: pressing Ctrl+Z again goes further back
    void keep(const MutedFigure &mute, Undoable undoable);
    void takeBack(const MutedFigure &mute, Undoable undoable);

    PageServices m_services;
    JobHandle<qint64> m_muting;
    JobHandle<bool> m_unmuting;
};

} // namespace yiren
