#pragma once

#include "base/job.h"
#include "frame/pageservices.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QStringList>

namespace yiren {

// Pictures of messages as they are kept in the data file, read and decoded one after the other by the lane that reads; the newest used stay
// in memory. What is kept is the only source: no address is ever asked.
class PictureShelf : public QObject
{
    Q_OBJECT

public:
    PictureShelf(const PageServices &services, QObject *parent);
    ~PictureShelf() override;

    enum class Fate { Coming, Here, Missing, Unreadable };
    // As small as the talk shows it; null while it is on its way or can't be shown. Asks for it where it was never asked for.
    QImage thumbnail(const QString &mediaId);
    Fate fate(const QString &mediaId) const { return m_fates.value(mediaId, Fate::Coming); }
    void askAgain(const QString &mediaId); // it may have come since
    bool isBusy() const { return m_job != nullptr; }
    static constexpr int side = 220; // pixels, at most
    // The whole picture, of at most 1,280 pixels a side, by bigCame().
    void open(const QString &mediaId);

signals:
    void came(const QString &mediaId); // its fate is known
    void bigCame(const QImage &picture);

private:
    struct Read {
        QImage image;
        Fate fate = Fate::Missing;
    };
    JobHandle<Read> reading(const QString &mediaId, int longest);
    void next();

    PageServices m_services;
    QCache<QString, QImage> m_images; // by kilobytes
    QHash<QString, Fate> m_fates;
    QStringList m_wanted;
    JobHandle<Read> m_job;
    JobHandle<Read> m_bigJob;
};

} // namespace yiren
