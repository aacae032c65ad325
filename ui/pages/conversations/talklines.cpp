#include "pages/conversations/talklines.h"

#include "time/businessday.h"

#include <algorithm>

namespace yiren {

namespace {

TalkLine holeLine(const TalkHole &hole)
{
    TalkLine line{TalkLine::Kind::Gap, QStringLiteral("gap/%1/%2").arg(hole.from).arg(hole.isOfRecords), hole.to, {}};
    line.isOfRecords = hole.isOfRecords;
    return line;
}

} // namespace

std::vector<TalkLine> talkLines(const std::vector<TalkMessage> &messages, const std::vector<TalkHole> &holes, const KeptFiles &files)
{
    std::vector<TalkHole> open = holes;
    std::ranges::sort(open, {}, &TalkHole::to);
    if (!messages.empty()) // what lies before the oldest shown belongs to a page that is not there yet
        std::erase_if(open, [first = messages.front().at](const TalkHole &hole) { return hole.to <= first; });
    std::vector<TalkLine> lines;
    lines.reserve(messages.size() + messages.size() / 8 + open.size());
    auto hole = open.begin();
    std::optional<BusinessDay> day;
    for (const TalkMessage &message : messages) {
        while (hole != open.end() && hole->to <= message.at)
            lines.push_back(holeLine(*hole++));
        const BusinessDay its = BusinessDay::ofMs(message.at);
        if (day != its)
            lines.push_back({TalkLine::Kind::Day, QStringLiteral("day/") + its.toText(), message.at, {}});
        day = its;
        const bool isEvent = message.speaker == TalkMessage::Speaker::System;
        lines.push_back({isEvent ? TalkLine::Kind::Event : TalkLine::Kind::Bubble, QString::number(message.id), message.at, message});
        const QString fileId = fileIdOf(message);
        if (const auto file = files.find(fileId); !isEvent && !fileId.isEmpty() && file != files.end())
            lines.back().file = file->second;
    }
    for (; hole != open.end(); ++hole)
        lines.push_back(holeLine(*hole));
    return lines;
}

QString pictureIdOf(const TalkMessage &message)
{
    if (message.kind != u"image" || message.recalledAt > 0)
        return {};
    return mediaIdOf(message);
}

} // namespace yiren
