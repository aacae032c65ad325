#pragma once

#include <QByteArray>
#include <QString>

namespace yiren {

// What the founder wants to say to one peer. Which members count says the kind.
struct ReplyWish {
    enum class Kind { Text, Image, File, Voice, Video, Link, MiniProgram };

    qint64 peer = 0;
    Kind kind = Kind::Text;
    QString text;               // Text: at most 2048 bytes of UTF-8
    QByteArray bytes;           // Image, File, Voice, Video
    QString fileName;           // the same: the ending names the format
    QString title;              // Link, MiniProgram; Video over the official account
    QString description;        // Link; Video over the official account
    QString url;                // Link
    QString appid, pagePath;    // MiniProgram
    QByteArray thumbnail;       // Link, MiniProgram: bytes of its picture; Video over the official account: its cover, empty: a plain one
    qint64 rule = 0;            // what wrote it; 0: a person
    bool leavesWaiting = false; // TalkMessage::leavesWaiting

    friend bool operator==(const ReplyWish &, const ReplyWish &) = default;
};

} // namespace yiren
