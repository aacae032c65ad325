#include "comments/comment.h"

#include "base/json.h"

#include <algorithm>
#include <array>

namespace yiren {

namespace {

const std::array commentActNames{QLatin1String("elect"), QLatin1String("unelect"), QLatin1String("reply"), QLatin1String("unreply"),
                                 QLatin1String("trash"), QLatin1String("open"),    QLatin1String("close")};
const std::array commentStateNames{QLatin1String("sending"), QLatin1String("unknown"), QLatin1String("done"), QLatin1String("refused")};

template <typename Value, typename Names>
Value commentValueNamed(const Names &names, QStringView name)
{
    const auto found = std::ranges::find_if(names, [name](QLatin1String known) { return name == known; });
    return found == names.end() ? Value{} : static_cast<Value>(found - names.begin());
}

bool isAsWanted(const CommentDeed &deed, const ArticleComment *shown)
{
    switch (deed.act) {
    case CommentAct::Elect:
        return shown && shown->isElected;
    case CommentAct::Unelect:
        return shown && !shown->isElected;
    case CommentAct::Reply:
        return shown && shown->reply == replyOfBody(deed.body);
    case CommentAct::Unreply:
        return shown && shown->reply.isEmpty();
    case CommentAct::Trash:
        return !shown;
    default:
        return false;
    }
}

} // namespace

QString replyOfBody(const QByteArray &body)
{
    const auto json = parseObject(body);
    return json ? json->value(u"content").toString() : QString();
}

QString commentActName(CommentAct act)
{
    return commentActNames[static_cast<size_t>(act)];
}

CommentAct commentActFromName(QStringView name)
{
    return commentValueNamed<CommentAct>(commentActNames, name);
}

QString commentStateName(CommentDeed::State state)
{
    return commentStateNames[static_cast<size_t>(state)];
}

CommentDeed::State commentStateFromName(QStringView name)
{
    return commentValueNamed<CommentDeed::State>(commentStateNames, name);
}

CommentDeed::State whatBecameOf(const CommentDeed &deed, const ArticleComment *shown, qint64 now)
{
    using State = CommentDeed::State;
    if (!deed.isUnderWay())
        return deed.state;
    if (isAsWanted(deed, shown))
        return State::Done;
    if (deed.state == State::Sending)
        return now - deed.sentAt > commentShowsAfterMs ? State::Unknown : State::Sending;
    return now - deed.unknownSince > commentShowsAfterMs ? State::Refused : State::Unknown;
}

} // namespace yiren
