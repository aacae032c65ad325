#pragma once

#include "base/job.h"
#include "content/picture.h"
#include "frame/pageservices.h"

#include <QImage>

namespace yiren {

// Takes pictures that were pasted, dropped or chosen into the data file: as they are where WeChat takes them so, else as a JPEG that is
// small enough. All of it happens beside the thread of the window.
class PictureIntake : public QObject
{
    Q_OBJECT

public:
    PictureIntake(const PageServices &services, QObject *parent);

    void takeImage(const QImage &image, bool asCover);
    void takeFile(const QString &path, bool asCover);

signals:
    void taken(const PictureId &picture, bool asCover);
    void failed(const Error &error);

private:
    void take(std::function<Result<Picture>()> read, bool asCover);

    PageServices m_services;
    std::vector<JobHandle<PictureId>> m_jobs;
};

// The picture as it will lie in the data file: a JPEG or PNG of fewer bytes than WeChat's limit for one inside a text, a larger one or one
// of another format made anew. Input "picture.unreadable".
[[nodiscard]] Result<Picture> fittingPicture(const QByteArray &bytes);
[[nodiscard]] Result<Picture> fittingPicture(const QImage &image);

} // namespace yiren
