#pragma once

#include "conversations/talkmediastore.h"

#include <optional>
#include <vector>

namespace yiren {

// One line of a talk as it is drawn.
struct TalkLine {
    enum class Kind { Day, Gap, Event, Bubble };

    Kind kind = Kind::Bubble;
    QString key; // unique in a talk, and stays the same
    qint64 at = 0;
    TalkMessage message;            // of Event and Bubble
    std::optional<KeptFile> file{}; // of a Bubble with a voice, a video or a file that is here
    bool isOfRecords = false;       // of a Gap: as TalkHole

    bool isOurs() const { return message.speaker == TalkMessage::Speaker::Us || message.speaker == TalkMessage::Speaker::Colleague; }
    friend bool operator==(const TalkLine &, const TalkLine &) = default;
};

// A time of which WeChat had nothing left when we asked, or which was not asked for; UTC ms.
struct TalkHole {
    qint64 from = 0, to = 0;
    bool isOfRecords = false; // else of 微信客服
};

// The messages (the oldest first) with a line before each Beijing day, and one where messages may be missing. files: those that are here.
[[nodiscard]] std::vector<TalkLine> talkLines(const std::vector<TalkMessage> &messages, const std::vector<TalkHole> &holes,
                                              const KeptFiles &files = {});

// The media that a message shows as a picture; empty: none.
[[nodiscard]] QString pictureIdOf(const TalkMessage &message);

} // namespace yiren
