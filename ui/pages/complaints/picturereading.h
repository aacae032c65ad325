#pragma once

#include <QImage>

#include <functional>

class QWidget;

namespace yiren {

// A picture of a payer, no larger than 1,280 pixels a side; null for what is none or claims to be larger than 50 megapixels. Does not need
// the thread of the window.
[[nodiscard]] QImage pictureOf(const QByteArray &bytes);

// Asks for the file of a picture that goes beside a message: of a link, a card, a rule's reply.
void askForPicture(QWidget *asker, const QString &title, const std::function<void(const QString &path)> &take);
// That picture as WeChat takes it: JPG or PNG of at most mostSentPicture bytes (contract, wecom 6.2). Empty: it is none, is larger or can't
// be read.
[[nodiscard]] QByteArray sentPictureIn(const QString &path);
// That picture as the cover of a video: JPEG of at most 64 KB (contract, official account 3.2), made smaller until it is. Empty as above.
[[nodiscard]] QByteArray coverIn(const QString &path);
inline constexpr qint64 mostSentPicture = qint64{2} * 1024 * 1024;

} // namespace yiren
