#pragma once

#include "content/postid.h"

#include <QString>

#include <optional>
#include <vector>

namespace yiren {

// Something that the founder posts with their own hands, in an ordinary group or in 朋友圈: WeChat has no API for either, and programs that
// pose as a person there get the account banned (PRODUCT.md P20). Here stand the text to copy, the hour, and the tick.
struct BoardEntry {
    enum class Place { Group, Moments };

    qint64 id = 0; // 0: not kept yet
    Place place = Place::Group;
    QString name; // the group's
    QString text;
    std::vector<QByteArray> pictures; // at most nine
    qint64 dueAt = 0;                 // UTC ms
    std::optional<PostId> post;       // that it was taken from
    std::optional<qint64> sentAt;     // UTC ms

    friend bool operator==(const BoardEntry &, const BoardEntry &) = default;
};
inline constexpr size_t mostBoardPictures = 9; // WeChat's own limit of one post

[[nodiscard]] QString boardPlaceName(BoardEntry::Place place); // "group", "moments"

} // namespace yiren
